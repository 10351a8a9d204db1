package plenum.rehearsal.report;

import java.util.List;
import plenum.rehearsal.rules.Fault;

/** What every rehearsal that is held against a journal is asked, whatever was rehearsed. */
final class Checks {
  private Checks() {}

  /** Whether the judge noticed what was done to find out whether it would. */
  static Check noticed(String what, boolean noticed) {
    return new Check(what, "noticed", noticed ? "noticed" : "not noticed", noticed);
  }

  static Check planted(String what, List<Fault> faults) {
    long noticed = faults.stream().filter(Fault::noticed).count();
    return new Check(
        what, "all noticed", noticed + " of " + faults.size(), noticed == faults.size());
  }

  static Check steps(List<StepTaken> steps) {
    long done = steps.stream().filter(step -> step.failure().isEmpty()).count();
    return new Check(
        "Steps of the script", "all come true", done + " of " + steps.size(), done == steps.size());
  }

  static Check papers(List<RemainingPaper> papers) {
    long right = papers.stream().filter(RemainingPaper::right).count();
    return new Check(
        "What remains of the meeting",
        "all there, and right",
        papers.isEmpty() ? "nothing remains" : right + " of " + papers.size() + " papers right",
        !papers.isEmpty() && right == papers.size());
  }

  /** A rule that was never judged is not held. */
  static Check rule(String sentence, long checks, long violations, boolean held) {
    return new Check(
        sentence,
        "always",
        checks == 0
            ? "never judged"
            : violations == 0
                ? "kept, %,d times".formatted(checks)
                : "broken %,d times".formatted(violations),
        held);
  }
}
