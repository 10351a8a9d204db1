package plenum.press;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.ConferenceId;
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

/** One invented meeting, and what tests change about it. */
final class Meetings {
  static final ConferenceId ID = new ConferenceId("tides");
  static final DelegationId ORRIN = new DelegationId("orrin");
  static final DelegationId VELDE = new DelegationId("velde");
  static final Instant OPENED = Instant.parse("2026-03-12T22:10:00Z");
  static final Instant CLOSED = Instant.parse("2026-03-12T23:40:00Z");

  private final List<Event> events = new ArrayList<>();

  static Meetings of(Programme programme) {
    var meeting = new Meetings();
    meeting.events.add(new ProgrammeEvent.Convened(programme, "convener"));
    return meeting;
  }

  Meetings and(Event event) {
    events.add(event);
    return this;
  }

  Meetings comes(String seat) {
    return and(new AdmissionEvent.SeatAdmitted(new SeatId(seat), device(), OPENED));
  }

  Meetings leaves(String seat) {
    return and(new AdmissionEvent.SeatLeft(new SeatId(seat), CLOSED));
  }

  Meetings opens() {
    var chair = new SeatId("orrin-head");
    return and(new ProceedingsEvent.Opened(chair, chair, OPENED));
  }

  Meetings closes() {
    return and(new ProceedingsEvent.Closed(CLOSED));
  }

  MeetingRecord record() {
    return MeetingRecord.of(ID, events).orElseThrow();
  }

  List<Event> events() {
    return List.copyOf(events);
  }

  /** Everybody of both sides but the press officer of Velde, from beginning to end. */
  static Meetings held(Programme programme) {
    return of(programme)
        .comes("orrin-head")
        .comes("orrin-room")
        .comes("velde-head")
        .comes("velde-secretary")
        .comes("technician")
        .opens()
        .closes()
        .and(new KeepingEvent.PhotographAdded(photograph()));
  }

  static DeviceKey device() {
    return new DeviceKey("ab".repeat(32));
  }

  static Photograph photograph() {
    return new Photograph(
        "cd".repeat(32),
        "image/jpeg",
        3000,
        2000,
        both("Edda Quarn at the event.", "Bà Edda Quarn tại sự kiện."),
        both("Orrin Wire", "Hãng tin Orrin"),
        both("Orrin Haven", "Cảng Orrin"),
        LocalDate.of(2026, 3, 13));
  }

  static Programme programme() {
    return new Programme(heading(Kind.REAL), List.of(orrin(), velde()), persons(), seats());
  }

  static Heading heading(Kind kind) {
    return new Heading(
        Purpose.EXCHANGE,
        both("Tide tables for small harbours", "Bảng thủy triều cho các cảng nhỏ"),
        OPENED,
        Duration.ofHours(1),
        Optional.of(ORRIN),
        List.of(ORRIN, VELDE),
        FloorPolicy.CLOSED,
        kind,
        List.of("en", "vi"),
        new Chairing.AllHeads());
  }

  private static Delegation orrin() {
    return new Delegation(
        ORRIN,
        both("Orrin Coastal Office", "Văn phòng Duyên hải Orrin"),
        List.of(
            both("Department of Tides", "Ban Thủy triều"),
            both("Orrin Harbour Service", "Sở Cảng vụ Orrin")),
        List.of(
            new Site(new SiteId("haven"), both("Orrin Haven", "Cảng Orrin"), "Asia/Ho_Chi_Minh")),
        "vi",
        Optional.of(new PersonId("edda")),
        Optional.of(new SeatId("orrin-room")),
        both("Orrin Wire", "Hãng tin Orrin"),
        "#1f4e79");
  }

  private static Delegation velde() {
    return new Delegation(
        VELDE,
        both("Velde Pilotage Board", "Ban Hoa tiêu Velde"),
        List.of(both("Chart Room", "Phòng Hải đồ")),
        List.of(new Site(new SiteId("town"), both("Velde", "Velde"), "Europe/Oslo")),
        "en",
        Optional.of(new PersonId("rolf")),
        Optional.empty(),
        both("Velde Courier", "Tin Velde"),
        "#7a5c00");
  }

  private static List<Person> persons() {
    return List.of(
        person("edda", ORRIN, "Edda Quarn", "Director", "Giám đốc", 0),
        person("bao", ORRIN, "Vĩ Bảo Trạch", "Hydrographer", "Nhà thủy đạc", 0),
        person("mirel", ORRIN, "Mirel Ostag", "Harbour Master", "Cảng vụ trưởng", 0),
        person("rolf", VELDE, "Rolf Ynderdal", "Chair of the Board", "Chủ tịch Ban", 1),
        person("siv", VELDE, "Siv Anholm", "Secretary", "Thư ký", 1),
        person("press", VELDE, "Pia Torsk", "Press Officer", "Cán bộ báo chí", 1),
        new Person(
            new PersonId("tech"),
            Optional.empty(),
            Map.of("en", new PersonName("Tam Orley", "", "Technician", ""))));
  }

  private static Person person(
      String id, DelegationId side, String name, String title, String titleVi, int body) {
    var bodies =
        List.of(both("Department of Tides", "Ban Thủy triều"), both("Chart Room", "Phòng Hải đồ"));
    var names = new LinkedHashMap<String, PersonName>();
    names.put("en", new PersonName(name, "", title, bodies.get(body).inOrElse("en")));
    names.put("vi", new PersonName(name, "", titleVi, bodies.get(body).inOrElse("vi")));
    return new Person(new PersonId(id), Optional.of(side), names);
  }

  private static List<Seat> seats() {
    return List.of(
        seat(1, "velde-secretary", VELDE, Role.SECRETARY, "siv"),
        seat(2, "velde-head", VELDE, Role.HEAD, "rolf"),
        seat(3, "velde-press", VELDE, Role.PRESS_OFFICER, "press"),
        new Seat(
            new SeatId("orrin-room"),
            4,
            Optional.of(ORRIN),
            Role.DELEGATE,
            new Occupant.Room(
                both("Tide Hall", "Phòng Triều"),
                List.of(new PersonId("bao"), new PersonId("mirel"))),
            Optional.empty()),
        seat(5, "orrin-head", ORRIN, Role.HEAD, "edda"),
        new Seat(
            new SeatId("technician"),
            6,
            Optional.empty(),
            Role.OPERATOR,
            new Occupant.OnePerson(new PersonId("tech")),
            Optional.empty()));
  }

  static Seat seat(int number, String id, DelegationId side, Role role, String person) {
    return new Seat(
        new SeatId(id),
        number,
        Optional.of(side),
        role,
        new Occupant.OnePerson(new PersonId(person)),
        Optional.empty());
  }

  static Texts both(String en, String vi) {
    return Texts.of("en", en).and("vi", vi);
  }
}
