package plenum.media.congestion;

/**
 * How much has arrived lately, in bits per second: what came within 300 ms over the time in which
 * it came, or over the time in which it was sent if that is longer (feedback may arrive in lumps,
 * and a line that was held up delivers in one instant what was sent over many).
 */
final class AcknowledgedRate {
  private static final long WINDOW = 300_000_000;

  /** Fewer packets say nothing. */
  private static final int LEAST = 8;

  /** More than the packets of 20 Mbit/s in that time; a power of two. */
  private static final int RING = 1024;

  private final long[] sent = new long[RING];
  private final long[] arrived = new long[RING];
  private final int[] octets = new int[RING];
  private long count;
  private long newest = Long.MIN_VALUE;

  void add(long sentNanos, long arrivedNanos, int size) {
    int slot = slot(count++);
    sent[slot] = sentNanos;
    arrived[slot] = arrivedNanos;
    octets[slot] = size;
    newest = Math.max(newest, arrivedNanos);
  }

  /** In bits per second; -1 while too little came. */
  double bitsPerSecond() {
    long firstSent = Long.MAX_VALUE;
    long lastSent = Long.MIN_VALUE;
    long first = Long.MAX_VALUE;
    int packets = 0;
    long total = 0;
    int ofFirst = 0;
    // From the newest back; what was overtaken by a whole window is not looked for behind it.
    for (long i = count - 1; i >= Math.max(0, count - RING); i--) {
      int slot = slot(i);
      if (newest - arrived[slot] > WINDOW) {
        break;
      }
      packets++;
      total += octets[slot];
      if (arrived[slot] < first) {
        first = arrived[slot];
        ofFirst = octets[slot]; // it came before the time that is measured
      }
      firstSent = Math.min(firstSent, sent[slot]);
      lastSent = Math.max(lastSent, sent[slot]);
    }
    long took = Math.max(newest - first, lastSent - firstSent);
    return packets < LEAST || took <= 0 ? -1 : (total - ofFirst) * 8e9 / took;
  }

  private static int slot(long number) {
    return (int) (number & RING - 1);
  }
}
