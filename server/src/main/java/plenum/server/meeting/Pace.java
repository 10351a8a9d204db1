package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something is brought up to date that many things change: less often while that takes
 * long. It shares its thread with the pages' questions, and when a hundred come back at once to a
 * server that has only just started, views and routes that are outdated at once would keep them
 * from their answers. Confined to the conference's thread.
 */
final class Pace {
  /**
   * It takes at most one part in so many of the thread's time. Fewer would delay answers in a
   * storm, more would make names, plates and routes lag behind it.
   */
  private static final int PARTS = 5;

  private final Duration shortest;
  private final Duration longest;
  private Instant next = Instant.EPOCH;

  /**
   * @param shortest from one time to the next
   * @param longest the same, however long it takes: what people see must not be older
   */
  Pace(Duration shortest, Duration longest) {
    this.shortest = shortest;
    this.longest = longest;
  }

  /** Whether it is too early for another time. */
  boolean early(Instant now) {
    // A clock that was set back must not darken the screens until it has caught up.
    return now.isBefore(next) && !next.isAfter(now.plus(longest));
  }

  /** It was done between these two. */
  void done(Instant from, Instant until) {
    var fair = Duration.between(from, until).multipliedBy(PARTS);
    var pause = fair.compareTo(shortest) < 0 ? shortest : fair;
    next = from.plus(pause.compareTo(longest) < 0 ? pause : longest);
  }

  /** From when on it may be done again. */
  Instant next() {
    return next;
  }
}
