package plenum.rehearsal.seat;

import java.time.Duration;

/** When a synthetic participant speaks. */
@FunctionalInterface
public interface Script {
  /** Keeps quiet. */
  Script SILENT = _ -> false;

  /** Speaks without end. */
  Script ALWAYS = _ -> true;

  /**
   * Whether it speaks at this moment.
   *
   * @param elapsedNanos since the same beginning for all: the time of the loop
   */
  boolean speaks(long elapsedNanos);

  /** Speaks for a while, then pauses for a while, over and over. */
  static Script turns(Duration speech, Duration pause) {
    return inTurn(Duration.ZERO, speech, speech.plus(pause));
  }

  /**
   * Has its turn once in every round, so that several who share a round speak one after the other.
   *
   * @param from when in the round the turn begins
   */
  static Script inTurn(Duration from, Duration speech, Duration round) {
    if (round.isNegative() || round.isZero()) {
      throw new IllegalArgumentException("a round lasts longer than " + round);
    }
    long begin = from.toNanos();
    long end = begin + speech.toNanos();
    return elapsed -> {
      long into = Math.floorMod(elapsed, round.toNanos());
      return into >= begin && into < end;
    };
  }
}
