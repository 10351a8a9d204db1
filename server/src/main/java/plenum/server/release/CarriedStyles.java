package plenum.server.release;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.journal.Cabinet;
import plenum.press.intake.ReadingJson;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * Lets a side's press office begin with the style in which the same institution wrote last: a side
 * of the same name in a conference of the same convener. It is looked for when somebody first comes
 * to the desk, and becomes part of the conference then; what happens to the earlier one afterwards
 * changes nothing. Of conferences that are deleted the styles are kept.
 *
 * <p>Threads may share it; all throw {@link plenum.journal.UnavailableException} when the database
 * does not serve.
 */
public final class CarriedStyles {
  private static final String DRAWER = "press.style";

  /**
   * How a side wrote in one conference.
   *
   * @param order of the sides, by their names
   */
  record Written(
      String convener,
      Instant start,
      List<String> languages,
      Texts name,
      Style style,
      List<Texts> order) {}

  /** Where nothing was found, it is not looked for again at every look at the desk. */
  private record Place(ConferenceId conference, DelegationId side) {}

  private final Conferences conferences;
  private final Cabinet cabinet;
  private final ReadingJson json = new ReadingJson();
  private final Set<Place> looked = ConcurrentHashMap.newKeySet();

  public CarriedStyles(Conferences conferences, Cabinet cabinet) {
    this.conferences = conferences;
    this.cabinet = cabinet;
  }

  /** Keeps the styles of a conference that is about to be taken away. */
  public void keep(Conference conference) {
    styles(conference)
        .forEach((side, written) ->
            cabinet.put(DRAWER, conference.id().value() + "/" + side.value(), json.write(written)));
  }

  /** The conference with what this desk begins with, where nothing was done at it yet. */
  Conference begun(Meeting meeting, Conference conference, Issuer issuer) {
    if (!(issuer instanceof Issuer.OfSide(var side))
        || conference.releases().offices().containsKey(issuer)
        || !looked.add(new Place(conference.id(), side))) {
      return conference;
    }
    return last(conference, side)
        .map(style -> new ReleaseCommand.CarryStyleOver(side, style))
        .map(command -> meeting.ask(command, new Actor.Server()).join())
        .flatMap(CarriedStyles::done)
        .orElse(conference);
  }

  private static Optional<Conference> done(Meeting.Reply reply) {
    return reply instanceof Meeting.Reply.Done(var conference)
        ? Optional.of(conference)
        : Optional.empty();
  }

  private Optional<Style> last(Conference conference, DelegationId side) {
    var institution = conference.programme().delegation(side).map(Delegation::name);
    if (institution.isEmpty() || !conference.programme().heading().kind().counts()) {
      return Optional.empty();
    }
    // One that goes meanwhile is kept before it is gone: looked for in this order it is found.
    var standing = standing(conference.id());
    return Stream.concat(standing.stream(), kept())
        .filter(written -> written.convener().equals(conference.convener()))
        .filter(written -> isSame(written.name(), institution.get()))
        .sorted(Comparator.comparing(Written::start))
        .reduce(CarriedStyles::followedBy)
        .map(written -> in(conference, written));
  }

  private List<Written> standing(ConferenceId but) {
    return conferences.states().stream()
        .map(Meeting.Numbered::conference)
        .filter(conference -> !conference.id().equals(but))
        .flatMap(conference -> styles(conference).values().stream())
        .toList();
  }

  private Stream<Written> kept() {
    var kept = new HashMap<String, Written>();
    cabinet.each(DRAWER, (label, written) -> kept.put(label, json.read(written, Written.class)));
    return kept.values().stream();
  }

  /** Of the sides that have one of their own; a trial's or a rehearsal's is not meant. */
  private static Map<DelegationId, Written> styles(Conference conference) {
    var styles = new LinkedHashMap<DelegationId, Written>();
    if (conference.programme().heading().kind().counts()) {
      for (var side : conference.programme().delegations()) {
        conference
            .releases()
            .of(new Issuer.OfSide(side.id()))
            .written()
            .ifPresent(style -> styles.put(side.id(), written(conference, side, style)));
      }
    }
    return styles;
  }

  private static Written written(Conference conference, Delegation side, Style style) {
    var heading = conference.programme().heading();
    var order =
        style.order().stream()
            .flatMap(id -> conference.programme().delegation(id).stream())
            .map(Delegation::name)
            .toList();
    return new Written(
        conference.convener(), heading.start(), heading.languages(), side.name(), style, order);
  }

  /** Whether two names are those of one institution: alike in every language that both have. */
  static boolean isSame(Texts one, Texts other) {
    var shared =
        one.byLanguage().keySet().stream().filter(other.byLanguage()::containsKey).toList();
    return !shared.isEmpty()
        && shared.stream().allMatch(tag -> text(one, tag).equals(text(other, tag)));
  }

  private static String text(Texts texts, String language) {
    return texts.in(language).orElse("").strip();
  }

  /** The later one, with what the earlier says in languages that the later had not. */
  static Written followedBy(Written earlier, Written later) {
    var style = later.style();
    var languages =
        Stream.concat(earlier.languages().stream(), later.languages().stream()).distinct().toList();
    var both =
        new Style(
            style.dateline(),
            texts(earlier.style().agency(), later, style.agency()),
            style.endMark(),
            style.order(),
            style.names(),
            style.second(),
            texts(earlier.style().credit(), later, style.credit()),
            merged(earlier.style().templates(), later, style.templates()));
    return new Written(
        later.convener(), later.start(), languages, later.name(), both, later.order());
  }

  private static Texts texts(Texts before, Written later, Texts after) {
    return new Texts(merged(before.byLanguage(), later, after.byLanguage()));
  }

  private static <T> Map<String, T> merged(
      Map<String, T> before, Written later, Map<String, T> after) {
    var merged = new LinkedHashMap<>(before);
    merged.keySet().removeAll(later.languages());
    merged.putAll(after);
    return merged;
  }

  /** As far as this conference has the languages and the sides. */
  private static Style in(Conference conference, Written written) {
    var languages = conference.programme().heading().languages();
    var style = written.style();
    var order =
        written.order().stream()
            .flatMap(name ->
                conference.programme().delegations().stream()
                    .filter(side -> isSame(side.name(), name))
                    .map(Delegation::id)
                    .findFirst()
                    .stream())
            .distinct()
            .toList();
    return new Style(
        style.dateline(),
        new Texts(in(languages, style.agency().byLanguage())),
        style.endMark(),
        order,
        style.names(),
        style.second(),
        new Texts(in(languages, style.credit().byLanguage())),
        in(languages, style.templates()));
  }

  private static <T> Map<String, T> in(List<String> languages, Map<String, T> byLanguage) {
    var kept = new LinkedHashMap<>(byLanguage);
    kept.keySet().retainAll(languages);
    return kept;
  }
}
