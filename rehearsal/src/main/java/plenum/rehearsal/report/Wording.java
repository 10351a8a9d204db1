package plenum.rehearsal.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences of the report, the same for terminal and page. */
final class Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /**
   * Milliseconds of lateness (95 %), from one packet of sound to the next: beyond it what is
   * measured says more of the seats' computer than of the server.
   */
  private static final double BUSY = 20;

  private Wording() {}

  static String occasion(Setting setting) {
    return "%d seats a side, %s on %s, %s; %s."
        .formatted(
            setting.seatsPerSide(),
            Numbers.clock(setting.seconds()) + " min",
            setting.ownServer() ? "a server of its own" : setting.server(),
            TIME.format(setting.began()),
            line(setting));
  }

  static String line(Setting setting) {
    return line(setting.lossPercent(), setting.delayMillis());
  }

  static String time(Instant at) {
    return TIME.format(at);
  }

  static String line(double lossPercent, int delayMillis) {
    if (lossPercent == 0 && delayMillis == 0) {
      return "lines as they are";
    }
    double arrives = 1 - lossPercent / 100;
    return "lines lose %s and take %d ms each way, so %s and %d ms from seat to seat"
        .formatted(
            Numbers.percent(lossPercent),
            delayMillis,
            Numbers.percent(100 * (1 - arrives * arrives)),
            2 * delayMillis);
  }

  static String server(ServerLoad load) {
    return load.known()
        ? "The server spent %s of a core on average and %s at most, and %s of memory at most (%s)."
            .formatted(
                Numbers.percent(load.averageCpu()),
                Numbers.percent(load.highestCpu()),
                Numbers.megabytes(load.highestMegabytes()),
                load.source())
        : "The server's processor time and memory could not be had: " + load.source();
  }

  /** What a reader should know who takes the figures for more than they are. */
  static List<String> remarks(Findings found) {
    var remarks = new ArrayList<String>();
    remarks.add(
        "The seats ran on %s. They themselves were late by %s (95 %%) and %s at most, which is in"
                .formatted(
                    found.setting().machine(),
                    Numbers.millis(found.ownLateness().p95Millis()),
                    Numbers.millis(found.ownLateness().longestMillis()))
            + " the delays, gaps and freezes and is no fault of the server.");
    if (found.setting().personasRepeat()) {
      remarks.add(
          "There are 12 tones and colours, so seats that are 12 apart share theirs: an exchange"
              + " between such two would go unnoticed, and pictures' delay is measured of those"
              + " alone who share with nobody.");
    }
    return remarks;
  }

  static String verdict(Findings found, Verdict verdict) {
    return verdict(verdict) + (verdict.fit() ? "" : busy(found.ownLateness()));
  }

  /** What excuses figures of time, if anything does. */
  static String busy(Delay ownLateness) {
    return ownLateness.p95Millis() > BUSY
        ? " But the seats' own computer was busy with other things, and late by "
            + Numbers.millis(ownLateness.p95Millis())
            + ": rehearse again when it is not."
        : "";
  }

  private static String verdict(Verdict verdict) {
    if (verdict.fit()) {
      return "Fit: every figure is within its limit.";
    }
    return broken(verdict);
  }

  static String broken(Verdict verdict) {
    var broken = verdict.broken();
    return "Not fit: "
        + String.join(
            "; ",
            broken.stream().map(check -> lower(check.what()) + " " + check.measured()).toList())
        + ".";
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /**
   * What the seats' own computer did to the figures.
   *
   * @param heldUpNanos for how long in all the seats' process did not get to act
   */
  static String lateness(String machine, Delay ownLateness, long heldUpNanos) {
    return ("The seats ran on %s. They themselves were late by %s (95 %%) and %s at most; for %s in"
            + " all they were held up for more than a tenth of a second, and what they ought to"
            + " have heard then was not judged.")
        .formatted(
            machine,
            Numbers.millis(ownLateness.p95Millis()),
            Numbers.millis(ownLateness.longestMillis()),
            Numbers.seconds(heldUpNanos / 1e9));
  }

  /** That a script was not played to its end, and why; empty if it was. */
  static Optional<String> cutShort(List<StepTaken> steps) {
    return steps.stream()
        .filter(step -> !step.failure().isEmpty())
        .findFirst()
        .map(step ->
            "Not held to its end: in “%s: %s” %s."
                .formatted(step.phase(), step.name(), step.failure()));
  }
}
