package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * How long things took on their way, second by second and altogether. A second is closed by the
 * first arrival of a later one. Thread-safe; what is kept per second does not depend on how much
 * came.
 */
public final class DelaySeries {
  private static final long SECOND = 1_000_000_000;

  /** Half a day; later ones go into the whole only. */
  private static final int MOST = 43_200;

  private final long from;
  private final Spread whole = new Spread();
  private final List<Point> points = new ArrayList<>();
  private Spread current = new Spread();
  private long number;

  /**
   * One second.
   *
   * @param second from the beginning, from 0
   */
  public record Point(
      long second, long count, long medianNanos, long p95Nanos, long longestNanos) {}

  /** Begins its first second at {@code from}; what came before does not count. */
  public DelaySeries(long from) {
    this.from = from;
  }

  public synchronized void add(long nanos, long arrivalNanos) {
    if (arrivalNanos < from) {
      return;
    }
    whole.add(nanos);
    long second = (arrivalNanos - from) / SECOND;
    if (second > number) {
      close();
      number = second;
    }
    current.add(nanos);
  }

  private void close() {
    if (current.count() > 0 && points.size() < MOST) {
      points.add(
          new Point(
              number,
              current.count(),
              current.quantileNanos(0.5),
              current.quantileNanos(0.95),
              current.longestNanos()));
      current = new Spread();
    }
  }

  /** Those that are complete, and the last one as far as it has come. */
  public synchronized List<Point> points() {
    close();
    return List.copyOf(points);
  }

  /** All of it; a copy. */
  public synchronized Spread whole() {
    var copy = new Spread();
    copy.add(whole);
    return copy;
  }
}
