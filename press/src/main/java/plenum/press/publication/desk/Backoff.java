package plenum.press.publication.desk;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: twice as long after each, up to a bound; of that a random half,
 * so that desks that were down are not met by all senders at once.
 *
 * @param first after the first failure
 * @param most after any
 */
public record Backoff(Duration first, Duration most) {
  /**
   * Five seconds, since most failures are a restart; at most half an hour, since a release is old
   * news after that. Shorter ones burden a desk that is down, longer ones make the release late.
   */
  public static final Backoff USUAL = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(30));

  /** So that doubling cannot overflow; every bound is reached long before. */
  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param failures so far, from 1
   */
  public Duration after(int failures, RandomGenerator random) {
    int doublings = Math.min(failures - 1, MOST_DOUBLINGS);
    long whole = Math.min(first.toMillis() << doublings, most.toMillis());
    return Duration.ofMillis(whole - random.nextLong(whole / 2 + 1));
  }
}
