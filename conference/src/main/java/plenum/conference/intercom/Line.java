package plenum.conference.intercom;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * What somebody wrote.
 *
 * @param number from 1, growing
 * @param room where they were: 0 for the plenary, else a sealed room's number
 * @param from who wrote it
 */
public record Line(long number, int room, SeatId from, Circle to, String text, Instant at) {
  /** Characters. */
  public static final int LONGEST = 500;
}
