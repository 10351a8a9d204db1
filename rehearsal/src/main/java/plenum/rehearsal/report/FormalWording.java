package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.Outcome;
import plenum.rehearsal.rules.Violation;

/** The sentences of a formal rehearsal's report, the same for terminal and page. */
final class FormalWording {
  private static final double MILLI = 1e6;

  private FormalWording() {}

  static String occasion(FormalFindings found) {
    var setting = found.setting();
    return "A formal meeting of two sides with %d seats, %s min on %s, %s; %s."
        .formatted(
            found.cast().size(),
            Numbers.clock(setting.seconds()),
            setting.ownServer() ? "a server of its own" : setting.server(),
            Wording.time(setting.began()),
            Wording.line(setting.lossPercent(), setting.delayMillis()));
  }

  static String planted(FormalFindings found) {
    long noticed = found.planted().stream().filter(Fault::noticed).count();
    return "The judge was given %d altered journals, and noticed %d of them."
        .formatted(found.planted().size(), noticed);
  }

  static String planted(Fault fault) {
    return fault.what()
        + (fault.noticed()
            ? ": %,d violations, such as “%s”.".formatted(fault.found(), fault.example())
            : ": not noticed.");
  }

  static String latency(FormalFindings found, boolean opened) {
    var all = found.outcome().together(opened);
    return "%s: median %s, 95 %% %s, at most %s (%,d times at a listener)."
        .formatted(
            opened
                ? "From the grant to the first tone"
                : "From the end of a right to the last tone",
            Numbers.millis(all.quantile(0.5) / MILLI),
            Numbers.millis(all.quantile(0.95) / MILLI),
            Numbers.millis(all.quantile(1) / MILLI),
            all.nanos().size());
  }

  static String tolerance(FormalFindings found) {
    var tolerance = found.tolerance();
    return ("The judge waited %s after a grant before somebody had to be heard, and let %s pass"
            + " after the end of a right for what was on its way: what the media engine promises"
            + " (a tone gone after 200 ms), what the lines take, and how late the seats were at"
            + " most.")
        .formatted(
            Numbers.millis(tolerance.grantNanos() / MILLI),
            Numbers.millis(tolerance.withdrawalNanos() / MILLI));
  }

  static String violation(FormalFindings found, Violation one) {
    return "%s  %s%s; the journal: %s"
        .formatted(
            Numbers.clock(found.setting().second(one.when().from())),
            one.seat().isEmpty() ? "" : found.name(one.seat()) + ": ",
            one.noticed(),
            one.journal().isEmpty() ? "–" : one.journal());
  }

  /** Of one change. */
  static List<String> change(FormalFindings found, Outcome.Change change) {
    return List.of(
        Numbers.clock(found.setting().second(change.at())),
        found.name(change.speaker()),
        change.opened() ? "heard" : "silent",
        change.cause(),
        Numbers.millis(change.quantile(0.5) / MILLI),
        Numbers.millis(change.quantile(1) / MILLI),
        "" + change.nanos().size());
  }

  static String remains(FormalFindings found) {
    return "What both sides' offices made of the meeting afterwards, as their pages do, fetched as"
        + " their people would: each paper says what was said aloud, and none what another side"
        + " wrote down for itself."
        + (found.setting().ownServer()
            ? ""
            : " On a server that goes on running a rehearsal is neither published nor archived.");
  }

  static List<String> remarks(FormalFindings found) {
    var remarks = new ArrayList<String>();
    remarks.add(
        "%d times somebody pressed a button that was not theirs; each was refused."
            .formatted(found.refused()));
    remarks.add(
        Wording.lateness(found.setting().machine(), found.ownLateness(), found.heldUpNanos()));
    return remarks;
  }

  /** Only what came late has one: no computer is so busy that it lets somebody be heard. */
  private static String excuse(FormalFindings found) {
    boolean late =
        found.outcome().counts().stream()
            .allMatch(count -> count.held() || count.rule().isOfTime());
    return late ? Wording.busy(found.ownLateness()) : "";
  }

  static String verdict(FormalFindings found, Verdict verdict) {
    return Wording.cutShort(found.steps())
        .orElseGet(() ->
            verdict.fit()
                ? "Held by its rules: whatever anybody heard and saw, the journal allows."
                : Wording.broken(verdict) + excuse(found));
  }
}
