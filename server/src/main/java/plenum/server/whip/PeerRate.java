package plenum.server.whip;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many connections one address may begin: {@value #BURST} at once, {@value #PER_SECOND} per
 * second in the long run. A hall behind one address connects its viewers in seconds, while each
 * handshake costs the server some milliseconds. Thread-safe; memory is bounded by forgetting who
 * asked longest ago.
 */
final class PeerRate {
  private static final int BURST = 100;
  private static final int PER_SECOND = 50;
  private static final int PEERS = 10_000;

  private record Bucket(double left, long atMillis) {}

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > PEERS;
        }
      };

  synchronized boolean take(String peer, long nowMillis) {
    var bucket = buckets.getOrDefault(peer, new Bucket(BURST, nowMillis));
    double more = Math.max(0, nowMillis - bucket.atMillis()) * PER_SECOND / 1000.0;
    double left = Math.min(BURST, bucket.left() + more);
    boolean taken = left >= 1;
    buckets.put(peer, new Bucket(taken ? left - 1 : left, nowMillis));
    return taken;
  }
}
