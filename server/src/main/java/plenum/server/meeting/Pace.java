package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * How often pages are shown what is new: ten times per second, and less often while showing takes
 * long. Showing shares its thread with the pages' questions, and when a hundred come back at once
 * to a server that has only just started, views that nobody needs would keep them from their
 * answers. Confined to the conference's thread.
 */
final class Pace {
  /** At most ten views per second for a page. */
  static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * Showing takes at most one part in so many of the thread's time. Fewer would delay answers in a
   * storm, more would make names and plates lag behind it.
   */
  private static final int PARTS = 5;

  /** However long showing takes: what people see must not be older. */
  static final Duration LONGEST = Duration.ofSeconds(1);

  private Instant next = Instant.EPOCH;

  /** Whether it is too early to show anything. */
  boolean early(Instant now) {
    // A clock that was set back must not darken the screens until it has caught up.
    return now.isBefore(next) && !next.isAfter(now.plus(LONGEST));
  }

  /** Something was shown between these two. */
  void shown(Instant from, Instant until) {
    var fair = Duration.between(from, until).multipliedBy(PARTS);
    var pause = fair.compareTo(PAUSE) < 0 ? PAUSE : fair;
    next = from.plus(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
  }

  /** From when on something may be shown again. */
  Instant next() {
    return next;
  }
}
