package plenum.media.congestion;

/** A probe under way: when its next packet is due, and when it is at its end. */
public final class ProbePace {
  private final Probe probe;
  private final long begun;
  private long octets;
  private int packets;

  /** It begins now. */
  public ProbePace(Probe probe, long nowNanos) {
    this.probe = probe;
    begun = nowNanos;
  }

  /** To be noted with every packet that goes out meanwhile. */
  public int id() {
    return probe.id();
  }

  /** A packet of so many octets has gone out, of the probe or of media beside it. */
  public void sent(int size) {
    octets += size;
    packets++;
  }

  /** When the next packet is due. */
  public long nextNanos() {
    return begun + octets * 8_000_000_000L / probe.bitsPerSecond();
  }

  /** Whether enough has gone out. */
  public boolean ended() {
    return packets >= Probe.PACKETS && octets >= probe.octets();
  }
}
