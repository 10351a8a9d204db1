package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Proves that the judge would notice: it is given a journal in which one entry is missing, or was
 * moved, and must find the media at odds with it.
 *
 * @param what was done to the journal
 * @param found how many violations more than by the true journal
 * @param example one of them, for people; empty if there is none
 */
public record Fault(String what, long found, String example) {
  private static final long LATER = 3_000_000_000L;

  /** One way of altering a journal. */
  private record Plan(String what, Predicate<JournalLine> which, boolean moved) {}

  private static final List<Plan> PLANS =
      List.of(
          new Plan("a turn's beginning was taken out", line -> began(line), false),
          new Plan("a turn began 3 s later", line -> began(line), true),
          new Plan("a turn's end was taken out", Fault::yielded, false),
          new Plan("the voice was passed 3 s later", line -> line.is("voice-passed"), true),
          new Plan(
              "the end of a priority was taken out", line -> line.is("priority-released"), false),
          new Plan("a withdrawal was taken out", line -> line.is("side-withdrew"), false),
          new Plan("a return came 3 s later", line -> line.is("side-returned"), true),
          new Plan("a page's turning was taken out", line -> line.is("page-turned"), false));

  /** All of them, one after the other. */
  public static List<Fault> planted(Matter matter) {
    long before = broken(Inquiry.of(matter));
    return PLANS.stream().map(plan -> plant(plan, matter, before)).toList();
  }

  /** Whether the judge noticed it. */
  public boolean noticed() {
    return found > 0;
  }

  private static boolean began(JournalLine line) {
    return line.is("turn-began") && !line.text("right").equals("CHAIR");
  }

  private static boolean yielded(JournalLine line) {
    return line.is("turn-ended") && line.text("why").equals("YIELDED");
  }

  private static Fault plant(Plan plan, Matter matter, long before) {
    var lines = new ArrayList<>(matter.journal().lines());
    var entry = lines.stream().filter(plan.which()).findFirst();
    if (entry.isEmpty()) {
      return new Fault(plan.what(), 0, "");
    }
    int at = lines.indexOf(entry.get());
    if (plan.moved()) {
      lines.set(at, entry.get().at(entry.get().at() + LATER));
      lines.sort(java.util.Comparator.comparingLong(JournalLine::at));
    } else {
      lines.remove(at);
    }
    var outcome = Inquiry.of(matter.by(lines));
    return new Fault(plan.what(), broken(outcome) - before, example(matter, outcome).orElse(""));
  }

  private static Optional<String> example(Matter matter, Outcome outcome) {
    return outcome.violations().stream()
        .findFirst()
        .map(one ->
            (one.seat().isEmpty() ? "" : matter.name(one.seat()) + ": ")
                + one.noticed()
                + "; "
                + one.journal());
  }

  private static long broken(Outcome outcome) {
    return outcome.counts().stream().mapToLong(Outcome.Count::violations).sum();
  }
}
