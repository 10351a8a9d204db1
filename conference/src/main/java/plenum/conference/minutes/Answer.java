package plenum.conference.minutes;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** What those who keep the minutes made of a correction. */
public sealed interface Answer {
  /** Nobody has answered yet. */
  record Waits() implements Answer {}

  /**
   * @param entry what says it now
   */
  record Taken(SeatId by, Instant at, int entry) implements Answer {}

  /**
   * @param sentence why
   */
  record Declined(SeatId by, Instant at, String sentence) implements Answer {}
}
