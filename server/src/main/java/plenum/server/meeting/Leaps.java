package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * Notices that the clock was set, or that the machine slept: a conference's thread looks at the
 * clock every few seconds, so it goes neither back nor far ahead in between. What happened while
 * nobody looked says nothing of anybody: pages that seem silent since then are not. Confined to the
 * conference's thread.
 */
final class Leaps {
  /**
   * Less would take a disk that hangs for a clock that was set; more lets a clock that is set by
   * less pass for silence, so that pages without sound and picture have to come again.
   */
  static final Duration LONGEST_STEP = Duration.ofMinutes(1);

  /** Back by less than this is a clock that is kept right. */
  private static final Duration SLACK = Duration.ofSeconds(1);

  private Instant last = Instant.MAX;

  /** Whether the clock has leapt since this was asked last. */
  boolean leapt(Instant now) {
    var before = last;
    last = now;
    return !before.equals(Instant.MAX)
        && (now.isBefore(before.minus(SLACK)) || now.isAfter(before.plus(LONGEST_STEP)));
  }
}
