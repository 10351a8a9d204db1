package plenum.server.rehearsal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.report.Loss;
import plenum.rehearsal.seat.Flow;
import plenum.rehearsal.seat.MediaCore;
import plenum.wire.Outlet;

/**
 * What came in a seat's outlets during the meeting, over all its connections: a connection that is
 * made again counts from nothing. Confined to one thread.
 */
final class Arrived {
  private final Map<MediaCore, Map<Outlet, Flow>> before = new HashMap<>();
  private final Map<MediaCore, Map<Outlet, Flow>> latest = new LinkedHashMap<>();

  /** The meeting begins: what came so far does not count. */
  void begin(MediaCore core, Map<Outlet, Flow> flows) {
    before.put(core, flows);
  }

  void now(MediaCore core, Map<Outlet, Flow> flows) {
    latest.put(core, flows);
  }

  /** Of the outlets of one kind. */
  Loss loss(Predicate<Outlet> kind) {
    var sum = Loss.NONE;
    for (var connection : latest.entrySet()) {
      var earlier = before.getOrDefault(connection.getKey(), Map.of());
      for (var flow : connection.getValue().entrySet()) {
        if (kind.test(flow.getKey())) {
          sum = sum.plus(loss(earlier.get(flow.getKey()), flow.getValue()));
        }
      }
    }
    return sum;
  }

  private static Loss loss(@Nullable Flow from, Flow until) {
    var start = from == null ? new Flow(0, 0, 0, 0) : from;
    return new Loss(
        until.expected() - start.expected(),
        Math.max(0, until.lost() - start.lost()),
        until.repaired() - start.repaired());
  }
}
