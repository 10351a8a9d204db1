package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Capacity;
import plenum.conference.role.Power;
import plenum.conference.role.Target;

/**
 * Who asks, and what that entitles them to: the table's lines, asked for this actor in this state.
 * Methods that begin with {@code why} give the reason against it, or nothing where there is none.
 */
record Entitlement(Conference conference, Actor actor, Instant now) {

  /** Why the table does not give it; what the state has against it is for each concern to say. */
  Optional<Refusal> whyNot(Command command) {
    var act = Act.of(conference, command);
    for (var target : act.on()) {
      var why = whyNot(act.power(), target);
      if (why.isPresent()) {
        return why;
      }
    }
    return Optional.empty();
  }

  /** The same for one line and one of those whose affairs are touched. */
  Optional<Refusal> whyNot(Power power, Target target) {
    return reaches(power, target)
        ? Optional.empty()
        : Optional.of(new Denial(this, power).of(target));
  }

  /** Whether in one of their capacities the reach is wide enough. */
  boolean reaches(Power power, Target target) {
    var seat = seat(power);
    var own = seat.map(Seat::id);
    var side = seat.isPresent() ? seat.get().delegation() : linkedSide();
    for (var grant : power.grants()) { // asked some ten times for every page and view
      if (grant.reach().covers(target, own, side) && holds(grant.capacity(), seat)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(Capacity capacity, Optional<Seat> seat) {
    return switch (capacity) {
      case CONVENER ->
          actor instanceof Actor.Convener(var account)
              && (conference.phase() == Phase.NOT_CONVENED
                  || account.equals(conference.convener()));
      case SIDE_LINK -> actor instanceof Actor.DelegationSecretaryLink;
      case SERVER -> isServer();
      case CHAIR -> seat.isPresent() && chairOf(seat.get().id()).isPresent();
      case SOLE_CHAIR ->
          programme().heading().chairing() instanceof Chairing.OneSeat
              && seat.isPresent()
              && chairOf(seat.get().id()).isPresent();
      case HEAD,
          DEPUTY,
          SECRETARY,
          DELEGATE,
          EXPERT,
          INTERPRETER,
          PRESS_OFFICER,
          OPERATOR,
          OBSERVER,
          GUEST ->
          seat.isPresent() && capacity.isOf(seat.get(), programme());
    };
  }

  private Optional<DelegationId> linkedSide() {
    return actor instanceof Actor.DelegationSecretaryLink(var side)
        ? Optional.of(side)
        : Optional.empty();
  }

  /** Whether the program itself asks: the clock, the lines, the tokens. */
  boolean isServer() {
    return actor instanceof Actor.Server;
  }

  boolean isConvener() {
    return actor instanceof Actor.Convener;
  }

  /** The seat that the actor occupies, if it has been admitted. */
  Optional<Seat> seat() {
    return actor instanceof Actor.Seated(var seat) && conference.admitted(seat)
        ? conference.seat(seat)
        : Optional.empty();
  }

  /**
   * The seat in whose name the actor may do this, having come as far into the meeting as needed.
   */
  Optional<Seat> seat(Power power) {
    return switch (power.attendance()) {
      case ADMITTED -> seat();
      case ONCE_ADMITTED ->
          actor instanceof Actor.Seated(var seat) && onceAdmitted(seat)
              ? conference.seat(seat)
              : Optional.empty();
      case WITH_LINK ->
          actor instanceof Actor.Seated(var seat) ? conference.seat(seat) : Optional.empty();
    };
  }

  private boolean onceAdmitted(SeatId seat) {
    return conference
        .state(seat)
        .filter(state -> !state.revoked())
        .map(SeatState::presence)
        .filter(presence -> presence instanceof Presence.Here || presence instanceof Presence.Left)
        .isPresent();
  }

  /**
   * The chair in whose right the actor acts: their own, or as deputy that of a chair whose line is
   * down.
   */
  Optional<SeatId> chair() {
    return seat().flatMap(seat -> chairOf(seat.id()));
  }

  /** The chair that this seat is, or for which it stands in at this moment. */
  Optional<SeatId> chairOf(SeatId seat) {
    for (var chair : programme().chairs()) {
      if (mayAct(seat, chair)) {
        return Optional.of(chair);
      }
    }
    return Optional.empty();
  }

  /** Whose a seat is. */
  Optional<DelegationId> sideOf(SeatId seat) {
    return conference.sideOf(seat);
  }

  private boolean mayAct(SeatId seat, SeatId chair) {
    return seat.equals(chair)
        || programme().deputyOf(chair).filter(seat::equals).isPresent() && unreachable(chair);
  }

  private boolean unreachable(SeatId seat) {
    return conference.state(seat).flatMap(state -> state.presence().absentSince()).isPresent();
  }

  /** Whether nobody has been reachable in this seat for as long as the rules wait. */
  boolean absent(SeatId seat) {
    return conference
        .state(seat)
        .map(state -> state.presence().absentFor(Rules.ABSENCE, now))
        .orElse(true);
  }

  /** The convener stands at a door only as long as nobody is in to whom it belongs. */
  Optional<Refusal> whyOthersAdmit(Seat target) {
    return isConvener()
        ? target.delegation().map(this::whySideAdmits).orElseGet(this::whyChairsAdmit)
        : Optional.empty();
  }

  private Optional<Refusal> whySideAdmits(DelegationId side) {
    var present =
        programme().seats().stream()
            .filter(seat -> seat.of(side) && Power.ADMIT.isOverOwnSide(seat, programme()))
            .anyMatch(seat -> !absent(seat.id()));
    return present ? Optional.of(new PersonRefusal.SideAdmitsItsOwn(side)) : Optional.empty();
  }

  private Optional<Refusal> whyChairsAdmit() {
    var present = programme().chairs().stream().anyMatch(chair -> !absent(chair));
    return present ? Optional.of(new PersonRefusal.ChairsAdmit()) : Optional.empty();
  }

  /** What the convener wrote stands once the meeting begins. */
  Optional<Refusal> whyBegun() {
    return isConvener() && conference.phase() != Phase.CONVENED
        ? Optional.of(new StageRefusal.MeetingHasBegun())
        : Optional.empty();
  }

  /** What is one side's is the convener's only while that side's own link is unused. */
  Optional<Refusal> whyClaimed(Optional<DelegationId> side) {
    return isConvener()
        ? side.filter(conference::claimed).map(PersonRefusal.SideIsClaimed::new)
        : Optional.empty();
  }

  /** The convener writes what is a side's before the meeting, and as long as it is unclaimed. */
  Optional<Refusal> whyNotWriting(Optional<DelegationId> side) {
    return whyBegun().or(() -> whyClaimed(side));
  }

  private Programme programme() {
    return conference.programme();
  }
}
