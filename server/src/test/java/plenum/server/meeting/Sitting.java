package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.agenda.Item;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * A meeting at the tables of {@link Tables}, made by the rules alone, by a time that a test says.
 */
final class Sitting {
  static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
  static final SeatId OPERATOR = new SeatId("operator");
  static final SeatId INTERPRETER = new SeatId("interpreter");
  static final SeatId LANVIAS_INTERPRETER = new SeatId("lanvia-interpreter");

  Instant now = NOON;
  private Conference conference = Conference.none(new ConferenceId("c"));

  private Sitting() {}

  /** The programme with an operator of nobody's, and one of each side. */
  static Programme programme(int sides) {
    var plain = Tables.programme(sides, new Chairing.AllHeads(), FloorPolicy.CLOSED, Kind.REAL);
    var seats = new ArrayList<>(plain.seats());
    var persons = new ArrayList<>(plain.persons());
    seats.add(operator(OPERATOR, seats.size() + 1, Optional.empty()));
    persons.add(person(OPERATOR, Optional.empty()));
    for (Delegation side : plain.delegations()) {
      seats.add(operator(operatorOf(side.id()), seats.size() + 1, Optional.of(side.id())));
      persons.add(person(operatorOf(side.id()), Optional.of(side.id())));
    }
    return new Programme(plain.heading(), plain.delegations(), persons, seats);
  }

  static SeatId operatorOf(DelegationId side) {
    return new SeatId(side + "-operator");
  }

  private static Seat operator(SeatId id, int number, Optional<DelegationId> side) {
    return seat(id, number, side, Role.OPERATOR);
  }

  private static Seat seat(SeatId id, int number, Optional<DelegationId> side, Role role) {
    return new Seat(
        id, number, side, role, new Occupant.OnePerson(new PersonId(id.value())), Optional.empty());
  }

  private static Person person(SeatId id, Optional<DelegationId> side) {
    var name = new PersonName("Ms " + id, "", "", "");
    return new Person(new PersonId(id.value()), side, Map.of("vi", name, "en", name));
  }

  /**
   * The same with a booth that works both ways: an interpreter of nobody's, and one of Lanvia's.
   */
  static Programme interpreted(int sides) {
    var plain = programme(sides);
    var seats = new ArrayList<>(plain.seats());
    var persons = new ArrayList<>(plain.persons());
    seats.add(seat(INTERPRETER, seats.size() + 1, Optional.empty(), Role.INTERPRETER));
    persons.add(person(INTERPRETER, Optional.empty()));
    var lanvia = Optional.of(new DelegationId("lanvia"));
    seats.add(seat(LANVIAS_INTERPRETER, seats.size() + 1, lanvia, Role.INTERPRETER));
    persons.add(person(LANVIAS_INTERPRETER, lanvia));
    return new Programme(plain.heading(), plain.delegations(), persons, seats);
  }

  /** The booth of {@link #interpreted}. */
  static BoothPlan booth() {
    var booth =
        new Booth(
            new BoothId("b"),
            List.of("vi", "en"),
            List.of(),
            List.of(INTERPRETER, LANVIAS_INTERPRETER));
    return new BoothPlan(List.of(booth), Interlock.INTERLOCK, Optional.empty());
  }

  /** Everybody is in, and the meeting is open. */
  static Sitting open(int sides, List<Item> agenda) {
    return open(programme(sides), agenda, BoothPlan.NONE);
  }

  static Sitting open(Programme programme, List<Item> agenda, BoothPlan booths) {
    var sitting = new Sitting();
    sitting.must(House.CONVENER, new ProgrammeCommand.Convene(programme, agenda, booths));
    for (Seat seat : programme.seats()) {
      sitting.comes(seat);
    }
    sitting.must(new Actor.Seated(Tables.HEAD), new ProceedingsCommand.Open());
    assertThat(programme.seats()).allMatch(seat -> sitting.conference.admitted(seat.id()));
    return sitting;
  }

  private void comes(Seat seat) {
    var device = new Device(Screen.key(seat.id().value()), "");
    must(new Actor.Seated(seat.id()), new AdmissionCommand.Knock(seat.id(), 1, device));
    if (!conference.admitted(seat.id())) {
      var head = new SeatId(seat.delegation().map(side -> side + "-head").orElse("lanvia-head"));
      Actor by = seat.id().equals(head) ? House.CONVENER : new Actor.Seated(head);
      must(by, new AdmissionCommand.Admit(seat.id(), device.key()));
    }
  }

  private void must(Actor actor, Command command) {
    if (Rules.decide(conference, command, actor, now) instanceof Decision.Refused(var why)) {
      throw new AssertionError(why + " to " + actor);
    }
    asked(actor, command);
  }

  void must(SeatId seat, Command command) {
    must(new Actor.Seated(seat), command);
  }

  void lost(Command command) {
    must(new Actor.Server(), command);
  }

  /** Whether it came about. */
  boolean asked(SeatId seat, Command command) {
    return asked(new Actor.Seated(seat), command);
  }

  private boolean asked(Actor actor, Command command) {
    return switch (Rules.decide(conference, command, actor, now)) {
      case Decision.Accepted(var events) -> {
        conference = conference.after(events);
        yield true;
      }
      case Decision.Refused _ -> false;
    };
  }

  Conference conference() {
    return conference;
  }
}
