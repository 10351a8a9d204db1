package plenum.media.engine;

import java.util.concurrent.atomic.AtomicLong;

/** What came to a shard and was not media: written by its thread, read by any. */
final class ShardCounters {
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong unknown = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
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
