package plenum.rehearsal.report;

/**
 * How long packets of sound, or frames, took from seat to seat, the lines' own delay included.
 *
 * @param count how many were recognised; without any the rest is 0
 */
public record Delay(long count, double medianMillis, double p95Millis, double longestMillis) {
  public boolean measured() {
    return count > 0;
  }
}
