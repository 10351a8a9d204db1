package plenum.rehearsal.report;

import java.util.ArrayList;
import plenum.rehearsal.languages.Kind;
import plenum.rehearsal.languages.LanguageOutcome;
import plenum.rehearsal.languages.Leg;
import plenum.rehearsal.rules.Fault;

/** Whether everybody heard their language all the time. */
public final class LanguagesVerdict {
  /** Milliseconds: all channels follow what is spoken within this. */
  private static final double FOLLOWS = 300;

  /** Milliseconds without a voice as one interpreter takes over from another. */
  private static final double GAP = 40;

  /** Milliseconds: both edges stay for 300, and a packet has 20. */
  private static final double TOGETHER = 340;

  /** Milliseconds from floor to booth, and from booth to listener, beside the lines' own. */
  private static final double LEG = 150;

  private LanguagesVerdict() {}

  public static Verdict of(LanguagesFindings found) {
    var checks = new ArrayList<Check>();
    checks.add(
        new Check(
            "An interpreter's mistake",
            "noticed",
            found.mistake().noticed() ? "noticed" : "not noticed",
            found.mistake().noticed()));
    long noticed = found.planted().stream().filter(Fault::noticed).count();
    checks.add(
        new Check(
            "Faults planted in journal and sound",
            "all noticed",
            noticed + " of " + found.planted().size(),
            noticed == found.planted().size()));
    long done = found.steps().stream().filter(step -> step.failure().isEmpty()).count();
    checks.add(
        new Check(
            "Steps of the script",
            "all come true",
            done + " of " + found.steps().size(),
            done == found.steps().size()));
    found.outcome().counts().forEach(count -> checks.add(check(count)));
    var changes = found.outcome().changes();
    double line = 2.0 * found.setting().delayMillis();
    var all = ChangeFigures.of("", changes, _ -> true);
    var handovers = ChangeFigures.of("", changes, change -> change.kind() == Kind.HANDOVER);
    checks.add(
        figure(
            "From a change to the right voice, p95", all.soon(), p95(all.soon()), FOLLOWS + line));
    checks.add(
        figure("Without a voice at a handover, p95", handovers.gap(), p95(handovers.gap()), GAP));
    checks.add(
        new Check(
            "Two voices on one channel, longest",
            "at most " + Numbers.millis(TOGETHER + line),
            all.together().measured() ? Numbers.millis(all.together().longest()) : "never",
            all.together().longest() <= TOGETHER + line));
    for (var leg : Leg.values()) {
      var delay = found.delays().get(leg);
      if (delay != null) {
        checks.add(
            new Check(
                leg.words() + ", p95",
                "at most " + Numbers.millis(LEG + line),
                Numbers.millis(delay.p95Millis()),
                delay.p95Millis() <= LEG + line));
      }
    }
    return new Verdict(checks);
  }

  private static double p95(ChangeFigures.Quantiles quantiles) {
    return quantiles.p95();
  }

  private static Check check(LanguageOutcome.Count count) {
    return new Check(
        count.rule().sentence(),
        "always",
        count.checks() == 0
            ? "never judged"
            : count.violations() == 0
                ? "kept, %,d times".formatted(count.checks())
                : "broken %,d times".formatted(count.violations()),
        count.held());
  }

  private static Check figure(
      String what, ChangeFigures.Quantiles of, double measured, double most) {
    return new Check(
        what,
        "at most " + Numbers.millis(most),
        of.measured() ? Numbers.millis(measured) : "not measured",
        of.measured() && measured <= most);
  }
}
