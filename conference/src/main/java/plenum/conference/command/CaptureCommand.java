package plenum.conference.command;

import plenum.conference.capture.CaptureEnd;
import plenum.conference.programme.SeatId;

/** Headers of a seat's packets are recorded, to find a fault of its line. */
public sealed interface CaptureCommand extends Command {
  /** From now on. */
  record BeginCapture(SeatId seat) implements CaptureCommand {}

  /** No longer. */
  record EndCapture(SeatId seat) implements CaptureCommand {}

  /** It cannot go on. */
  record BreakCapture(int number, CaptureEnd why) implements CaptureCommand {}

  /** Ends those that have had their time. */
  record EndOverdueCaptures() implements CaptureCommand {}
}
