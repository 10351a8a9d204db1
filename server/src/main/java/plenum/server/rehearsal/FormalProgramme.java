package plenum.server.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.rules.Player;

/**
 * Who meets in a formal rehearsal, and about what: two invented sides of six seats with two
 * languages, each seat with a voice and a picture of its own.
 */
final class FormalProgramme {
  static final String FIRST = "hollinfirth";
  static final String SECOND = "saltmere";
  static final String BRIEFING = "briefing";
  static final String STATEMENTS = "statements";
  static final String DISCUSSION = "discussion";
  static final String WORDS = "closing-words";

  /** In {@link #BRIEFING}. */
  static final int PRESENTER = 5;

  /** The room with four people. */
  static final int ROOM = 6;

  /** The one of the room's people who did not come. */
  static final String ABSENT = "person-6-4";

  private static final SiteId MAIN = new SiteId("main");

  /**
   * A seat.
   *
   * @param part what it is there for, in a word
   * @param rude it sends sound all the time, and after it was sent away
   */
  record Place(int number, String side, Role role, String part, boolean rude) {
    SeatId id() {
      return new SeatId("seat-" + number);
    }

    Persona persona() {
      return Persona.nth(number - 1);
    }

    boolean head() {
      return role == Role.HEAD;
    }

    String language() {
      return side.equals(FIRST) ? "en" : "vi";
    }

    String name() {
      var colour = persona().name();
      return colour.charAt(0) + colour.substring(1).toLowerCase(Locale.ROOT) + " " + number;
    }

    List<String> people() {
      if (number != ROOM) {
        return List.of("person-" + number);
      }
      return List.of("person-6-1", "person-6-2", "person-6-3", ABSENT);
    }

    Player player() {
      return new Player(
          id().value(),
          name(),
          side,
          part,
          head(),
          language(),
          people(),
          persona().letter(),
          persona().colour());
    }
  }

  private FormalProgramme() {}

  /** The heads first, then the sides by turns. */
  static List<Place> places() {
    return List.of(
        new Place(1, FIRST, Role.HEAD, "chair", false),
        new Place(2, SECOND, Role.HEAD, "chair", false),
        new Place(3, FIRST, Role.DELEGATE, "deputy", true),
        new Place(4, SECOND, Role.DELEGATE, "deputy", true),
        new Place(PRESENTER, FIRST, Role.DELEGATE, "briefs", false),
        new Place(ROOM, SECOND, Role.DELEGATE, "room of four", false),
        new Place(7, FIRST, Role.EXPERT, "expert", true),
        new Place(8, SECOND, Role.DELEGATE, "delegate", true),
        new Place(9, FIRST, Role.INTERPRETER, "interpreter", false),
        new Place(10, SECOND, Role.INTERPRETER, "interpreter", true),
        new Place(11, FIRST, Role.SECRETARY, "secretary", false),
        new Place(12, SECOND, Role.SECRETARY, "secretary", false));
  }

  /**
   * @param kind whether it counts: only on a server that is thrown away
   */
  static Programme of(Instant start, Duration duration, Kind kind) {
    return new Programme(
        heading(start, duration, kind),
        List.of(
            delegation(FIRST, "Hollinfirth", "Hollinfirth", 1, 3, "#1f5f8b"),
            delegation(SECOND, "Saltmere", "Saltmere", 2, 4, "#8a5a1c")),
        places().stream().flatMap(place -> people(place).stream()).toList(),
        places().stream().map(FormalProgramme::seat).toList());
  }

  static List<Item> agenda() {
    return List.of(
        item(
            BRIEFING,
            "Briefing and replies",
            "Thông báo và trả lời",
            Terms.briefing(new SeatId("seat-" + PRESENTER))),
        item(STATEMENTS, "Statements", "Phát biểu", Terms.of(Mode.REQUEST)),
        item(DISCUSSION, "Free discussion", "Thảo luận tự do", Terms.free(3)),
        item(WORDS, "Closing words", "Lời bế mạc", Terms.of(Mode.CHAIR_CALLS)));
  }

  private static Item item(String id, String english, String vietnamese, Terms terms) {
    return new Item(
        new ItemId(id), both(english, vietnamese), Duration.ofMinutes(5), Optional.empty(), terms);
  }

  private static Heading heading(Instant start, Duration duration, Kind kind) {
    return new Heading(
        Purpose.EXCHANGE,
        both("Rehearsal of a formal meeting", "Diễn tập một cuộc họp chính thức"),
        start,
        duration,
        Optional.of(new DelegationId(FIRST)),
        List.of(new DelegationId(FIRST), new DelegationId(SECOND)),
        FloorPolicy.CLOSED,
        kind,
        List.of("en", "vi"),
        new Chairing.AllHeads());
  }

  private static Delegation delegation(
      String side, String name, String city, int head, int deputy, String colour) {
    return new Delegation(
        new DelegationId(side),
        both(name, name),
        List.of(both("Rehearsal Office", "Văn phòng Diễn tập")),
        List.of(new Site(MAIN, both(city, city), "UTC")),
        side.equals(FIRST) ? "en" : "vi",
        Optional.of(new PersonId("person-" + head)),
        Optional.of(new SeatId("seat-" + deputy)),
        both(name, name),
        colour);
  }

  private static List<Person> people(Place place) {
    var people = new ArrayList<Person>();
    var ids = place.people();
    for (int i = 0; i < ids.size(); i++) {
      var name = ids.size() == 1 ? place.name() : place.name() + " " + (char) ('A' + i);
      var titled = new PersonName(name, name, "Synthetic person", "Rehearsal Office");
      var vietnamese = new PersonName(name, name, "Người tổng hợp", "Văn phòng Diễn tập");
      people.add(
          new Person(
              new PersonId(ids.get(i)),
              Optional.of(new DelegationId(place.side())),
              Map.of("en", titled, "vi", vietnamese)));
    }
    return people;
  }

  private static Seat seat(Place place) {
    var ids = place.people().stream().map(PersonId::new).toList();
    var occupant =
        ids.size() == 1
            ? new Occupant.OnePerson(ids.getFirst())
            : new Occupant.Room(both("Meeting room", "Phòng họp"), ids);
    return new Seat(
        place.id(),
        place.number(),
        Optional.of(new DelegationId(place.side())),
        place.role(),
        occupant,
        Optional.of(MAIN));
  }

  private static Texts both(String english, String vietnamese) {
    return Texts.of("en", english).and("vi", vietnamese);
  }
}
