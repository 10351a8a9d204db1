package plenum.media.congestion;

/**
 * Packets that are sent faster than they need be, to see whether the line carries that rate.
 *
 * @param id from 1
 * @param bitsPerSecond the rate
 */
public record Probe(int id, long bitsPerSecond) {
  /** Packets at least: from fewer no rate can be read. */
  public static final int PACKETS = 5;

  /** How long it lasts at least. A shorter one is disturbed by less, a longer one fills queues. */
  public static final long NANOS = 15_000_000;

  /** Octets at least. */
  public long octets() {
    return bitsPerSecond * NANOS / 8_000_000_000L;
  }
}
