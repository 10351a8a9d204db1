package plenum.conference;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import plenum.conference.RoleSamples.Whose;
import plenum.conference.command.Actor;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Attendance;
import plenum.conference.role.Capacity;
import plenum.conference.role.Cell;
import plenum.conference.role.Power;
import plenum.conference.role.Reach;

/** Reads the table as a person would, by the samples' names and without asking the rules. */
record RoleReader(Conference conference) {

  boolean gives(RoleSamples.Sample sample, Actor actor, Seat target) {
    return capacities(sample.line(), actor).stream()
        .flatMap(capacity -> sample.line().cell(capacity).stream())
        .map(Cell::reach)
        .anyMatch(reach -> reaches(reach, sample.whose(), actor, target));
  }

  private boolean reaches(Reach reach, Whose whose, Actor actor, Seat target) {
    var everybody = reach == Reach.EVERYBODY || reach == Reach.WITH_ALL_CHAIRS;
    return switch (whose) {
      case OWN -> true;
      case ALL -> everybody;
      case THE_SEATS ->
          reach == Reach.OWN_SEAT
              ? actor.equals(new Actor.Seated(target.id()))
              : overSide(reach, actor, target);
      case THE_SIDES -> overSide(reach, actor, target);
    };
  }

  private boolean overSide(Reach reach, Actor actor, Seat target) {
    var own = target.delegation().isPresent() && target.delegation().equals(side(actor));
    return switch (reach) {
      case OWN_SEAT -> false;
      case OWN_SIDE -> own;
      case OWN_SIDE_AND_NOBODYS -> own || target.delegation().isEmpty();
      case WITH_ALL_CHAIRS, EVERYBODY -> true;
    };
  }

  private Optional<DelegationId> side(Actor actor) {
    return switch (actor) {
      case Actor.Seated(var seat) -> conference.sideOf(seat);
      case Actor.DelegationSecretaryLink(var side) -> Optional.of(side);
      case Actor.Convener _, Actor.Server _ -> Optional.empty();
    };
  }

  /** Everything that somebody is at this moment, for this line. */
  Set<Capacity> capacities(Power line, Actor actor) {
    return switch (actor) {
      case Actor.Convener(var account) ->
          account.equals("convener") ? EnumSet.of(Capacity.CONVENER) : Set.of();
      case Actor.DelegationSecretaryLink _ -> EnumSet.of(Capacity.SIDE_LINK);
      case Actor.Server _ -> EnumSet.of(Capacity.SERVER);
      case Actor.Seated(var seat) -> attends(line.attendance(), seat) ? of(seat) : Set.of();
    };
  }

  private boolean attends(Attendance needed, SeatId seat) {
    var presence = conference.state(seat).orElseThrow().presence();
    return switch (needed) {
      case WITH_LINK -> true;
      case ONCE_ADMITTED -> presence instanceof Presence.Here || presence instanceof Presence.Left;
      case ADMITTED -> presence instanceof Presence.Here;
    };
  }

  private Set<Capacity> of(SeatId id) {
    var name = id.value().substring(id.value().indexOf('-') + 1);
    var capacities =
        switch (name) {
          case "head" -> EnumSet.of(Capacity.HEAD);
          case "deputy" -> EnumSet.of(Capacity.DELEGATE, Capacity.DEPUTY);
          case "secretary" -> EnumSet.of(Capacity.SECRETARY);
          case "press" -> EnumSet.of(Capacity.PRESS_OFFICER);
          case "room" -> EnumSet.of(Capacity.DELEGATE);
          case "expert" -> EnumSet.of(Capacity.EXPERT);
          case "interpreter" -> EnumSet.of(Capacity.INTERPRETER);
          case "observer" -> EnumSet.of(Capacity.OBSERVER);
          case "operator" -> EnumSet.of(Capacity.OPERATOR);
          default -> EnumSet.of(Capacity.GUEST);
        };
    if (chairs(id) || name.equals("deputy") && standsIn(id)) {
      capacities.add(Capacity.CHAIR);
      if (conference.programme().heading().chairing() instanceof Chairing.OneSeat) {
        capacities.add(Capacity.SOLE_CHAIR);
      }
    }
    return capacities;
  }

  private boolean standsIn(SeatId deputy) {
    var head = Samples.seat(conference.sideOf(deputy).orElseThrow(), "head");
    return chairs(head) && unreachable(conference.state(head).orElseThrow().presence());
  }

  private static boolean unreachable(Presence presence) {
    return !(presence instanceof Presence.Here(_, _, var lost)) || lost.isPresent();
  }

  private boolean chairs(SeatId seat) {
    return switch (conference.programme().heading().chairing()) {
      case Chairing.OneSeat(var chair) -> chair.equals(seat);
      case Chairing.AllHeads() -> seat.value().endsWith("-head");
    };
  }
}
