package plenum.conference.command;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** What the program notices by itself. */
public sealed interface LineCommand extends Command {
  /**
   * @param since when the last sign of life came, which is before anybody noticed
   */
  record LineLost(SeatId seat, Instant since) implements LineCommand {}

  record LineBack(SeatId seat, Instant at) implements LineCommand {}

  /** A trial or rehearsal has had its time. */
  record Expire() implements LineCommand {}
}
