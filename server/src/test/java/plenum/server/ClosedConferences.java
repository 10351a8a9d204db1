package plenum.server;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
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
import plenum.journal.Appended;
import plenum.journal.Claim;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.server.invitation.Token;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenSigner;
import plenum.server.local.DataFolder;
import plenum.server.meeting.Workplace;

/**
 * Conferences of invented institutions, written into a data folder before a server starts on it:
 * {@code river} and {@code lake}, closed, and {@code marsh}, still open. Each has a head and an
 * expert of either side: {@code osk-head}, {@code osk-expert}, {@code tarn-head}, {@code
 * tarn-expert}.
 */
final class ClosedConferences {
  static final Instant OPENED = Instant.parse("2026-03-12T08:00:00Z");

  private final TokenSigner signer;

  private ClosedConferences(TokenSigner signer) {
    this.signer = signer;
  }

  static ClosedConferences in(Path data, SecureRandom random) throws IOException {
    var taken = (DataFolder.Taking.Taken) DataFolder.take(data);
    try (var folder = taken.folder();
        var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      var journal = new Journal(database, random);
      write(journal, "river", true);
      write(journal, "lake", true);
      write(journal, "marsh", false);
      return new ClosedConferences(new TokenSigner(folder.key(random)));
    }
  }

  /** The token of a seat's first link. */
  String seat(String conference, String seat) {
    return token(TokenKind.SEAT, conference, seat, 1);
  }

  String token(TokenKind kind, String conference, String subject, int generation) {
    var expires = Instant.ofEpochSecond(4_000_000_000L);
    return signer.sign(new Token(kind, conference, subject, generation, expires, 0));
  }

  private static void write(Journal journal, String id, boolean closed) {
    var claim = (Claim.Held) journal.claim(id, "one", OPENED, Duration.ofSeconds(1));
    var codec = Workplace.codecOfEvents();
    var drafts = events(closed).stream().map(codec::draft).toList();
    if (!(claim.writer().append(OPENED, "server", drafts) instanceof Appended.Durable)) {
      throw new IllegalStateException("the journal did not take " + id);
    }
  }

  private static List<Event> events(boolean closed) {
    var events = new ArrayList<Event>();
    events.add(new ProgrammeEvent.Convened(programme(), "convener"));
    for (var seat : programme().seats()) {
      events.add(new AdmissionEvent.SeatAdmitted(seat.id(), device(), OPENED));
    }
    var chair = new SeatId("osk-head");
    events.add(new ProceedingsEvent.Opened(chair, chair, OPENED));
    if (closed) {
      events.add(new ProceedingsEvent.Closed(OPENED.plus(Duration.ofMinutes(50))));
    }
    return events;
  }

  private static DeviceKey device() {
    return new DeviceKey("ab".repeat(32));
  }

  static Programme programme() {
    var sides = List.of(side("osk", "Osk", "Asia/Tokyo"), side("tarn", "Tarn", "Europe/Lisbon"));
    var heading =
        new Heading(
            Purpose.INFORM,
            Texts.of("en", "Snow reports").and("vi", "Báo cáo tuyết"),
            OPENED,
            Duration.ofHours(1),
            Optional.of(new DelegationId("osk")),
            sides.stream().map(Delegation::id).toList(),
            FloorPolicy.CLOSED,
            Kind.REAL,
            List.of("en", "vi"),
            new Chairing.AllHeads());
    return new Programme(heading, sides, persons(), seats());
  }

  private static Delegation side(String id, String city, String zone) {
    return new Delegation(
        new DelegationId(id),
        both(city + " Snow Survey"),
        List.of(both(city + " Field Office")),
        List.of(new Site(new SiteId("main"), both(city), zone)),
        "en",
        Optional.of(new PersonId(id + "-head")),
        Optional.empty(),
        both(city + " Press"),
        "#1f5f8b");
  }

  private static List<Person> persons() {
    return List.of(
        person("osk", "head", "Ulma Reck"),
        person("osk", "expert", "Jonn Ister"),
        person("tarn", "head", "Beata Quill"),
        person("tarn", "expert", "Ovid Lant"));
  }

  private static Person person(String side, String who, String name) {
    var names = new LinkedHashMap<String, PersonName>();
    names.put("en", new PersonName(name, "", "Surveyor", "Field Office"));
    names.put("vi", new PersonName(name, "", "Trắc đạc viên", "Văn phòng"));
    return new Person(new PersonId(side + "-" + who), Optional.of(new DelegationId(side)), names);
  }

  private static List<Seat> seats() {
    return List.of(
        seat(1, "osk", "head", Role.HEAD),
        seat(2, "osk", "expert", Role.EXPERT),
        seat(3, "tarn", "head", Role.HEAD),
        seat(4, "tarn", "expert", Role.EXPERT));
  }

  private static Seat seat(int number, String side, String who, Role role) {
    return new Seat(
        new SeatId(side + "-" + who),
        number,
        Optional.of(new DelegationId(side)),
        role,
        new Occupant.OnePerson(new PersonId(side + "-" + who)),
        Optional.of(new SiteId("main")));
  }

  private static Texts both(String text) {
    return Texts.of("en", text).and("vi", text);
  }
}
