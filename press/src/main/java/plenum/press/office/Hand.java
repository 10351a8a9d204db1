package plenum.press.office;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** Whose words a sentence has. */
public sealed interface Hand {
  /** The program's, from the record. */
  record Drafted() implements Hand {}

  /**
   * A desk's, in place of what was drafted.
   *
   * @param drafted what the draft says now
   * @param stale whether it said something else when the desk wrote this
   */
  record Altered(SeatId by, Instant at, String drafted, boolean stale) implements Hand {}

  /** A desk's: nothing in the record says it. */
  record Added(SeatId by, Instant at) implements Hand {}
}
