package plenum.media.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Bugs that showed while a shard did one thing: noted, so that the next thing is done all the same.
 * One packet or command must not take the others' meeting down, nor fill the disk with its trace.
 */
final class Faults {
  private static final Logger LOG = System.getLogger(Faults.class.getName());
  private static final long BETWEEN_TRACES = 1_000_000_000;

  private long count;
  private long nextTrace = Long.MIN_VALUE;

  void note(String doing, RuntimeException fault, long now) {
    count++;
    if (now >= nextTrace) {
      nextTrace = now + BETWEEN_TRACES;
      LOG.log(Level.ERROR, doing + " failed in the media engine (" + count + " so far)", fault);
    }
  }

  long count() {
    return count;
  }
}
