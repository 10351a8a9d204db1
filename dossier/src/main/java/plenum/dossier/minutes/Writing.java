package plenum.dossier.minutes;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Who;

/**
 * Words of one document in one language: names as they were supplied, gaps where they were not.
 * Until a line is whole, a gap is a noncharacter that holds its place (Unicode, section 23.7), so
 * that lists and sentences can be made around it.
 */
final class Writing {
  private static final char OPEN = '\uFDD0';
  private static final char CLOSE = '\uFDD1';

  private final Phrases phrases;
  private final String language;
  private final Directory directory;
  private final ZoneId zone;
  private final Optional<LocalDate> day;
  private final List<Line.Run.Gap> gaps = new ArrayList<>();

  /**
   * @param day on which times of day need no date
   */
  Writing(
      Phrases phrases, String language, Directory directory, ZoneId zone, Optional<Instant> day) {
    this.phrases = phrases;
    this.language = language;
    this.directory = directory;
    this.zone = zone;
    this.day = day.map(at -> at.atZone(zone).toLocalDate());
  }

  String say(String key) {
    return phrases.say(key);
  }

  String say(String key, Map<String, Object> arguments) {
    return phrases.say(key, arguments);
  }

  String say(String key, String name, String argument) {
    return phrases.say(key, Map.of(name, argument));
  }

  Line line(String key) {
    return line(key, Map.of());
  }

  Line line(String key, Map<String, Object> arguments) {
    return whole(phrases.say(key, arguments));
  }

  /** A worded text as runs. */
  Line whole(String worded) {
    var runs = new ArrayList<Line.Run>();
    int from = 0;
    for (int at = worded.indexOf(OPEN); at >= 0; at = worded.indexOf(OPEN, from)) {
      words(worded.substring(from, at), runs);
      int end = worded.indexOf(CLOSE, at);
      runs.add(gaps.get(Integer.parseInt(worded.substring(at + 1, end))));
      from = end + 1;
    }
    words(worded.substring(from), runs);
    return new Line(runs);
  }

  private static void words(String text, List<Line.Run> runs) {
    if (!text.isEmpty()) {
      runs.add(new Line.Run.Words(text));
    }
  }

  /** The text in exactly this language, else a gap that says what there is in another. */
  String supplied(Texts texts, String part) {
    return supplied(texts.in(language), part, Clean.text(texts.inOrElse(language)));
  }

  private String supplied(Optional<String> text, String part, String about) {
    return text.map(Clean::text).filter(it -> !it.isBlank()).orElseGet(() -> gap(part, about));
  }

  String gap(String part, String about) {
    var what = phrases.say("missing." + part);
    var words =
        about.isEmpty()
            ? phrases.say("gap", Map.of("what", what))
            : phrases.say("gap-about", Map.of("what", what, "about", about));
    gaps.add(new Line.Run.Gap(words));
    return OPEN + String.valueOf(gaps.size() - 1) + CLOSE;
  }

  /** The text in this language if it was written in it, else in what it was written, marked so. */
  Line written(Texts texts) {
    return texts
        .in(language)
        .map(Clean::text)
        .filter(text -> !text.isBlank())
        .map(Line::words)
        .or(() -> foreign(texts))
        .orElseGet(() -> whole(gap("text", "")));
  }

  private Optional<Line> foreign(Texts texts) {
    return texts.byLanguage().entrySet().stream()
        .filter(text -> !Clean.text(text.getValue()).isBlank())
        .map(text ->
            Line.words(say("foreign", "language", phrases.language(text.getKey())) + " ")
                .and(
                    new Line(
                        List.of(new Line.Run.Foreign(Clean.text(text.getValue()), text.getKey())))))
        .findFirst();
  }

  String person(PersonId id) {
    var person = directory.person(id);
    var there = person.flatMap(one -> Optional.ofNullable(one.names().get(language)));
    var any =
        person.stream()
            .flatMap(one -> one.names().values().stream())
            .map(PersonName::fullName)
            .filter(name -> !name.isBlank())
            .findFirst()
            .map(Clean::text)
            .orElse("");
    return supplied(there.map(PersonName::fullName), "person-name", any);
  }

  /** Title or body of somebody. */
  String of(PersonId id, java.util.function.Function<PersonName, String> part, String missing) {
    return supplied(
        directory
            .person(id)
            .flatMap(one -> Optional.ofNullable(one.names().get(language)))
            .map(part),
        missing,
        "");
  }

  String side(DelegationId id) {
    return supplied(directory.side(id).map(one -> one.name()).orElse(Texts.NONE), "side-name");
  }

  String sides(List<DelegationId> ids) {
    return list(ids.stream().map(this::side).toList());
  }

  String document(DocumentId id) {
    return supplied(directory.document(id).orElse(Texts.NONE), "document");
  }

  /** A person by name, a room or a guest by what stands on the plate. */
  String speaker(Speaker speaker) {
    return speaker.person().map(this::person).orElseGet(() -> plate(speaker.plate()));
  }

  private String plate(Texts plate) {
    return supplied(
        Optional.ofNullable(plate.byLanguage().get("")).or(() -> plate.in(language)),
        "person-name",
        Clean.text(plate.inOrElse(language)));
  }

  String speakers(List<Speaker> speakers) {
    return list(speakers.stream().map(this::speaker).distinct().toList());
  }

  String who(Who who) {
    return switch (who) {
      case Who.OfPerson(var person) -> person(person);
      case Who.OfSide(var side) -> side(side);
      case Who.Participants() -> say("who.participants");
      case Who.AllSides() -> say("who.all-sides");
      case Who.Outside(var name) -> supplied(Optional.of(name), "person-name", "");
    };
  }

  String list(List<String> items) {
    return phrases.list("list", items);
  }

  String details(List<String> items) {
    return phrases.list("details", items);
  }

  String languages(List<String> tags) {
    return list(tags.stream().map(phrases::language).toList());
  }

  String lasting(Duration time) {
    return phrases.lasting(time);
  }

  /** The time of day, with its date where that is not the meeting's. */
  String time(Instant at) {
    var moment = at.atZone(zone);
    return day.filter(moment.toLocalDate()::equals).isPresent()
        ? phrases.when("moment.time", moment)
        : fullTime(at);
  }

  String fullTime(Instant at) {
    return phrases.when("full.time", at.atZone(zone));
  }

  String date(LocalDate date) {
    return phrases.when("day.date", date);
  }
}
