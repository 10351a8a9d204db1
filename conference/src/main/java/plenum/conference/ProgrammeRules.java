package plenum.conference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Event;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Flaw;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.ProgrammeProblem;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

/**
 * Who may write what into the programme. A draft may lack things; it may never contradict itself,
 * so every change is read through as a whole before it is accepted.
 */
final class ProgrammeRules {
  private ProgrammeRules() {}

  static Decision convene(ProgrammeCommand.Convene command, Actor actor) {
    var programme = command.programme();
    var agenda = command.agenda();
    var decided = convene(programme, actor);
    if (agenda.isEmpty() || !(decided instanceof Decision.Accepted(var events))) {
      return decided;
    }
    return AgendaRules.whyUnusable(programme, agenda)
        .map(Decision::refused)
        .orElseGet(() ->
            new Decision.Accepted(
                Stream.concat(events.stream(), Stream.of(new AgendaEvent.AgendaDrawn(agenda)))
                    .toList()));
  }

  private static Decision convene(Programme programme, Actor actor) {
    var guests = programme.seats().stream().map(Seat::draft).flatMap(seat -> guest(seat).stream());
    var wrong = Stream.concat(programme.contradictions().stream(), guests).toList();
    return switch (actor) {
      case Actor.Convener _, Actor.Server _ when !wrong.isEmpty() ->
          Decision.refused(new ThingRefusal.ProgrammeFlawed(wrong));
      case Actor.Convener(var account) ->
          Decision.accepted(new ProgrammeEvent.Convened(programme, account));
      case Actor.Server _ when programme.heading().kind() != Kind.REAL ->
          Decision.accepted(new ProgrammeEvent.Convened(programme, ""));
      case Actor.Server _, Actor.Seated _, Actor.DelegationSecretaryLink _ ->
          Decision.refused(new PersonRefusal.NotForYou());
    };
  }

  static Decision decide(Standing standing, ProgrammeCommand command) {
    return switch (command) {
      case ProgrammeCommand.Convene _ -> Decision.refused(new StageRefusal.AlreadyConvened());
      case ProgrammeCommand.AmendHeading(var heading) -> amend(standing, heading);
      case ProgrammeCommand.AddDelegation(var delegation) -> add(standing, delegation);
      case ProgrammeCommand.AmendDelegation(var delegation) -> amend(standing, delegation);
      case ProgrammeCommand.StrikeDelegation(var delegation) -> strike(standing, delegation);
      case ProgrammeCommand.AddPerson(var person) -> add(standing, person);
      case ProgrammeCommand.AmendPerson(var person) -> amend(standing, person);
      case ProgrammeCommand.StrikePerson(var person) -> strike(standing, person);
      case ProgrammeCommand.AddSeat(var seat) -> add(standing, seat);
      case ProgrammeCommand.AmendSeat(var seat) -> amend(standing, seat);
      case ProgrammeCommand.StrikeSeat(var seat) -> strike(standing, seat);
    };
  }

