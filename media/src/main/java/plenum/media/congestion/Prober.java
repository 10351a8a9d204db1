package plenum.media.congestion;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * When to probe the line, and at which rate: at the beginning at three and six times the assumed
 * rate, then at twice of what was found as long as that is confirmed, and later whenever more is
 * wanted than the estimate allows. Nothing is probed for that nobody would use.
 */
final class Prober {
  private static final double FIRST = 3;
  private static final double SECOND = 6;
  private static final double FURTHER = 2;

  /** A probe that finds less of its rate has found the line's limit. */
  private static final double CONFIRMED = 0.7;

  /** Beyond what is wanted, so that it is taken without hesitation when it is there. */
  private static final double HEADROOM = 1.3;

  /** Longer than a feedback takes to come back on any line that bears a conversation. */
  private static final long ANSWER = 1_000_000_000;

  /**
   * Between attempts. A shorter time finds a line that has become wider sooner, and disturbs a thin
   * one more: each attempt is 15 ms at twice the line's rate, so 15 ms of delay.
   */
  private static final long INTERVAL = 4_000_000_000L;

  /** After an overuse the queue is let empty first. */
  private static final long CALM = 1_000_000_000;

  private final ArrayDeque<Double> planned = new ArrayDeque<>();
  private boolean begun;
  private boolean waits;
  private double last;
  private long lastAt = Long.MIN_VALUE / 2;
  private int number;

  /**
   * The probe that is to be sent now, if any.
   *
   * @param estimate bits per second, known or assumed
   * @param wanted what could be used at most, 0 for nothing
   * @param reduced when the rate was last taken down
   */
  @Nullable Probe next(double estimate, double wanted, long reduced, long now) {
    double most = wanted * HEADROOM;
    if (estimate >= most) {
      planned.clear();
      return null;
    }
    if (!begun) {
      begun = true;
      plan(FIRST * estimate, most);
      plan(SECOND * estimate, most);
    } else if (planned.isEmpty()) {
      consider(estimate, most, reduced, now);
    }
    Double rate = planned.pollFirst();
    if (rate == null) {
      return null;
    }
    last = rate;
    lastAt = now;
    waits = true;
    return new Probe(++number, Math.round(rate));
  }

  private void consider(double estimate, double most, long reduced, long now) {
    waits &= now - lastAt < ANSWER;
    boolean confirmed = waits && estimate > CONFIRMED * last && reduced < lastAt;
    boolean due = now - lastAt >= INTERVAL && now - reduced >= CALM;
    if (confirmed || due) {
      plan(FURTHER * estimate, most);
    }
  }

  private void plan(double rate, double most) {
    double bounded = Math.min(rate, most);
    if (planned.isEmpty() || bounded > planned.getLast()) {
      planned.addLast(bounded);
    }
  }
}
