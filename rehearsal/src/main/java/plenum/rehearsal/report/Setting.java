package plenum.rehearsal.report;

import java.time.Instant;

/**
 * Under which conditions a rehearsal took place.
 *
 * @param server its address
 * @param ownServer it was started for this rehearsal alone
 * @param seconds how long the meeting lasted that is reported
 * @param lossPercent what was lost on purpose on every seat's line, each way
 * @param delayMillis by how much the lines were delayed on purpose, each way
 * @param machine where the seats ran
 */
public record Setting(
    String server,
    boolean ownServer,
    Instant began,
    double seconds,
    int seatsPerSide,
    double lossPercent,
    int delayMillis,
    boolean personasRepeat,
    String machine) {

  /** What the lines lose on the way from seat to seat: up and down again. */
  public double lineLossPercent() {
    double arrives = 1 - lossPercent / 100;
    return 100 * (1 - arrives * arrives);
  }

  /** What the lines take from seat to seat. */
  public int lineDelayMillis() {
    return 2 * delayMillis;
  }
}
