package plenum.media.engine;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A {@link LongMeeting} of some minutes of virtual time. It ends at the first step after which
 * something is wrong.
 */
public final class Soak {
  private static final int SEATS = 20;
  private static final long MINUTE = 60 * Hall.SECOND;

  private Soak() {}

  /**
   * How it went.
   *
   * @param nanos virtual time that passed in steps
   * @param packets that left on outlets, each looked at; repairs and padding come to it
   * @param redundancy earlier packets of sound that others carried along
   * @param beginnings times that an outlet went over to another source, layer or talk spurt
   * @param happened what happened between two looks, and how often
   * @param stage packets of the stage in the last two seconds, when all was well again, at who had
   *     the fewest
   * @param violations what was wrong, a sentence each
   * @param processorNanos of this thread
   */
  public record Outcome(
      long seed,
      int shards,
      int steps,
      long nanos,
      long packets,
      long repairs,
      long redundancy,
      long beginnings,
      Map<String, Integer> happened,
      long stage,
      List<String> violations,
      long processorNanos) {}

  /**
   * Runs on the calling thread.
   *
   * @param seed decides everything that happens
   * @param each is told of every minute that has passed
   */
  public static Outcome run(long seed, int shards, int minutes, Consumer<Integer> each) {
    return run(seed, shards, minutes * MINUTE, each);
  }

  static Outcome run(long seed, int shards, long nanos, Consumer<Integer> each) {
    long before = processor();
    var meeting = new LongMeeting(seed, shards, SEATS);
    long start = meeting.hall.now();
    int steps = 0;
    int told = 0;
    while (meeting.hall.now() - start < nanos && meeting.violations().isEmpty()) {
      steps = meeting.step();
      int passed = (int) ((meeting.hall.now() - start) / MINUTE);
      if (passed > told) {
        told = passed;
        each.accept(passed);
      }
    }
    long lasted = meeting.hall.now() - start;
    if (meeting.violations().isEmpty()) {
      meeting.settles();
    }
    var happened = new TreeMap<String, Integer>();
    meeting.happened().forEach((what, count) -> happened.put(what.words(), count));
    return new Outcome(
        seed,
        shards,
        steps,
        lasted,
        meeting.auditor.audited(),
        meeting.auditor.repairs(),
        meeting.auditor.redundancy(),
        meeting.auditor.joins(),
        happened,
        meeting.seen(2 * Hall.SECOND).values().stream().mapToLong(it -> it).min().orElse(0),
        meeting.violations(),
        processor() - before);
  }

  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
