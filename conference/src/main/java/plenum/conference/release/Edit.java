package plenum.conference.release;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** What a desk did to a drafted sentence. */
public sealed interface Edit {
  SeatId by();

  Instant at();

  /**
   * @param drafted what the draft said then
   */
  record Altered(String drafted, String text, SeatId by, Instant at) implements Edit {}

  record LeftOut(SeatId by, Instant at) implements Edit {}
}
