package plenum.rehearsal.report;

import java.util.List;

/**
 * What the server's process spent.
 *
 * @param source where the figures are from, or why there are none
 * @param points about one per second; empty if they could not be had
 */
public record ServerLoad(String source, List<Point> points) {

  /**
   * One moment.
   *
   * @param cpuPercent of one core, since the moment before
   * @param megabytes resident
   */
  public record Point(double second, double cpuPercent, double megabytes) {}

  public ServerLoad {
    points = List.copyOf(points);
  }

  public boolean known() {
    return !points.isEmpty();
  }

  public double averageCpu() {
    return points.stream().mapToDouble(Point::cpuPercent).average().orElse(0);
  }

  public double highestCpu() {
    return points.stream().mapToDouble(Point::cpuPercent).max().orElse(0);
  }

  public double highestMegabytes() {
    return points.stream().mapToDouble(Point::megabytes).max().orElse(0);
  }
}
