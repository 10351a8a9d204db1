package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.rehearsal.rules.Span;

/** Counts what was checked, and keeps what was found. */
final class LanguageDocket {
  /** More is only counted. */
  private static final int KEPT = 5_000;

  private final Map<LanguageRule, Long> checks = new EnumMap<>(LanguageRule.class);
  private final Map<LanguageRule, Long> broken = new EnumMap<>(LanguageRule.class);
  private final List<Breach> breaches = new ArrayList<>();

  void checked(LanguageRule rule, long times) {
    checks.merge(rule, times, Long::sum);
  }

  void found(LanguageRule rule, Span when, String seat, String noticed, String due) {
    broken.merge(rule, 1L, Long::sum);
    if (breaches.size() < KEPT) {
      breaches.add(new Breach(rule, when, seat, noticed, due));
    }
  }

  List<LanguageOutcome.Count> counts(Set<LanguageRule> rules) {
    return rules.stream()
        .map(rule ->
            new LanguageOutcome.Count(
                rule, checks.getOrDefault(rule, 0L), broken.getOrDefault(rule, 0L)))
        .toList();
  }

  List<Breach> breaches() {
    return breaches.stream()
        .sorted(Comparator.comparingLong(breach -> breach.when().from()))
        .toList();
  }
}
