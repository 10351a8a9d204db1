package plenum.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * One time that an operator has the headers of a seat's packets recorded. Who sits there and their
 * side are shown it while it goes on; operators are shown it, and can take the file, for a day.
 *
 * @param by the seat of who began it
 * @param since when it was begun
 * @param until when it ends at the latest, or ended
 */
public record CaptureView(
    String seat,
    String by,
    CaptureState state,
    Instant since,
    Instant until,
    Optional<CaptureEnding> why) {

  /** What becomes of the packets of that seat at this moment. */
  public enum CaptureState {
    RECORDS,
    /** The seat is in a sealed room, of which nothing is recorded. */
    PAUSES,
    ENDED
  }

  /** Why it is over. */
  public enum CaptureEnding {
    OPERATOR,
    TIME,
    SIZE,
    SEAT_LEFT,
    CLOSED,
    INTERRUPTED
  }
}
