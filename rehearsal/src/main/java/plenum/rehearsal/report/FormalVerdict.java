package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;

/** Whether a formal meeting was held by its rules. */
public final class FormalVerdict {
  /** Milliseconds: how soon who was given the floor is heard, by the media engine's promise. */
  private static final double HEARD = 250;

  /** Milliseconds: how soon who has lost it is silent, by the same. */
  private static final double SILENT = 200;

  private static final double MILLI = 1e6;

  private FormalVerdict() {}

  public static Verdict of(FormalFindings found) {
    var checks = new ArrayList<Check>();
    checks.add(Checks.noticed("Exchange of two sources", found.exchange().noticed()));
    checks.add(Checks.planted("Faults planted in the journal", found.planted()));
    checks.add(Checks.steps(found.steps()));
    checks.add(Checks.papers(found.remains()));
    found
        .outcome()
        .counts()
        .forEach(count ->
            checks.add(
                Checks.rule(
                    count.rule().sentence(), count.checks(), count.violations(), count.held())));
    checks.add(latency(found, true, "From the grant to the first tone, p95", HEARD));
    checks.add(latency(found, false, "From the end of a right to the last tone, p95", SILENT));
    return new Verdict(List.copyOf(checks));
  }

  private static Check latency(FormalFindings found, boolean opened, String what, double limit) {
    double most = limit + 2 * found.setting().delayMillis();
    var all = found.outcome().together(opened);
    double p95 = all.quantile(0.95) / MILLI;
    return new Check(
        what,
        "at most " + Numbers.millis(most),
        all.nanos().isEmpty() ? "not measured" : Numbers.millis(p95),
        !all.nanos().isEmpty() && p95 <= most);
  }
}
