package plenum.server.convening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Reads the agenda out of a conference's file. */
final class AgendaReader {
  static final Map<String, Mode> MODES = modes();
  static final Map<String, Boolean> ENDS = Words.of("warn", false, "close", true);
  private static final Map<String, Boolean> YES_OR_NO = Words.of("no", false, "yes", true);

  private final Group file;
  private final PapersReader papers;

  AgendaReader(Group file, PapersReader papers) {
    this.file = file;
    this.papers = papers;
  }

  List<Item> read() {
    var items = new ArrayList<Item>();
    var ids = new HashSet<ItemId>();
    for (var group : file.groups("agenda")) {
      var place = new ItemId("item-" + (items.size() + 1));
      var id = group.id("id", ItemId::new).orElse(place);
      var named = group.at("agenda[" + id + "]");
      // Later nobody could say which of the two is meant.
      if (!ids.add(id)) {
        named.fault("id", sentence("id"));
      }
      items.add(item(id, named));
    }
    return items;
  }

  private Item item(ItemId id, Group group) {
    var item =
        new Item(
            id,
            group.words("title"),
            number(group, "minutes").map(Duration::ofMinutes).orElse(Duration.ofMinutes(15)),
            group.id("delegation", DelegationId::new),
            terms(group));
    papers.read(group, id);
    group.done();
    return item;
  }

  private static Terms terms(Group group) {
    return new Terms(
        group.choice("floor", MODES, "open"),
        number(group, "microphones").orElse(1),
        group.choice("override", YES_OR_NO, "no"),
        group.choice("alternate", YES_OR_NO, "no"),
        minutes(group, "speech"),
        minutes(group, "presentation"),
        minutes(group, "side-time"),
        group.choice("at-end", ENDS, "warn"),
        group.id("presenter", SeatId::new),
        group.ids("speakers", SeatId::new));
  }

  private static Optional<Integer> number(Group group, String key) {
    return group
        .optionalText(key)
        .flatMap(written -> {
          try {
            return Optional.of(Integer.parseInt(written));
          } catch (NumberFormatException _) {
            group.fault(key, "“" + written + "” is not a whole number.");
            return Optional.empty();
          }
        });
  }

  /** Half minutes are how people think of short speeches: 2.5 is two and a half. */
  private static Optional<Duration> minutes(Group group, String key) {
    return group
        .optionalText(key)
        .flatMap(written -> {
          try {
            return Optional.of(Duration.ofSeconds(Math.round(Double.parseDouble(written) * 60)));
          } catch (NumberFormatException _) {
            group.fault(key, "“" + written + "” is not a number of minutes, such as 20 or 2.5.");
            return Optional.empty();
          }
        });
  }

  /** The key under which a part of an item stands in the file. */
  static String key(String part) {
    return switch (part) {
      case "planned" -> "minutes";
      case "intervention" -> "speech";
      case "quota" -> "side-time";
      default -> part;
    };
  }

  /** What would be right. */
  static String sentence(String part) {
    return switch (part) {
      case "count" -> "An agenda has up to " + Item.MOST + " items.";
      case "id" -> "Another item has this id.";
      case "title" -> "An item needs a title, of at most 500 characters.";
      case "planned" -> "An item takes from one minute to two days.";
      case "delegation" -> "No such side takes part.";
      case "presenter" -> "A presenter is the seat of somebody who may speak.";
      case "speakers" -> "The list names each seat once, and only those who may speak.";
      case "microphones" -> "From 1 to " + Terms.MOST_MICROPHONES + " can be open at once.";
      default -> "A time is between 5 seconds and 12 hours.";
    };
  }

  private static Map<String, Mode> modes() {
    var words = new LinkedHashMap<String, Mode>();
    for (var mode : Mode.values()) {
      words.put(Words.of(mode), mode);
    }
    return words;
  }
}
