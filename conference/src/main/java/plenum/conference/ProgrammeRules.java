package plenum.conference;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.event.AgendaEvent;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.ProgrammeEvent;
import plenum.conference.interpretation.BoothPlan;
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

  static Decision convene(ProgrammeCommand.Convene command, Actor actor, Instant now) {
    var programme = command.programme();
    var decided = convene(programme, actor);
    if (!(decided instanceof Decision.Accepted(var events))) {
      return decided;
    }
    return whyUnusable(command)
        .map(Decision::refused)
        .orElseGet(() ->
            new Decision.Accepted(
                Stream.of(events, agenda(command), booths(command, now))
                    .flatMap(List::stream)
                    .toList()));
  }

  private static Optional<Refusal> whyUnusable(ProgrammeCommand.Convene command) {
    return AgendaRules.whyUnusable(command.programme(), command.agenda())
        .or(() -> InterpretationRules.whyUnusable(command.programme(), command.booths()));
  }

  private static List<Event> agenda(ProgrammeCommand.Convene command) {
    return command.agenda().isEmpty()
        ? List.of()
        : List.of(new AgendaEvent.AgendaDrawn(command.agenda()));
  }

  private static List<Event> booths(ProgrammeCommand.Convene command, Instant now) {
    return command.booths().equals(BoothPlan.NONE)
        ? List.of()
        : List.of(new InterpretationEvent.BoothsPlanned(command.booths(), now));
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

  static Decision decide(Entitlement entitlement, ProgrammeCommand command) {
    return switch (command) {
      case ProgrammeCommand.Convene _ -> Decision.refused(new StageRefusal.AlreadyConvened());
      case ProgrammeCommand.AmendHeading(var heading) -> amend(entitlement, heading);
      case ProgrammeCommand.AddDelegation(var delegation) -> add(entitlement, delegation);
      case ProgrammeCommand.AmendDelegation(var delegation) -> amend(entitlement, delegation);
      case ProgrammeCommand.StrikeDelegation(var delegation) -> strike(entitlement, delegation);
      case ProgrammeCommand.AddPerson(var person) -> add(entitlement, person);
      case ProgrammeCommand.AmendPerson(var person) -> amend(entitlement, person);
      case ProgrammeCommand.StrikePerson(var person) -> strike(entitlement, person);
      case ProgrammeCommand.AddSeat(var seat) -> add(entitlement, seat);
      case ProgrammeCommand.AmendSeat(var seat) -> amend(entitlement, seat);
      case ProgrammeCommand.StrikeSeat(var seat) -> strike(entitlement, seat);
    };
  }

  private static Decision amend(Entitlement entitlement, Heading heading) {
    var fixed = entitlement.conference().programme().heading().kind();
    return entitlement
        .whyBegun()
        .or(() -> heading.kind() == fixed ? none() : some(new ThingRefusal.KindIsFixed()))
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(entitlement, new ProgrammeEvent.HeadingAmended(heading)));
  }

  private static Decision add(Entitlement entitlement, Delegation delegation) {
    var taken = entitlement.conference().programme().delegation(delegation.id()).isPresent();
    return entitlement
        .whyBegun()
        .or(() -> taken ? some(new ThingRefusal.DelegationIdTaken(delegation.id())) : none())
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(entitlement, new ProgrammeEvent.DelegationAdded(delegation)));
  }

  private static Decision amend(Entitlement entitlement, Delegation delegation) {
    return whyNotDelegation(entitlement, delegation.id())
        .or(() -> entitlement.whyNotWriting(Optional.of(delegation.id())))
        .map(Decision::refused)
        .orElseGet(
            () -> unlessFlawed(entitlement, new ProgrammeEvent.DelegationAmended(delegation)));
  }

  private static Decision strike(Entitlement entitlement, DelegationId delegation) {
    return whyNotDelegation(entitlement, delegation)
        .or(() -> entitlement.whyNotWriting(Optional.of(delegation)))
        .map(Decision::refused)
        .orElseGet(
            () -> unlessFlawed(entitlement, new ProgrammeEvent.DelegationStruck(delegation)));
  }

  private static Optional<Refusal> whyNotDelegation(
      Entitlement entitlement, DelegationId delegation) {
    return entitlement.conference().programme().delegation(delegation).isPresent()
        ? none()
        : some(new ThingRefusal.UnknownDelegation(delegation));
  }

  private static Decision add(Entitlement entitlement, Person person) {
    var taken = entitlement.conference().programme().person(person.id()).isPresent();
    return entitlement
        .whyNotWriting(person.delegation())
        .or(() -> taken ? some(new ThingRefusal.PersonIdTaken(person.id())) : none())
        .map(Decision::refused)
        .orElseGet(() -> unlessFlawed(entitlement, new ProgrammeEvent.PersonAdded(person)));
  }

  private static Decision amend(Entitlement entitlement, Person person) {
    return withPerson(
        entitlement,
        person.id(),
        old ->
            old.delegation().equals(person.delegation())
                ? unlessFlawed(entitlement, new ProgrammeEvent.PersonAmended(person))
                : Decision.refused(new ThingRefusal.PersonKeepsTheirSide(person.id())));
  }

  private static Decision strike(Entitlement entitlement, PersonId person) {
    return withPerson(
        entitlement,
        person,
        _ -> unlessFlawed(entitlement, new ProgrammeEvent.PersonStruck(person)));
  }

  private static Decision withPerson(
      Entitlement entitlement, PersonId id, Function<Person, Decision> then) {
    var person = entitlement.conference().programme().person(id);
    if (person.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownPerson(id));
    }
    return entitlement
        .whyNotWriting(person.get().delegation())
        .map(Decision::refused)
        .orElseGet(() -> then.apply(person.get()));
  }

  private static Decision add(Entitlement entitlement, SeatDraft draft) {
    var conference = entitlement.conference();
    var taken =
        conference.seat(draft.id()).isPresent() || conference.formerSeats().contains(draft.id());
    return entitlement
        .whyNotWriting(draft.delegation())
        .or(() -> taken ? some(new ThingRefusal.SeatIdTaken(draft.id())) : none())
        .or(() -> whyGuest(draft))
        .or(() -> whyNoNumber(conference))
        .map(Decision::refused)
        .orElseGet(() ->
            unlessFlawed(
                entitlement,
                new ProgrammeEvent.SeatAdded(draft.numbered(conference.lastNumber() + 1))));
  }

  static Optional<Refusal> whyNoNumber(Conference conference) {
    return conference.lastNumber() < Seat.HIGHEST_NUMBER
        ? none()
        : some(new DoorRefusal.NoSeatNumberLeft());
  }

  private static Decision amend(Entitlement entitlement, SeatDraft draft) {
    return withSeat(
        entitlement,
        draft.id(),
        old ->
            whyOtherSide(old, draft)
                .or(() -> whyGuest(draft))
                .or(() -> whyGuest(old.draft()))
                .map(Decision::refused)
                .orElseGet(() ->
                    unlessFlawed(
                        entitlement,
                        new ProgrammeEvent.SeatAmended(draft.numbered(old.number())))));
  }

  private static Optional<Refusal> whyOtherSide(Seat old, SeatDraft draft) {
    return old.delegation().equals(draft.delegation())
        ? none()
        : some(new ThingRefusal.SeatKeepsItsSide(draft.id()));
  }

  private static Decision strike(Entitlement entitlement, SeatId seat) {
    return withSeat(
        entitlement,
        seat,
        _ ->
            entitlement.conference().admitted(seat)
                ? Decision.refused(new ThingRefusal.SeatOccupied(seat))
                : unlessFlawed(entitlement, new ProgrammeEvent.SeatStruck(seat)));
  }

  private static Decision withSeat(
      Entitlement entitlement, SeatId id, Function<Seat, Decision> then) {
    var seat = entitlement.conference().seat(id);
    if (seat.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return entitlement
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

  private static Decision unlessFlawed(Entitlement entitlement, Event change) {
    var wrong = entitlement.conference().after(change).programme().contradictions();
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
