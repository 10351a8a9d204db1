package plenum.conference.interpretation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * The live interpreter and the partner are about to change places.
 *
 * @param by who asked: the one who is live, or the partner
 * @param due when it takes place; empty until the other has accepted
 */
public record Handover(SeatId by, Optional<Instant> due) {
  /** From the acceptance to the change: enough to finish a clause. */
  public static final Duration COUNTDOWN = Duration.ofSeconds(3);
}
