package plenum.media.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What came in a test case, step by step.
 *
 * @param octets by flow, in each step
 * @param estimates by flow, in bits per second, at the end of each step
 * @param waits how long each datagram waited before the line, in milliseconds, by step
 * @param lost datagrams of all that were sent, by flow
 * @param sent datagrams, by flow
 * @param others octets of TCP, in each step
 */
public record Course(
    TestCase test,
    long[][] octets,
    double[][] estimates,
    List<List<Double>> waits,
    long[] lost,
    long[] sent,
    long[] others) {
  /** In seconds. */
  static final double STEP = 0.5;

  /** What a flow may take to settle after the line has changed, or a flow has come, in seconds. */
  static final int SETTLING = 10;

  static Course of(TestCase test) {
    int flows = test.flows().size();
    int steps = (int) (test.seconds() / STEP);
    var waits = new ArrayList<List<Double>>();
    for (int i = 0; i < steps; i++) {
      waits.add(new ArrayList<>());
    }
    return new Course(
        test,
        new long[flows][steps],
        new double[flows][steps],
        waits,
        new long[flows],
        new long[flows],
        new long[steps]);
  }

  int steps() {
    return waits.size();
  }

  /** Bits per second of one flow in a step. */
  double rate(int flow, int step) {
    return octets[flow][step] * 8 / STEP;
  }

  double rate(int step) {
    return IntStream.range(0, octets.length).mapToDouble(flow -> rate(flow, step)).sum();
  }

  /** Of the line's capacity, what came once all had settled, of media and of others. */
  public double used() {
    return used(true);
  }

  /** Of the line's capacity, what came of media. */
  public double media() {
    return used(false);
  }

  private double used(boolean all) {
    double came = 0;
    double could = 0;
    for (int step = 0; step < steps(); step++) {
      if (settled(step)) {
        came += rate(step) + (all ? others[step] * 8 / STEP : 0);
        could += test.capacityAt(step * STEP) * (1 - test.loss());
      }
    }
    return came / could;
  }

  private boolean settled(int step) {
    double second = step * STEP;
    boolean changed =
        test.capacity().keySet().stream().anyMatch(at -> near(second, at))
            || test.flows().stream().anyMatch(flow -> near(second, flow.begins()))
            || test.flows().stream()
                .anyMatch(flow ->
                    flow.resume() > 0
                        && (near(second, flow.pause()) || near(second, flow.resume())));
    return !changed;
  }

  private static boolean near(double second, int change) {
    return second >= change && second < change + SETTLING;
  }

  /** Milliseconds that this share of all datagrams waited at most. */
  public double wait(double share) {
    double[] sorted =
        waits.stream().flatMap(List::stream).mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? 0
        : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
  }

  /** Of all datagrams. */
  public double losses() {
    return Arrays.stream(lost).sum() / (double) Math.max(1, Arrays.stream(sent).sum());
  }

  /**
   * Jain's index of what the flows had while all were there: 1 if all had the same, 1/n if one had
   * everything.
   */
  public double fairness() {
    double sum = 0;
    double squares = 0;
    for (int flow = 0; flow < octets.length; flow++) {
      double had = 0;
      for (int step = 0; step < steps(); step++) {
        had += settled(step) && allThere(step) ? octets[flow][step] : 0;
      }
      sum += had;
      squares += had * had;
    }
    return sum * sum / (octets.length * squares);
  }

  private boolean allThere(int step) {
    double second = step * STEP;
    return test.flows().stream()
        .allMatch(flow -> second >= flow.begins() && !flow.pausedAt(second));
  }

  /** Seconds after {@code from} until 90 % of the line were used for the first time. */
  public double back(int from) {
    for (int step = (int) (from / STEP); step < steps(); step++) {
      if (rate(step) >= 0.9 * test.capacityAt(step * STEP)) {
        return (step + 1) * STEP - from;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
