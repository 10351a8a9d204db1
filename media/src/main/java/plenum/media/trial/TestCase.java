package plenum.media.trial;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A line and the flows that share it.
 *
 * @param section of RFC 8867, or what it stands for
 * @param seconds how long it lasts
 * @param capacity bits per second from each second on
 * @param flows who sends over it
 * @param queue how long a datagram may wait before the line
 * @param jitter up to so much more delay, packet by packet
 * @param loss the probability that a datagram is lost by itself
 * @param back bits per second of the way back from each second on, which feedback shares with a
 *     flow in that direction; empty if it is as wide as can be, without one
 * @param connections TCP that shares the line
 */
public record TestCase(
    String section,
    String name,
    int seconds,
    NavigableMap<Integer, Long> capacity,
    List<Flow> flows,
    Duration queue,
    Duration jitter,
    double loss,
    NavigableMap<Integer, Long> back,
    List<Connection> connections) {

  private static final Duration QUEUE = Duration.ofMillis(300);
  private static final Duration NEAR = Duration.ofMillis(50);
  private static final long K = 1_000;
  private static final long UNBOUNDED = 20_000 * K;

  /**
   * One sender.
   *
   * @param most the highest rate of its picture, in bits per second
   * @param begins in seconds
   * @param delay one way
   * @param pause from and until which second it is silent; 0 and 0 for never
   */
  public record Flow(long most, int begins, Duration delay, int pause, int resume) {
    public Flow(long most, int begins) {
      this(most, begins, NEAR, 0, 0);
    }

    boolean pausedAt(double second) {
      return second >= pause && second < resume;
    }
  }

  /**
   * A TCP sender beside the media.
   *
   * @param begins in seconds
   * @param files whether it sends short files with pauses, or without end
   */
  public record Connection(int begins, boolean files) {}

  /** All that are run here. */
  public static List<TestCase> all() {
    return List.of(
        of("5.1", "one flow, the line varies", 100, VARYING, List.of(new Flow(UNBOUNDED, 0))),
        of(
            "5.2",
            "two flows, the line varies",
            125,
            line(0, 4_000, 25, 2_000, 50, 3_500, 75, 1_000, 100, 2_000),
            List.of(new Flow(UNBOUNDED, 0), new Flow(UNBOUNDED, 0))),
        of(
                "5.3",
                "one flow, its feedback beside another",
                100,
                line(0, 2_000, 20, 1_000, 40, 500, 60, 2_000),
                List.of(new Flow(UNBOUNDED, 0)))
            .withBack(line(0, 2_000, 35, 800, 70, 2_000)),
        of(
            "5.4",
            "three flows, one after the other",
            120,
            line(0, 3_500),
            IntStream.of(0, 20, 40).mapToObj(at -> new Flow(UNBOUNDED, at)).toList()),
        of(
            "5.5",
            "five flows, 10 to 150 ms away",
            300,
            line(0, 4_000),
            List.of(far(0, 10), far(10, 25), far(20, 50), far(30, 100), far(40, 150))),
        of("5.6", "one flow beside a TCP without end", 120, line(0, 2_000), LATE)
            .beside(List.of(new Connection(0, false))),
        of(
                "5.7",
                "two flows beside ten TCP of short files",
                300,
                line(0, 2_000),
                List.of(new Flow(UNBOUNDED, 5), new Flow(UNBOUNDED, 5)))
            .beside(Collections.nCopies(10, new Connection(0, true))),
        of(
            "5.8",
            "three flows, one pauses",
            120,
            line(0, 3_500),
            List.of(
                new Flow(UNBOUNDED, 0, NEAR, 40, 60),
                new Flow(UNBOUNDED, 0),
                new Flow(UNBOUNDED, 0))),
        of("5.1", "30 ms of jitter", 100, VARYING, List.of(new Flow(UNBOUNDED, 0)))
            .with(Duration.ofMillis(30), 0),
        of("5.1", "2 % lost at random", 100, VARYING, List.of(new Flow(UNBOUNDED, 0)))
            .with(Duration.ZERO, 0.02),
        of("5.1", "10 % lost at random", 100, VARYING, List.of(new Flow(UNBOUNDED, 0)))
            .with(Duration.ZERO, 0.10),
        of("5.1", "a queue of 20 ms", 100, VARYING, List.of(new Flow(UNBOUNDED, 0)))
            .with(Duration.ofMillis(20)),
        of("5.1", "a queue of 20 ms, 2 % lost", 100, VARYING, List.of(new Flow(UNBOUNDED, 0)))
            .with(Duration.ZERO, 0.02)
            .with(Duration.ofMillis(20)),
        of(
            "step",
            "3 Mbit/s, 500 kbit/s, back",
            90,
            line(0, 3_000, 30, 500, 60, 3_000),
            List.of(new Flow(UNBOUNDED, 0))));
  }

  private static final List<Flow> LATE = List.of(new Flow(UNBOUNDED, 5));

  private static final NavigableMap<Integer, Long> VARYING =
      line(0, 1_000, 40, 2_500, 60, 600, 80, 1_000);

  private static TestCase of(
      String section,
      String name,
      int seconds,
      NavigableMap<Integer, Long> capacity,
      List<Flow> flows) {
    return new TestCase(
        section,
        name,
        seconds,
        capacity,
        flows,
        QUEUE,
        Duration.ZERO,
        0,
        Collections.emptyNavigableMap(),
        List.of());
  }

  private TestCase with(Duration shaking, double losing) {
    return new TestCase(
        section, name, seconds, capacity, flows, queue, shaking, losing, back, connections);
  }

  private TestCase with(Duration room) {
    return new TestCase(
        section, name, seconds, capacity, flows, room, jitter, loss, back, connections);
  }

  private TestCase withBack(NavigableMap<Integer, Long> line) {
    return new TestCase(
        section, name, seconds, capacity, flows, queue, jitter, loss, line, connections);
  }

  private TestCase beside(List<Connection> tcp) {
    return new TestCase(section, name, seconds, capacity, flows, queue, jitter, loss, back, tcp);
  }

  private static Flow far(int begins, int millis) {
    return new Flow(UNBOUNDED, begins, Duration.ofMillis(millis), 0, 0);
  }

  /** Pairs of a second and the kbit/s from then on. */
  private static NavigableMap<Integer, Long> line(int... pairs) {
    var line = new TreeMap<Integer, Long>();
    for (int i = 0; i < pairs.length; i += 2) {
      line.put(pairs[i], pairs[i + 1] * K);
    }
    return line;
  }

  long capacityAt(double second) {
    return capacity.floorEntry((int) second).getValue();
  }
}
