package plenum.server.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.rehearsal.report.ServerLoad;

/** Writes down what the server spends, second by second. Confined to the conductor's thread. */
final class LoadLog {
  private static final double SECOND = 1e9;
  private static final double MEGABYTE = 1e6;

  private final LoadMeter meter;
  private final long from;
  private final List<ServerLoad.Point> points = new ArrayList<>();
  private Optional<LoadMeter.Reading> before;
  private long beforeNanos;

  LoadLog(LoadMeter meter, long nowNanos) {
    this.meter = meter;
    from = nowNanos;
    before = meter.read();
    beforeNanos = nowNanos;
  }

  void tick(long nowNanos) {
    var now = meter.read();
    if (now.isPresent() && before.isPresent()) {
      double spent = now.get().cpuSeconds() - before.get().cpuSeconds();
      double passed = (nowNanos - beforeNanos) / SECOND;
      points.add(
          new ServerLoad.Point(
              (nowNanos - from) / SECOND,
              Math.max(0, 100 * spent / passed),
              now.get().bytes() / MEGABYTE));
    }
    before = now;
    beforeNanos = nowNanos;
  }

  Optional<ServerLoad.Point> latest() {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
  }

  ServerLoad load() {
    return new ServerLoad(meter.source(), points);
  }
}
