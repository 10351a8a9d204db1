package plenum.conference;

import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Attendance;
import plenum.conference.role.Capacity;
import plenum.conference.role.Cell;
import plenum.conference.role.Power;
import plenum.conference.role.Reach;
import plenum.conference.role.Target;

/** In which words somebody hears that the table does not give them this. */
record Denial(Entitlement entitlement, Power power) {

  Refusal of(Target target) {
    if (power.attendance() == Attendance.WITH_LINK) {
      return notTheirLink(target);
    }
    return switch (entitlement.actor()) {
      case Actor.Convener _ when power.isFor(Capacity.CONVENER) ->
          new PersonRefusal.NotTheConvener();
      case Actor.DelegationSecretaryLink _ when power.isFor(Capacity.SIDE_LINK) ->
          side(target).<Refusal>map(PersonRefusal.NotYourSide::new).orElseGet(Denial::never);
      case Actor.Seated(var id) when power.isForSeats() ->
          entitlement.seat(power).map(seat -> inside(seat, target)).orElseGet(() -> outside(id));
      case Actor.Convener _, Actor.DelegationSecretaryLink _, Actor.Seated _, Actor.Server _ ->
          never();
    };
  }

  /** Each link speaks for itself, and who holds another is told whose this one is. */
  private Refusal notTheirLink(Target target) {
    return switch (target) {
      case Target.OneSeat(var seat, _) when entitlement.actor().equals(new Actor.Seated(seat)) ->
          new ThingRefusal.UnknownSeat(seat);
      case Target.OneSeat(var seat, _) -> new PersonRefusal.NotYourSeat(seat);
      case Target.OneSide(var side) ->
          side.<Refusal>map(PersonRefusal.NotYourSide::new).orElseGet(Denial::never);
      case Target.Own _, Target.Whole _, Target.Unknown _ -> never();
    };
  }

  private Refusal outside(SeatId id) {
    return switch (power.attendance()) {
      case ADMITTED -> new PersonRefusal.NotAdmitted(id);
      case ONCE_ADMITTED, WITH_LINK -> never();
    };
  }

  private Refusal inside(Seat seat, Target target) {
    if (isTheChairs() && entitlement.chair().isEmpty()) {
      return new PersonRefusal.NotAChair(seat.id());
    }
    return switch (target) {
      case Target.Own _ -> notOfTheirOwn(seat);
      case Target.OneSeat(var id, _) when id.equals(seat.id()) && speaksForOneself() ->
          voiceless(seat);
      case Target.OneSeat(_, var side) -> over(seat, side);
      case Target.OneSide(var side) -> over(seat, side);
      case Target.Unknown _ -> new PersonRefusal.NotALeader(seat.id());
      case Target.Whole _ -> never();
    };
  }

  private Refusal over(Seat seat, Optional<DelegationId> side) {
    if (side.isEmpty()) {
      return chairsSeeToNobodys() ? new PersonRefusal.OnlyForChairs() : never();
    }
    return side.equals(seat.delegation())
        ? new PersonRefusal.NotALeader(seat.id())
        : new PersonRefusal.NotYourSide(side.get());
  }

  private Refusal notOfTheirOwn(Seat seat) {
    if (power == Power.INTERPRET) {
      return new InterpretationRefusal.OnlyInterpreters(seat.id());
    }
    return switch (power.concern()) {
      case SPEAKING, INTERPRETATION, DOCUMENTS -> voiceless(seat);
      case SEALED -> new CaucusRefusal.OnlyHeadsMeet(seat.id());
      case MARKS -> new MarkRefusal.NotASecretary(seat.id());
      case RELEASES -> never();
      case MINUTES -> notOfTheirMinutes(seat);
      case PREPARATION,
          LINKS,
          DOOR,
          CHAMBER,
          LEADING,
          AGENDA,
          PROCEEDINGS,
          OPENING,
          KEEPING,
          PROGRAM ->
          never();
    };
  }

  /** Many may read what few write and fewer approve of. */
  private Refusal notOfTheirMinutes(Seat seat) {
    if (power == Power.CORRECT_MINUTES) {
      return new MinutesRefusal.NotAnAttendee(seat.id());
    }
    return power == Power.APPROVE_MINUTES
        ? new MinutesRefusal.NotAnApprover(seat.id())
        : new StatementRefusal.NotAKeeper(seat.id());
  }

  /** Some may speak, only not of their own accord. */
  private static Refusal voiceless(Seat seat) {
    return Power.HOLD_FLOOR.isFor(Capacity.of(seat.role()))
        ? new FloorRefusal.SpeaksWhenCalled(seat.id())
        : new FloorRefusal.HasNoVoice(seat.id());
  }

  private boolean isTheChairs() {
    return power.isFor(Capacity.CHAIR)
        && !power.isFor(Capacity.HEAD)
        && !power.isFor(Capacity.SECRETARY);
  }

  private boolean speaksForOneself() {
    return power.cells().values().stream().anyMatch(cell -> cell.reach() == Reach.OWN_SEAT);
  }

  private boolean chairsSeeToNobodys() {
    return power
        .cell(Capacity.CHAIR)
        .map(Cell::reach)
        .filter(Reach.OWN_SIDE_AND_NOBODYS::equals)
        .isPresent();
  }

  private static Refusal never() {
    return new PersonRefusal.NotForYou();
  }

  private static Optional<DelegationId> side(Target target) {
    return switch (target) {
      case Target.OneSeat(_, var side) -> side;
      case Target.OneSide(var side) -> side;
      case Target.Own _, Target.Whole _, Target.Unknown _ -> Optional.empty();
    };
  }
}
