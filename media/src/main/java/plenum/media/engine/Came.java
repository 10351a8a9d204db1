package plenum.media.engine;

import plenum.media.forward.Drops;

/** What came of one kind from one peer. Confined to its shard's thread. */
final class Came {
  private final Drops drops = new Drops();
  private long packets;
  private long octets;

  /** A packet with so many octets of payload. */
  void packet(int payload) {
    packets++;
    octets += payload;
  }

  long packets() {
    return packets;
  }

  long octets() {
    return octets;
  }

  /** What of it went to nobody. */
  Drops drops() {
    return drops;
  }
}
