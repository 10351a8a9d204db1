package plenum.rehearsal.seat;

/** Counts one incoming stream by its extended sequence numbers (RFC 3550 appendix A.3). */
final class Tally {
  private final int rate;
  private double jitter;
  private int transit;
  private long first = -1;
  private long highest = -1;
  private long received;
  private long expectedBefore;
  private long receivedBefore;
  private int lastReport;
  private long lastReportNanos;

  /** For a clock of {@code rate} Hz. */
  Tally(int rate) {
    this.rate = rate;
  }

  /** A packet that was not there before came. */
  void packet(long sequence, long timestamp, long nowNanos) {
    first = first < 0 ? sequence : first;
    received++;
    if (sequence > highest) {
      highest = sequence;
      int arrival = (int) (nowNanos / 1_000 * (rate / 1_000) / 1_000);
      int passed = arrival - (int) timestamp;
      jitter += received == 1 ? 0 : (Math.abs((double) passed - transit) - jitter) / 16;
      transit = passed;
    }
  }

  /** In units of the media's clock (RFC 3550 section 6.4.1). */
  long jitter() {
    return (long) jitter;
  }

  void senderReport(int middleOfNtp, long nowNanos) {
    lastReport = middleOfNtp;
    lastReportNanos = nowNanos;
  }

  boolean begun() {
    return first >= 0;
  }

  long highest() {
    return highest;
  }

  long expected() {
    return begun() ? highest - first + 1 : 0;
  }

  long received() {
    return received;
  }

  long lost() {
    return Math.max(0, expected() - received);
  }

  /** Of 256, since it was asked last. */
  int fractionLost() {
    long expected = expected() - expectedBefore;
    long came = received - receivedBefore;
    expectedBefore = expected();
    receivedBefore = received;
    return expected <= 0 ? 0 : Math.clamp((expected - came) * 256 / expected, 0, 255);
  }

  int lastReport() {
    return lastReport;
  }

  /** Since the last sender report, in 1/65536 s. */
  long delay(long nowNanos) {
    return lastReport == 0 ? 0 : (nowNanos - lastReportNanos) * 65_536 / 1_000_000_000;
  }
}
