package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.photograph.Photograph;
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
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;

/**
 * Conferences of invented institutions. Each side has the same seats: {@code lanvia-head}, {@code
 * lanvia-deputy}, {@code lanvia-secretary}, {@code lanvia-room} (three people), {@code
 * lanvia-press}; beside them {@code operator} belongs to nobody.
 */
public final class Samples {
  public static final Instant START = Instant.parse("2026-03-12T07:00:00Z");

  public static final DelegationId LANVIA = new DelegationId("lanvia");
  public static final DelegationId MERROW = new DelegationId("merrow");
  public static final DelegationId OSTREN = new DelegationId("ostren");

  private record Side(
      DelegationId id,
      String en,
      String vi,
      String language,
      String city,
      String zone,
      String colour) {}

  private static final List<Side> SIDES =
      List.of(
          new Side(
              LANVIA,
              "Institute for River Studies of Lanvia",
              "Viện Nghiên cứu Sông ngòi Lanvia",
              "en",
              "Port Alder",
              "Europe/Lisbon",
              "#1f4e79"),
          new Side(
              MERROW,
              "Merrow Delta Board",
              "Ban Quản lý Châu thổ Merrow",
              "vi",
              "Merrow",
              "Asia/Ho_Chi_Minh",
              "#7a5c00"),
          new Side(
              OSTREN,
              "Ostren Water Archive",
              "Lưu trữ Thủy văn Ostren",
              "en",
              "Ostren",
              "America/Lima",
              "#3b6b35"));

  private Samples() {}

  /** Two sides, the heads of both as equal chairs; nothing wrong and nothing missing. */
  public static Programme twoSides() {
    return programme(2, new Chairing.AllHeads(), FloorPolicy.CLOSED);
  }

  public static Programme programme(int sides, Chairing chairing, FloorPolicy floor) {
    var chosen = SIDES.subList(0, sides);
    var persons = new ArrayList<Person>();
    var seats = new ArrayList<Seat>();
    chosen.forEach(side -> people(side, persons, seats));
    persons.add(person("operator-1", Optional.empty(), "Tam Orley"));
    seats.add(
        new SeatDraft(
                new SeatId("operator"),
                Optional.empty(),
                Role.OPERATOR,
                new Occupant.OnePerson(new PersonId("operator-1")),
                Optional.empty())
            .numbered(seats.size() + 1));
    return new Programme(
        heading(chosen, chairing, floor),
        chosen.stream().map(Samples::delegation).toList(),
        persons,
        seats);
  }

  public static SeatId seat(DelegationId side, String name) {
    return new SeatId(side + "-" + name);
  }

  public static Photograph photograph() {
    return new Photograph(
        "ab".repeat(32),
        "image/jpeg",
        3000,
        2000,
        Texts.of("en", "The heads of both sides after the meeting."),
        Texts.of("en", "Lanvia Press Office"),
        Texts.of("en", "Port Alder"),
        LocalDate.of(2026, 3, 12));
  }

  private static Heading heading(List<Side> sides, Chairing chairing, FloorPolicy floor) {
    return new Heading(
        Purpose.EXCHANGE,
        both("Sediment in the lower river", "Phù sa ở hạ lưu sông"),
        START,
        Duration.ofMinutes(90),
        Optional.of(sides.getFirst().id()),
        sides.stream().map(Side::id).toList(),
        floor,
        Kind.REAL,
        List.of("en", "vi"),
        chairing);
  }

  private static Delegation delegation(Side side) {
    return new Delegation(
        side.id(),
        both(side.en(), side.vi()),
        List.of(both("Office of the Board", "Văn phòng")),
        List.of(new Site(new SiteId("capital"), both(side.city(), side.city()), side.zone())),
        side.language(),
        Optional.of(new PersonId(side.id() + "-1")),
        Optional.of(seat(side.id(), "deputy")),
        both(side.city() + " Press", "Báo " + side.city()),
        side.colour());
  }

  private static void people(Side side, List<Person> persons, List<Seat> seats) {
    var names =
        List.of(
            "Anna Vell",
            "Bo Tarn",
            "Cara Lume",
            "Dan Oster",
            "Eli Ferrow",
            "Fay Quill",
            "Gil Haven");
    for (int i = 1; i <= names.size(); i++) {
      persons.add(person(side.id() + "-" + i, Optional.of(side.id()), names.get(i - 1)));
    }
    seats.add(single(side, "head", Role.HEAD, 1, seats.size() + 1));
    seats.add(single(side, "deputy", Role.DELEGATE, 2, seats.size() + 1));
    seats.add(single(side, "secretary", Role.SECRETARY, 3, seats.size() + 1));
    seats.add(single(side, "press", Role.PRESS_OFFICER, 4, seats.size() + 1));
    var people = List.of(5, 6, 7).stream().map(i -> new PersonId(side.id() + "-" + i)).toList();
    var room = new Occupant.Room(both("River Room", "Phòng Sông"), people);
    seats.add(
        new SeatDraft(
                seat(side.id(), "room"),
                Optional.of(side.id()),
                Role.DELEGATE,
                room,
                Optional.of(new SiteId("capital")))
            .numbered(seats.size() + 1));
  }

  private static Seat single(Side side, String name, Role role, int person, int number) {
    return new SeatDraft(
            seat(side.id(), name),
            Optional.of(side.id()),
            role,
            new Occupant.OnePerson(new PersonId(side.id() + "-" + person)),
            Optional.of(new SiteId("capital")))
        .numbered(number);
  }

  private static Person person(String id, Optional<DelegationId> side, String name) {
    var shortForm = name.substring(name.indexOf(' ') + 1);
    Map<String, PersonName> names = new LinkedHashMap<>();
    names.put("en", new PersonName(name, shortForm, "Director", "Office of the Board"));
    names.put("vi", new PersonName(name, shortForm, "Giám đốc", "Văn phòng"));
    return new Person(new PersonId(id), side, names);
  }

  private static Texts both(String en, String vi) {
    return Texts.of("en", en).and("vi", vi);
  }
}
