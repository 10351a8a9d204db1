package plenum.fuzz;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What somebody at a terminal sees of campaigns: lines while they run, a table at the end. */
final class Report {
  private record Row(Target target, Outcome outcome) {}

  private final PrintStream out;
  private final List<Row> rows = new ArrayList<>();

  Report(PrintStream out) {
    this.out = out;
  }

  void progress(Target target, Progress now) {
    out.printf(
        "  %-10s %,12d executions or more, %,6d edges%n", target, now.executions(), now.coverage());
  }

  void add(Target target, Outcome outcome) {
    rows.add(new Row(target, outcome));
    outcome.finding().ifPresent(finding -> tell(target, finding));
  }

  private void tell(Target target, Finding finding) {
    out.println("FOUND by " + target + ": " + finding.what());
    finding
        .input()
        .ifPresent(input ->
            out.printf(
                "  input  %s%n  again  ./plenum fuzz --target %s --replay %s%n",
                input, target, input));
    out.println("  log    " + finding.log());
  }

  /** Writes the table; true if anything was found. */
  boolean end() {
    out.printf("%n%-10s %14s %9s %7s %s%n", "target", "executions", "per s", "edges", "found");
    for (var row : rows) {
      var outcome = row.outcome();
      out.printf(
          "%-10s %,14d %,9d %,7d %s%n",
          row.target(),
          outcome.last().executions(),
          outcome.rate(),
          outcome.last().coverage(),
          outcome.finding().map(Finding::what).orElse("-"));
    }
    return rows.stream().anyMatch(row -> row.outcome().finding().isPresent());
  }
}