  private static Decision amend(Standing standing, Heading heading) {
    var fixed = standing.conference().programme().heading().kind();
    return standing
        .whyBegun()
        .or(() -> heading.kind() == fixed ? none() : some(new ThingRefusal.KindIsFixed()))
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(standing, new ProgrammeEvent.HeadingAmended(heading)));
  }

  private static Decision add(Standing standing, Delegation delegation) {
    var taken = standing.conference().programme().delegation(delegation.id()).isPresent();
    return standing
        .whyBegun()
        .or(() -> taken ? some(new ThingRefusal.DelegationIdTaken(delegation.id())) : none())
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(standing, new ProgrammeEvent.DelegationAdded(delegation)));
  }

  private static Decision amend(Standing standing, Delegation delegation) {
    return whyNotDelegation(standing, delegation.id())
        .or(() -> standing.whyNotWriting(Optional.of(delegation.id())))
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(standing, new ProgrammeEvent.DelegationAmended(delegation)));
  }

  private static Decision strike(Standing standing, DelegationId delegation) {
    return whyNotDelegation(standing, delegation)
        .or(() -> standing.whyNotWriting(Optional.of(delegation)))
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(standing, new ProgrammeEvent.DelegationStruck(delegation)));
  }

  private static Optional<Refusal> whyNotDelegation(Standing standing, DelegationId delegation) {
    return standing.conference().programme().delegation(delegation).isPresent()
        ? none()
        : some(new ThingRefusal.UnknownDelegation(delegation));
  }

  private static Decision add(Standing standing, Person person) {
    var taken = standing.conference().programme().person(person.id()).isPresent();
    return standing
        .whyNotWriting(person.delegation())
        .or(() -> taken ? some(new ThingRefusal.PersonIdTaken(person.id())) : none())
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(standing, new ProgrammeEvent.PersonAdded(person)));
  }

  private static Decision amend(Standing standing, Person person) {
    return withPerson(
        standing,
        person.id(),
        old ->
            old.delegation().equals(person.delegation())
                ? unlessFlawed(standing, new ProgrammeEvent.PersonAmended(person))
                : Decision.refused(new ThingRefusal.PersonKeepsTheirSide(person.id())));
  }

  private static Decision strike(Standing standing, PersonId person) {
    return withPerson(
        standing, person, _ -> unlessFlawed(standing, new ProgrammeEvent.PersonStruck(person)));
  }

  private static Decision withPerson(
      Standing standing, PersonId id, Function<Person, Decision> then) {
    var person = standing.conference().programme().person(id);
    if (person.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownPerson(id));
    }
    return standing
        .whyNotWriting(person.get().delegation())
        .map(Decision::refused)
        .orElseGet(() -> then.apply(person.get()));
  }

  private static Decision add(Standing standing, SeatDraft draft) {
    var conference = standing.conference();
    var taken =
        conference.seat(draft.id()).isPresent() || conference.formerSeats().contains(draft.id());
    return standing
        .whyNotWriting(draft.delegation())
        .or(() -> taken ? some(new ThingRefusal.SeatIdTaken(draft.id())) : none())
        .or(() -> whyGuest(draft))
        .or(() -> whyNoNumber(conference))
        .map(Decision::refused)
        .orElseGet(() ->
            unlessFlawed(
                standing,
                new ProgrammeEvent.SeatAdded(draft.numbered(conference.lastNumber() + 1))));
  }

  static Optional<Refusal> whyNoNumber(Conference conference) {
    return conference.lastNumber() < Seat.HIGHEST_NUMBER
        ? none()
        : some(new DoorRefusal.NoSeatNumberLeft());
  }

  private static Decision amend(Standing standing, SeatDraft draft) {
    return withSeat(
        standing,
        draft.id(),
        old ->
            whyOtherSide(old, draft)
                .or(() -> whyGuest(draft))
                .or(() -> whyGuest(old.draft()))
                .map(Decision::refused)
                .orElseGet(() ->
                    unlessFlawed(
                        standing, new ProgrammeEvent.SeatAmended(draft.numbered(old.number())))));
  }

  private static Optional<Refusal> whyOtherSide(Seat old, SeatDraft draft) {
    return old.delegation().equals(draft.delegation())
        ? none()
        : some(new ThingRefusal.SeatKeepsItsSide(draft.id()));
  }

  private static Decision strike(Standing standing, SeatId seat) {
    return withSeat(
        standing,
        seat,
        _ ->
            standing.conference().admitted(seat)
                ? Decision.refused(new ThingRefusal.SeatOccupied(seat))
                : unlessFlawed(standing, new ProgrammeEvent.SeatStruck(seat)));
  }

  private static Decision withSeat(Standing standing, SeatId id, Function<Seat, Decision> then) {
    var seat = standing.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return standing
        .whyNotWriting(seat.get().delegation())
        .map(Decision::refused)
        .orElseGet(() -> then.apply(seat.get()));
  }

  /** Guests come with a token and are written into the programme by nobody. */
  private static Optional<Refusal> whyGuest(SeatDraft seat) {
    return guest(seat).map(problem -> new ThingRefusal.ProgrammeFlawed(List.of(problem)));
  }

  private static Optional<ProgrammeProblem> guest(SeatDraft seat) {
    return seat.role() == Role.GUEST
        ? Optional.of(
            new ProgrammeProblem(
                "seats[" + seat.id() + "].role", Flaw.GUEST_IN_PROGRAMME, Map.of()))
        : Optional.empty();
  }

  private static Decision unlessFlawed(Standing standing, Event change) {
    var wrong = standing.conference().after(change).programme().contradictions();
    return wrong.isEmpty()
        ? Decision.accepted(change)
        : Decision.refused(new ThingRefusal.ProgrammeFlawed(wrong));
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }

  private static Optional<Refusal> some(Refusal why) {
    return Optional.of(why);
  }
}
