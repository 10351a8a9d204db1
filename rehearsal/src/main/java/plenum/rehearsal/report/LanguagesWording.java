package plenum.rehearsal.report;

import java.util.List;
import java.util.OptionalLong;
import plenum.rehearsal.languages.Breach;
import plenum.rehearsal.languages.Change;
import plenum.rehearsal.rules.Fault;

/** The sentences of an interpreted rehearsal's report, the same for terminal and page. */
final class LanguagesWording {
  private static final double MILLI = 1e6;

  private LanguagesWording() {}

  static String occasion(LanguagesFindings found) {
    var setting = found.setting();
    return "A meeting in %s with %d seats, %s min on %s, %s; %s."
        .formatted(
            String.join(", ", found.languages()),
            found.matter().cast().size(),
            Numbers.clock(setting.seconds()),
            setting.ownServer() ? "a server of its own" : setting.server(),
            Wording.time(setting.began()),
            Wording.line(setting.lossPercent(), setting.delayMillis()));
  }

  static String mistake(LanguagesFindings found) {
    return "Self-check: after the meeting "
        + FormalWording.planted(found.mistake())
        + (found.mistake().noticed() ? "" : " So no figure of this report is to be trusted.");
  }

  static String planted(LanguagesFindings found) {
    long noticed = found.planted().stream().filter(Fault::noticed).count();
    return "The judge was given %d altered journals and recordings, and noticed %d of them."
        .formatted(found.planted().size(), noticed);
  }

  static String grace(LanguagesFindings found) {
    var grace = found.matter().grace();
    return ("The judge waited %s after a change before the new voice had to be heard, and let the"
            + " old one be heard for %s: the 300 ms for which both stay, what is on its way, what"
            + " the lines take, and how late the seats were at most. A sound of somebody who was"
            + " not right within %s counts as wrong however late everything is.")
        .formatted(
            Numbers.millis(grace.dueNanos() / MILLI),
            Numbers.millis(grace.goneNanos() / MILLI),
            Numbers.millis(grace.farNanos() / MILLI));
  }

  static String breach(LanguagesFindings found, Breach one) {
    return "%s  %s%s; due: %s"
        .formatted(
            Numbers.clock(found.setting().second(one.when().from())),
            one.seat().isEmpty() ? "" : found.matter().name(one.seat()) + ": ",
            one.noticed(),
            one.due().isEmpty() ? "–" : one.due());
  }

  static List<String> figures(ChangeFigures figures) {
    return List.of(
        figures.what(),
        "" + figures.changes(),
        figures.soon().words(),
        figures.gap().words(),
        figures.together().words());
  }

  /** The heads of {@link #figures}. */
  static final List<String> FIGURES =
      List.of(
          "At a listener",
          "Times",
          "Until the right voice (median / 95 % / most)",
          "Without a right voice",
          "Two voices on the channel");

  /** One change at one listener. */
  static List<String> change(LanguagesFindings found, Change change) {
    return List.of(
        Numbers.clock(found.setting().second(change.at())),
        found.matter().name(change.listener()),
        change.relay() ? change.kind().words() + ", by relay" : change.kind().words(),
        found.matter().name(change.now().seat()) + ", " + change.now().language(),
        millis(change.soon()),
        millis(change.gap()),
        millis(change.together()));
  }

  private static String millis(OptionalLong nanos) {
    return nanos.isPresent() ? Numbers.millis(nanos.getAsLong() / MILLI) : "–";
  }

  /** The heads of {@link #change}. */
  static final List<String> CHANGE =
      List.of("At", "Listener", "Change", "Right now", "Heard after", "Gap", "Two voices");

  /** The heads of {@link #delay}. */
  static final List<String> DELAY =
      List.of("From seat to seat", "Measured", "Median", "95 %", "Most");

  static List<String> delay(String leg, Delay delay) {
    return List.of(
        leg,
        "%,d packets".formatted(delay.count()),
        Numbers.millis(delay.medianMillis()),
        Numbers.millis(delay.p95Millis()),
        Numbers.millis(delay.longestMillis()));
  }

  static String remark(LanguagesFindings found) {
    long heldUp =
        found.matter().pauses().spans().stream()
            .mapToLong(pause -> pause.until() - pause.from())
            .sum();
    return Wording.lateness(found.setting().machine(), found.ownLateness(), heldUp);
  }

  /** Only what came late has one: no computer is so busy that it lets another language through. */
  private static String excuse(LanguagesFindings found) {
    boolean late =
        found.outcome().counts().stream()
            .allMatch(count -> count.held() || count.rule().isOfTime());
    return late ? Wording.busy(found.ownLateness()) : "";
  }

  static String verdict(LanguagesFindings found, Verdict verdict) {
    return Wording.cutShort(found.steps())
        .orElseGet(() ->
            verdict.fit()
                ? "Everybody heard their language, all the time."
                : Wording.broken(verdict) + excuse(found));
  }
}
