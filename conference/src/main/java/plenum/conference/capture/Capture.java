package plenum.conference.capture;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * One time that the headers of a seat's packets are recorded.
 *
 * @param number in this conference, from 1
 * @param by the operator who began it
 * @param until when it ends at the latest
 */
public record Capture(
    int number, SeatId seat, SeatId by, Instant at, Instant until, Optional<Over> over) {

  /** It is over. */
  public record Over(CaptureEnd why, Instant at) {}

  /** Whether it still goes on. */
  public boolean runs() {
    return over.isEmpty();
  }

  Capture ended(CaptureEnd why, Instant when) {
    return new Capture(number, seat, by, at, until, Optional.of(new Over(why, when)));
  }
}
