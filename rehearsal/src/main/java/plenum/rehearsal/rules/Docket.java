package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was checked, and keeps what was found. */
final class Docket {
  /** Some for every second of every seat; beyond that they are only counted. */
  private static final int KEPT = 20_000;

  private final Map<Rule, Long> checks = new EnumMap<>(Rule.class);
  private final Map<Rule, Long> broken = new EnumMap<>(Rule.class);
  private final List<Violation> violations = new ArrayList<>();

  void checked(Rule rule) {
    checked(rule, 1);
  }

  void checked(Rule rule, long times) {
    checks.merge(rule, times, Long::sum);
  }

  void found(Rule rule, Span when, String seat, String noticed, String journal) {
    broken.merge(rule, 1L, Long::sum);
    if (violations.size() < KEPT) {
      violations.add(new Violation(rule, when, seat, noticed, journal));
    }
  }

  List<Outcome.Count> counts() {
    var counts = new ArrayList<Outcome.Count>();
    for (var rule : Rule.values()) {
      counts.add(
          new Outcome.Count(rule, checks.getOrDefault(rule, 0L), broken.getOrDefault(rule, 0L)));
    }
    return counts;
  }

  List<Violation> violations() {
    return violations.stream()
        .sorted(java.util.Comparator.comparingLong(one -> one.when().from()))
        .toList();
  }
}
