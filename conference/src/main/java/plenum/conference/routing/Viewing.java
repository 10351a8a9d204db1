package plenum.conference.routing;

import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * What somebody watches who has no page.
 *
 * @param as the seat in whose right they watch; without one they are served only in conferences
 *     with an open floor
 * @param watched this seat instead of the stage
 */
public record Viewing(Optional<SeatId> as, Optional<SeatId> watched) {}
