package plenum.conference.programme;

import java.util.Optional;

/** A seat as somebody asks for it; its number is given by the rules. */
public record SeatDraft(
    SeatId id,
    Optional<DelegationId> delegation,
    Role role,
    Occupant occupant,
    Optional<SiteId> site) {

  public Seat numbered(int number) {
    return new Seat(id, number, delegation, role, occupant, site);
  }
}
