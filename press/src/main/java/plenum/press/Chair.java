package plenum.press;

import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * One who was to lead, and who did.
 *
 * @param seat the chair's seat by the order of proceedings
 * @param presided who sat there, or the deputy; empty if neither came or a room leaves it open
 * @param byDeputy whether the deputy stood for a chair who was not there
 */
public record Chair(
    SeatId seat, Optional<DelegationId> side, Optional<Participant> presided, boolean byDeputy) {}
