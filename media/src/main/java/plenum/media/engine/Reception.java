package plenum.media.engine;

/**
 * What a receiver report says of one incoming stream (RFC 3550 section 6.4.1 and appendices A.3 and
 * A.8), counted over a map of extended sequence numbers that never goes back.
 */
final class Reception {
  private final int rate;
  private long first = -1;
  private long highest;
  private long received;
  private long octets;
  private long receivedBefore;
  private long expectedBefore;
  private double jitter;
  private long transit = Long.MIN_VALUE;
  private int lastReport;
  private long lastReportAt;

  Reception(int rate) {
    this.rate = rate;
  }

  void packet(long sequence, long timestamp, long now) {
    if (first < 0) {
      first = sequence;
      highest = sequence;
    }
    received++;
    highest = Math.max(highest, sequence);
    long arrival = ticks(now);
    long passed = arrival - timestamp;
    if (transit != Long.MIN_VALUE) {
      jitter += (Math.abs(passed - transit) - jitter) / 16;
    }
    transit = passed;
  }

  /** So much payload came with a packet. */
  void payload(int length) {
    octets += length;
  }

  private long ticks(long nanos) {
    return nanos / 1_000_000_000 * rate + nanos % 1_000_000_000 * rate / 1_000_000_000;
  }

  void senderReport(int middleOfNtp, long now) {
    lastReport = middleOfNtp;
    lastReportAt = now;
  }

  boolean begun() {
    return first >= 0;
  }

  /** The number of the first packet. */
  long first() {
    return first;
  }

  long expected() {
    return highest - first + 1;
  }

  long received() {
    return received;
  }

  long octets() {
    return octets;
  }

  /** Ticks of the stream's clock per second. */
  int rate() {
    return rate;
  }

  long lost() {
    return begun() ? expected() - received : 0;
  }

  /** Of 256, since it was asked last. */
  int fractionLost() {
    long expected = expected() - expectedBefore;
    long came = received - receivedBefore;
    expectedBefore = expected();
    receivedBefore = received;
    long lost = Math.max(0, expected - came);
    return expected <= 0 ? 0 : (int) Math.min(255, lost * 256 / expected);
  }

  long highest() {
    return highest;
  }

  long jitter() {
    return (long) jitter;
  }

  int lastReport() {
    return lastReport;
  }

  /** Since the last sender report, in 1/65536 s; 0 if none came. */
  long delay(long now) {
    return lastReport == 0 ? 0 : (now - lastReportAt) * 65_536 / 1_000_000_000;
  }
}
