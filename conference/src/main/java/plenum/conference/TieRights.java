package plenum.conference;

import java.time.Instant;
import java.util.List;
import plenum.conference.command.Actor;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.conference.role.Target;

/**
 * Which interpreters a seat disposes of: it may say whom they render, among those of its side.
 *
 * @param interpreters in the order of the seats
 */
public record TieRights(List<SeatId> interpreters) {
  private static final TieRights NONE = new TieRights(List.of());

  public TieRights {
    interpreters = List.copyOf(interpreters);
  }

  /** The rights of a seat, with the rules as they are until the meeting is closed. */
  public static TieRights of(Conference conference, SeatId seat, Instant now) {
    if (conference.phase() != Phase.CONVENED && conference.phase() != Phase.OPEN) {
      return NONE;
    }
    var entitlement = new Entitlement(conference, new Actor.Seated(seat), now);
    return new TieRights(
        conference.programme().seats().stream()
            .filter(other -> other.role() == Role.INTERPRETER)
            .filter(other -> entitlement.reaches(Power.TIE_INTERPRETER, target(other)))
            .map(Seat::id)
            .toList());
  }

  private static Target target(Seat seat) {
    return new Target.OneSeat(seat.id(), seat.delegation());
  }
}
