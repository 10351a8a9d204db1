package plenum.conference.routing;

import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * What somebody watches who has no page.
 *
 * @param as the seat in whose right they watch; without one they are served only in conferences
 *     with an open floor
 * @param watched this seat instead of the stage
 * @param language what is spoken in another one is heard as it is interpreted into this (BCP 47);
 *     without it the floor is heard as it is
 */
public record Viewing(Optional<SeatId> as, Optional<SeatId> watched, Optional<String> language) {

  /** Hears the floor as it is. */
  public Viewing(Optional<SeatId> as, Optional<SeatId> watched) {
    this(as, watched, Optional.empty());
  }
}
