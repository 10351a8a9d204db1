package plenum.press;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;

/**
 * Captions that draft themselves: who is shown, with title and body, "at the event"; of a room, and
 * of what somebody brought, only that. Whom nobody named in a language is a gap there, and nothing
 * is translated.
 */
public final class Captions {
  private Captions() {}

  /**
   * A caption in each language of the conference for which there are words, in their order.
   *
   * @param sitters whose cameras took it, in the order in which they stand; none for what was
   *     brought
   */
  public static Map<String, Line> of(Conference conference, List<SeatId> sitters) {
    var captions = new LinkedHashMap<String, Line>();
    for (var language : conference.programme().heading().languages()) {
      book(language)
          .ifPresent(book -> captions.put(language, caption(conference, sitters, book, language)));
    }
    return captions;
  }

  /** Those of them in which nothing is missing. */
  public static Texts whole(Conference conference, List<SeatId> sitters) {
    var whole = new LinkedHashMap<String, String>();
    of(conference, sitters)
        .forEach((language, line) -> {
          if (line.complete()) {
            whole.put(language, line.plain());
          }
        });
    return new Texts(whole);
  }

  private static Line caption(
      Conference conference, List<SeatId> sitters, Stylebook book, String language) {
    var draft = new Draft(book, language);
    var people = new ArrayList<String>();
    for (var sitter : sitters) {
      person(conference, sitter).ifPresent(one -> people.add(words(one, book, draft, language)));
    }
    return draft.line(
        people.isEmpty()
            ? book.say("nobody", Map.of())
            : book.say("people", Map.of("people", book.list("list", people))));
  }

  private static String words(Person person, Stylebook book, Draft draft, String language) {
    var name = Optional.ofNullable(person.names().get(language));
    var about =
        Stream.concat(name.stream(), person.names().values().stream())
            .map(PersonName::fullName)
            .filter(full -> !full.isBlank())
            .findFirst()
            .orElse("");
    return book.say(
        "person",
        Map.of(
            "name",
            draft.supplied(name.map(PersonName::fullName), Missing.Part.PERSON_NAME, about),
            "title",
            draft.supplied(name.map(PersonName::title), Missing.Part.TITLE, about),
            "body",
            draft.supplied(name.map(PersonName::body), Missing.Part.BODY, about)));
  }

  /** Who sits there; of a room nobody can say who is in the picture. */
  private static Optional<Person> person(Conference conference, SeatId seat) {
    return conference
        .seat(seat)
        .flatMap(found ->
            switch (found.occupant()) {
              case Occupant.OnePerson(var person) -> conference.programme().person(person);
              case Occupant.Room _, Occupant.Guest _ -> Optional.empty();
            });
  }

  private static Optional<Stylebook> book(String language) {
    return Stylebook.of("caption", language);
  }
}
