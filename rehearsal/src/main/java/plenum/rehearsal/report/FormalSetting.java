package plenum.rehearsal.report;

import java.time.Instant;
import plenum.rehearsal.rules.Span;

/**
 * Under which conditions a formal rehearsal took place.
 *
 * @param server its address
 * @param ownServer it was started for this rehearsal alone
 * @param heard from when until when, by the seats' clock
 * @param lossPercent what was lost on purpose on every seat's line, each way
 * @param delayMillis by how much the lines were delayed on purpose, each way
 * @param machine where the seats ran
 */
public record FormalSetting(
    String server,
    boolean ownServer,
    Instant began,
    Span heard,
    double lossPercent,
    int delayMillis,
    String machine) {

  public double seconds() {
    return second(heard.until());
  }

  /** Of the meeting. */
  double second(long nanos) {
    return (nanos - heard.from()) / 1e9;
  }
}
