package plenum.media.engine;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/** What a shard counts over all its transports: written by its thread, read by any. */
final class ShardCounters {
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLongArray traffic = new AtomicLongArray(TrafficFigures.SIZE);
  private volatile int transports;

  void received() {
    received.setPlain(received.getPlain() + 1);
  }

  void unknown() {
    unknown.setPlain(unknown.getPlain() + 1);
  }

  void refused() {
    refused.setPlain(refused.getPlain() + 1);
  }

  void transports(int now) {
    transports = now;
  }

  /** So many more of what stands at this place of {@link TrafficFigures}. */
  void traffic(int at, long more) {
    traffic.setOpaque(at, traffic.getPlain(at) + more);
  }

  /** What went through, up to a second ago. */
  TrafficFigures traffic() {
    var values = new long[TrafficFigures.SIZE];
    for (int i = 0; i < values.length; i++) {
      values[i] = traffic.getOpaque(i);
    }
    return new TrafficFigures(values);
  }

  /** How many there are at this moment. */
  int transports() {
    return transports;
  }

  /** Datagrams of any kind. */
  long datagrams() {
    return received.getOpaque();
  }

  /** Datagrams that belong to no transport. */
  long strangers() {
    return unknown.getOpaque();
  }

  /** Packets that were forged, replayed or malformed. */
  long refusals() {
    return refused.getOpaque();
  }
}
