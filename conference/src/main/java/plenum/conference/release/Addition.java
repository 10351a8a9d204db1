package plenum.conference.release;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * A sentence that a desk wrote: nothing in the record says it.
 *
 * @param number from 1 in its language, never reused
 * @param after the sentence that it follows
 * @param by who wrote it last
 */
public record Addition(int number, String after, String text, SeatId by, Instant at) {
  /** Ids of added sentences begin like this, and no others do. */
  public static final String PREFIX = "added-";

  /** Its id among the sentences. */
  public String id() {
    return id(number);
  }

  public static String id(int number) {
    return PREFIX + number;
  }

  Addition saying(String other, SeatId seat, Instant moment) {
    return new Addition(number, after, other, seat, moment);
  }
}
