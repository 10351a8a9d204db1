package plenum.rehearsal.report;

import java.util.List;
import plenum.rehearsal.languages.Leg;

/** An interpreted rehearsal's report for a terminal. */
public final class LanguagesReport {
  /** The page has the others. */
  private static final int MOST_BREACHES = 20;

  private LanguagesReport() {}

  public static String of(LanguagesFindings found, Verdict verdict) {
    var text = new StringBuilder();
    line(text, LanguagesWording.occasion(found));
    line(text, LanguagesWording.mistake(found));
    line(text, LanguagesWording.planted(found));
    text.append('\n');
    var checks = new TextTable(4);
    for (var check : verdict.checks()) {
      checks.row(
          List.of(check.held() ? "ok" : "NOT", check.what(), check.measured(), check.limit()));
    }
    text.append(checks.text()).append('\n');
    var figures = new TextTable(1);
    figures.row(LanguagesWording.FIGURES);
    ChangeFigures.of(found.outcome().changes())
        .forEach(one -> figures.row(LanguagesWording.figures(one)));
    text.append(figures.text()).append('\n');
    text.append(delays(found)).append('\n');
    line(text, LanguagesWording.grace(found));
    line(text, LanguagesWording.remark(found));
    found.outcome().breaches().stream()
        .limit(MOST_BREACHES)
        .forEach(one -> line(text, LanguagesWording.breach(found, one)));
    text.append('\n');
    line(text, LanguagesWording.verdict(found, verdict));
    return text.toString();
  }

  private static String delays(LanguagesFindings found) {
    var table = new TextTable(1);
    table.row(LanguagesWording.DELAY);
    for (var leg : Leg.values()) {
      var delay = found.delays().get(leg);
      if (delay != null) {
        table.row(LanguagesWording.delay(leg.words(), delay));
      }
    }
    return table.text();
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
