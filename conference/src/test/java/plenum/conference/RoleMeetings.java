package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.command.Actor;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LineEvent;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.PhotographEvent;
import plenum.conference.event.ProceedingsEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Provenance;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Meetings in which everybody has come who can come in any capacity, and some have gone again: two
 * and three sides; all heads, one head or the operator in the chair.
 */
final class RoleMeetings {
  static final SeatId GUEST = new SeatId("guest-1");
  static final SeatId ALL_SIDES_INTERPRETER = new SeatId("interpreter");

  private final long seed;
  private final RandomGenerator random;
  private Instant now = Samples.START;

  RoleMeetings(long seed) {
    this.seed = seed;
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  long seed() {
    return seed;
  }

  Instant now() {
    return now;
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Everybody who could be there. */
  Programme programme() {
    var programme = FloorGenerator.programme(seed);
    var names = programme.persons().getFirst().names();
    var person = new PersonId("interpreter");
    return programme
        .with(heading(programme.heading(), chairing()))
        .with(new Person(person, Optional.empty(), names))
        .with(
            new Seat(
                ALL_SIDES_INTERPRETER,
                programme.seats().size() + 1,
                Optional.empty(),
                Role.INTERPRETER,
                new Occupant.OnePerson(person),
                Optional.empty()));
  }

  private Chairing chairing() {
    return switch ((int) (seed % 4)) {
      case 0 -> new Chairing.OneSeat(Samples.seat(Samples.LANVIA, "head"));
      case 1 -> new Chairing.OneSeat(new SeatId("operator"));
      default -> new Chairing.AllHeads();
    };
  }

  /** Guests may come. */
  private static Heading heading(Heading of, Chairing chairing) {
    return new Heading(
        of.purpose(),
        of.subject(),
        of.start(),
        of.duration(),
        of.host(),
        of.order(),
        FloorPolicy.OPEN,
        of.kind(),
        of.languages(),
        chairing);
  }

  /** What lies on everybody's table: one of each side's and one of nobody's. */
  static DocumentId paper(Optional<DelegationId> side) {
    return new DocumentId(side.map(own -> "paper-" + own).orElse("paper"));
  }

  /** What lies beside the meeting: one of each side's and one of nobody's. */
  static Photograph photograph(Optional<DelegationId> side) {
    var sample = Samples.photograph();
    var name = side.map(DelegationId::value).orElse("nobody");
    return new Photograph(
        "%064x".formatted(Integer.toUnsignedLong(name.hashCode())),
        sample.mediaType(),
        sample.width(),
        sample.height(),
        sample.caption(),
        sample.credit(),
        sample.place(),
        sample.date());
  }

  private static List<Event> photographs(Programme programme) {
    var events = new ArrayList<Event>();
    events.add(laid(Optional.empty()));
    programme.delegations().forEach(side -> events.add(laid(Optional.of(side.id()))));
    return events;
  }

  private static Event laid(Optional<DelegationId> side) {
    return new PhotographEvent.PhotographLaid(
        photograph(side),
        new Provenance(Origin.BROUGHT, side, List.of()),
        Byline.NONE,
        Optional.empty());
  }

  private List<Event> papers(Programme programme) {
    var owners = new ArrayList<Optional<DelegationId>>();
    owners.add(Optional.empty());
    programme.delegations().forEach(side -> owners.add(Optional.of(side.id())));
    var details = DocumentsTest.details(DocumentKind.DOCUMENT);
    var events = new ArrayList<Event>();
    for (var owner : owners) {
      events.add(
          new DocumentEvent.DocumentAdded(
              paper(owner),
              owners.indexOf(owner) + 1,
              owner,
              owner.isPresent() ? Optional.empty() : Optional.of(details),
              Optional.empty(),
              now));
      events.add(
          new DocumentEvent.DocumentHandedOut(
              paper(owner), Release.EVERYBODY, Optional.of(details), now));
    }
    return events;
  }

  /** Convened, with everybody in but a few whose line is down, who left or were removed. */
  Conference convened() {
    var programme = programme();
    var events = new ArrayList<Event>();
    events.add(new ProgrammeEvent.Convened(programme, "convener"));
    for (var seat : programme.seats()) {
      events.addAll(came(seat.id()));
    }
    var guest =
        new Seat(
            GUEST,
            programme.seats().size() + 1,
            Optional.empty(),
            Role.GUEST,
            new Occupant.Guest("A guest"),
            Optional.empty());
    events.add(new AdmissionEvent.GuestArrived(guest, Meeting.device(GUEST, 1).key(), now));
    events.addAll(papers(programme));
    events.addAll(photographs(programme));
    for (var side : programme.delegations()) {
      if (random.nextInt(3) == 0) {
        events.add(new LinkEvent.SideTakenOver(side.id(), 1, 2, now));
      }
    }
    now = now.plusSeconds(90);
    return Conference.none(new ConferenceId("river")).after(events);
  }

  private List<Event> came(SeatId seat) {
    var device = Meeting.device(seat, 1).key();
    var came = new AdmissionEvent.SeatAdmitted(seat, device, now);
    return switch (random.nextInt(12)) {
      case 0 -> List.of();
      case 1 -> List.of(came, new AdmissionEvent.SeatLeft(seat, now));
      case 2 -> List.of(came, new AdmissionEvent.SeatRemoved(seat, now));
      case 3, 4 -> List.of(came, new LineEvent.LineLost(seat, now));
      default -> List.of(came);
    };
  }

  /** Open, after the floor was fought for a while. */
  Conference open(Conference convened) {
    var chair = convened.programme().chairs().getFirst();
    var conference = convened.after(new ProceedingsEvent.Opened(chair, chair, now));
    var generator = new FloorGenerator(seed);
    for (int i = 0; i < 60; i++) {
      now = now.plus(Duration.ofSeconds(random.nextInt(20)));
      var asked = generator.asked(conference, now);
      if (Rules.decide(conference, asked.command(), asked.actor(), now)
          instanceof Decision.Accepted(var events)) {
        conference = conference.after(events);
      }
    }
    return conference;
  }

  Conference closed(Conference open) {
    return open.after(new ProceedingsEvent.Closed(now));
  }

  /** Everybody who could ask for anything, and a stranger. */
  static List<Actor> actors(Conference conference) {
    var actors = new ArrayList<Actor>();
    conference.programme().seats().forEach(seat -> actors.add(new Actor.Seated(seat.id())));
    conference
        .programme()
        .delegations()
        .forEach(side -> actors.add(new Actor.DelegationSecretaryLink(side.id())));
    actors.addAll(List.of(Meeting.CONVENER, new Actor.Convener("stranger"), Meeting.SERVER));
    return actors;
  }
}
