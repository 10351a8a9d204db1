package plenum.conference.event;

import java.time.Instant;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.programme.SeatId;

/** Whose packets' headers are recorded, and since when no more. */
public sealed interface CaptureEvent extends Event {
  /**
   * @param by the operator
   * @param until it ends by itself
   */
  record CaptureBegan(int number, SeatId seat, SeatId by, Instant at, Instant until)
      implements CaptureEvent {}

  record CaptureEnded(int number, CaptureEnd why, Instant at) implements CaptureEvent {}
}
