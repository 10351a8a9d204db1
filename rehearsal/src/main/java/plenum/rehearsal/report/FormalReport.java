package plenum.rehearsal.report;

import java.util.List;

/** A formal rehearsal's report for a terminal. */
public final class FormalReport {
  /** The page has the others. */
  private static final int MOST_VIOLATIONS = 20;

  private FormalReport() {}

  public static String of(FormalFindings found, Verdict verdict) {
    var text = new StringBuilder();
    line(text, FormalWording.occasion(found));
    line(text, found.exchange().sentence());
    line(text, FormalWording.planted(found));
    text.append('\n');
    var table = new TextTable(4);
    for (var check : verdict.checks()) {
      table.row(
          List.of(check.held() ? "ok" : "NOT", check.what(), check.measured(), check.limit()));
    }
    text.append(table.text()).append('\n');
    line(text, FormalWording.latency(found, true));
    line(text, FormalWording.latency(found, false));
    line(text, FormalWording.tolerance(found));
    FormalWording.remarks(found).forEach(remark -> line(text, remark));
    found.outcome().violations().stream()
        .limit(MOST_VIOLATIONS)
        .forEach(one -> line(text, FormalWording.violation(found, one)));
    text.append('\n');
    line(text, FormalWording.verdict(found, verdict));
    return text.toString();
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
