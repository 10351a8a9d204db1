package plenum.rehearsal.languages;

import java.util.List;
import java.util.Map;

/**
 * What became of holding what was heard against the journal.
 *
 * @param counts of each rule that this meeting is to be judged by, in their order
 * @param breaches in order of time; at most some thousands
 * @param changes how soon each change was heard at each listener, in order of time
 * @param due what each listener had to hear, by seat
 */
public record LanguageOutcome(
    List<Count> counts,
    List<Breach> breaches,
    List<Change> changes,
    Map<String, List<Stretch>> due) {
  public LanguageOutcome {
    counts = List.copyOf(counts);
    breaches = List.copyOf(breaches);
    changes = List.copyOf(changes);
    due = Map.copyOf(due);
  }

  /**
   * How often a rule was checked, and how often it turned out to be broken.
   *
   * @param checks tenths or quarters of a second at a listener, for the most part
   */
  public record Count(LanguageRule rule, long checks, long violations) {
    /** What was never looked at was not kept either, as far as anybody knows. */
    public boolean held() {
      return checks > 0 && violations == 0;
    }
  }

  public Count count(LanguageRule rule) {
    return counts.stream()
        .filter(count -> count.rule() == rule)
        .findFirst()
        .orElseGet(() -> new Count(rule, 0, 0));
  }

  /** All violations together. */
  public long violations() {
    return counts.stream().mapToLong(Count::violations).sum();
  }
}
