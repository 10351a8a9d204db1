package plenum.media.congestion;

/**
 * When each packet of a transport went out, how large it was, and whether it was part of a probe,
 * by its transport-wide number, until the receiver has told what became of it. Confined to its
 * shard's thread; no allocation.
 */
final class SentLog {
  /**
   * Numbers remembered; a power of two. At 1,000 packets/s it covers 4 s, four times the longest
   * round trip on which anybody could talk.
   */
  private static final int RING = 4096;

  private final long[] sentNanos = new long[RING];
  private final int[] octets = new int[RING];
  private final int[] probes = new int[RING];
  private long next;

  /**
   * The number of the next packet, which goes out now; its low 16 bits go on the wire.
   *
   * @param size in octets of UDP payload
   * @param probe the cluster that it belongs to, 0 for none
   */
  long sent(int size, int probe, long nowNanos) {
    int slot = slot(next);
    sentNanos[slot] = nowNanos;
    octets[slot] = size;
    probes[slot] = probe;
    return next++;
  }

  /** The extended number of a packet that feedback names, or -1 if it was told or is forgotten. */
  long find(int sequence) {
    if (next == 0) {
      return -1;
    }
    long last = next - 1;
    long extended = last + (short) (sequence - (int) last);
    boolean known = extended >= 0 && extended <= last && extended > last - RING;
    return known && octets[slot(extended)] != 0 ? extended : -1;
  }

  /** It was told as lost; it may still come. */
  void lose(long number) {
    octets[slot(number)] = -Math.abs(octets[slot(number)]);
  }

  boolean lost(long number) {
    return octets[slot(number)] < 0;
  }

  /** What became of it is known; it is not asked for again. */
  void told(long number) {
    octets[slot(number)] = 0;
  }

  long sentNanos(long number) {
    return sentNanos[slot(number)];
  }

  int octets(long number) {
    return Math.abs(octets[slot(number)]);
  }

  int probe(long number) {
    return probes[slot(number)];
  }

  private static int slot(long number) {
    return (int) (number & RING - 1);
  }
}
