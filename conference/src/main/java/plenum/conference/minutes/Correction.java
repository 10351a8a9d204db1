package plenum.conference.minutes;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * A correction that somebody of the side has proposed.
 *
 * @param number from 1 in the minutes of its side, never reused
 */
public record Correction(int number, SeatId by, Instant at, Wish wish, Answer answer) {
  public boolean waits() {
    return answer instanceof Answer.Waits;
  }

  Correction answered(Answer with) {
    return new Correction(number, by, at, wish, with);
  }
}
