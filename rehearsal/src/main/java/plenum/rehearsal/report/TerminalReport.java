package plenum.rehearsal.report;

import java.util.ArrayList;
import java.util.List;

/** The report as lines for a terminal. */
public final class TerminalReport {
  private TerminalReport() {}

  /** All of it; ends in a line feed. */
  public static String of(Findings found, Verdict verdict) {
    var text = new StringBuilder();
    text.append(Wording.occasion(found.setting())).append('\n');
    text.append(found.selfCheck().sentence()).append("\n\n");
    text.append(seats(found)).append('\n');
    text.append(checks(verdict)).append('\n');
    text.append(Wording.server(found.server())).append('\n');
    Wording.remarks(found).forEach(remark -> text.append(remark).append('\n'));
    text.append('\n').append(Wording.verdict(found, verdict)).append('\n');
    return text.toString();
  }

  private static String seats(Findings found) {
    var table = new TextTable(2);
    table.row(SeatColumns.GROUPS);
    table.row(SeatColumns.TERMINAL);
    for (var seat : found.seats()) {
      var row = new ArrayList<>(List.of(seat.name(), seat.side(), "" + seat.hertz()));
      row.addAll(SeatColumns.of(seat));
      table.row(row);
    }
    var troubles = new StringBuilder();
    found.seats().stream()
        .filter(seat -> !seat.trouble().isEmpty())
        .forEach(seat ->
            troubles
                .append("  ")
                .append(seat.name())
                .append(": ")
                .append(seat.trouble())
                .append('\n'));
    return table.text() + troubles;
  }

  private static String checks(Verdict verdict) {
    var table = new TextTable(4);
    for (var check : verdict.checks()) {
      table.row(
          List.of(check.held() ? "ok" : "NOT", check.what(), check.measured(), check.limit()));
    }
    return table.text();
  }
}
