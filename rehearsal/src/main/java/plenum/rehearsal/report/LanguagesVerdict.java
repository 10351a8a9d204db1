package plenum.rehearsal.report;

import java.util.ArrayList;
import plenum.rehearsal.languages.Kind;
import plenum.rehearsal.languages.Leg;

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
    checks.add(Checks.noticed("An interpreter's mistake", found.mistake().noticed()));
    checks.add(Checks.planted("Faults planted in journal and sound", found.planted()));
    checks.add(Checks.steps(found.steps()));
    found
        .outcome()
        .counts()
        .forEach(count ->
            checks.add(
                Checks.rule(
                    count.rule().sentence(), count.checks(), count.violations(), count.held())));
    var changes = found.outcome().changes();
    double line = 2.0 * found.setting().delayMillis();
    var all = ChangeFigures.of("", changes, _ -> true);
    var handovers = ChangeFigures.of("", changes, change -> change.kind() == Kind.HANDOVER);
    checks.add(figure("From a change to the right voice, p95", all.soon(), FOLLOWS + line));
    checks.add(figure("Without a voice at a handover, p95", handovers.gap(), GAP));
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

  private static Check figure(String what, ChangeFigures.Quantiles of, double most) {
    return new Check(
        what,
        "at most " + Numbers.millis(most),
        of.measured() ? Numbers.millis(of.p95()) : "not measured",
        of.measured() && of.p95() <= most);
  }
}
