package plenum.conference.programme;

import java.util.Optional;

/**
 * One connection.
 *
 * @param number from 1, never reused in its conference: source numbers are made of it
 * @param delegation whose seat it is; who serves the whole (an operator) or came as a guest has
 *     none
 * @param site one of its delegation's sites
 */
public record Seat(
    SeatId id,
    int number,
    Optional<DelegationId> delegation,
    Role role,
    Occupant occupant,
    Optional<SiteId> site) {

  /** 2^28 - 1: a source number is made of the seat's number and three bits, in 31 bits. */
  public static final int HIGHEST_NUMBER = (1 << 28) - 1;

  public boolean of(DelegationId side) {
    return delegation.filter(side::equals).isPresent();
  }

  public SeatDraft draft() {
    return new SeatDraft(id, delegation, role, occupant, site);
  }
}
