package plenum.press.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.Standing;
import plenum.press.archive.Timeline.Encounter;
import plenum.press.archive.Timeline.Promise;
import plenum.press.archive.Timeline.PromiseKey;
import plenum.press.archive.Timeline.Utterance;
import plenum.press.news.Attendee;
import plenum.press.news.Meeting;
import plenum.press.news.NewsItem;
import plenum.press.news.Party;

/** Joins entries that tell of one meeting, and puts meetings in their order. */
final class Encounters {
  private final String language;

  Encounters(String language) {
    this.language = language;
  }

  /** Entries of one meeting, and the keys of all sides that any of them names. */
  private record Group(List<Entry> entries, Set<String> sides) {
    boolean takes(Entry entry, Set<String> others) {
      return held(entry).isPresent()
          && held(entry).equals(held(entries.getFirst()))
          && sides.stream().filter(others::contains).limit(2).count() == 2
          && (entry.form() != Form.CONFERENCE
              || entries.stream().noneMatch(one -> one.form() == Form.CONFERENCE));
    }

    void add(Entry entry, Set<String> others) {
      entries.add(entry);
      sides.addAll(others);
    }
  }

  Timeline timeline(Collection<Entry> entries, String side, Optional<String> counterpart) {
    var wanted =
        Stream.concat(Stream.of(side), counterpart.stream())
            .map(NameKey::of)
            .collect(Collectors.toSet());
    var encounters =
        groups(entries, wanted).stream().map(this::encounter).sorted(newestFirst()).toList();
    var open =
        encounters.reversed().stream()
            .flatMap(one -> one.commitments().stream())
            .filter(promise -> promise.fulfilment() == Fulfilment.OPEN)
            .toList();
    return new Timeline(encounters, open);
  }

  private static Comparator<Encounter> newestFirst() {
    return Comparator.comparing((Encounter one) -> one.date().orElse(LocalDate.MIN))
        .reversed()
        .thenComparing(one -> one.entries().getFirst());
  }

  private static List<Group> groups(Collection<Entry> entries, Set<String> wanted) {
    var groups = new ArrayList<Group>();
    var sorted =
        entries.stream().sorted(Comparator.comparing(Entry::form).thenComparing(Entry::id));
    sorted.forEach(entry -> {
      var sides = sides(entry);
      if (!wanted.contains("") && sides.containsAll(wanted)) {
        groups.stream()
            .filter(group -> group.takes(entry, sides))
            .findFirst()
            .ifPresentOrElse(
                group -> group.add(entry, sides),
                () -> groups.add(new Group(new ArrayList<>(List.of(entry)), sides)));
      }
    });
    return groups;
  }

  /** Keys of all names of all sides. */
  private static Set<String> sides(Entry entry) {
    return entry.items().stream()
        .flatMap(item -> item.meeting().sides().stream())
        .map(side -> NameKey.of(side.name()))
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<LocalDate> held(Entry entry) {
    return entry.items().stream().flatMap(item -> item.meeting().held().stream()).findFirst();
  }

  private Encounter encounter(Group group) {
    var entries = group.entries();
    var items = entries.stream().map(entry -> entry.in(language)).toList();
    var first = items.getFirst();
    return new Encounter(
        entries.getFirst().date(),
        said(items.stream().map(item -> item.dateline().place())),
        said(items.stream().map(item -> subject(item))),
        entries.stream().map(Entry::id).toList(),
        first.meeting().sides().stream().map(Party::name).toList(),
        people(items),
        utterances(entries, Standing.SAID),
        utterances(entries, Standing.DISCUSSED),
        utterances(entries, Standing.AGREED),
        promises(entries));
  }

  private static String subject(NewsItem item) {
    return item.meeting().subject().isBlank() ? item.headline() : item.meeting().subject();
  }

  /** The first that says anything. */
  private static String said(Stream<String> texts) {
    return texts.filter(text -> !text.isBlank()).findFirst().orElse("");
  }

  private static List<Attendee> people(List<NewsItem> items) {
    var people = new LinkedHashMap<String, Attendee>();
    items.stream()
        .map(NewsItem::meeting)
        .map(Meeting::people)
        .flatMap(List::stream)
        .forEach(person -> people.putIfAbsent(NameKey.of(person.name()), person));
    return List.copyOf(people.values());
  }

  private List<Utterance> utterances(List<Entry> entries, Standing standing) {
    var seen = new HashSet<Object>();
    return entries.stream()
        .flatMap(entry ->
            entry.in(language).meeting().statements().stream()
                .filter(said -> said.standing() == standing && seen.add(said))
                .map(said -> new Utterance(entry.id(), said)))
        .toList();
  }

  private List<Promise> promises(List<Entry> entries) {
    var seen = new HashSet<Object>();
    return entries.stream()
        .flatMap(this::promises)
        .filter(promise -> seen.add(promise.undertaking()))
        .toList();
  }

  /** Numbers are those of the leading text, and another one's only where it has as many. */
  Stream<Promise> promises(Entry entry) {
    var leading = entry.leading().meeting().commitments();
    var spoken = entry.in(language).meeting().commitments();
    var shown = spoken.size() == leading.size() ? spoken : leading;
    var promises = new ArrayList<Promise>();
    for (int i = 0; i < shown.size(); i++) {
      var key = new PromiseKey(entry.id(), i);
      promises.add(new Promise(key, entry.date(), shown.get(i), entry.fulfilment(i)));
    }
    return promises.stream();
  }
}
