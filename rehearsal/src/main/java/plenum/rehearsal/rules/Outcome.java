package plenum.rehearsal.rules;

import java.util.List;

/**
 * What became of holding the media against the journal.
 *
 * @param counts of each rule, in their order
 * @param violations in order of time; at most twenty thousand
 * @param changes how soon each change of who may be heard was heard
 * @param floor who might be heard where all meet, from moment to moment
 */
public record Outcome(
    List<Count> counts, List<Violation> violations, List<Change> changes, List<Floor> floor) {
  public Outcome {
    floor = List.copyOf(floor);
    counts = List.copyOf(counts);
    violations = List.copyOf(violations);
    changes = List.copyOf(changes);
  }

  /** How often a rule was checked, and how often it turned out to be broken. */
  public record Count(Rule rule, long checks, long violations) {
    /** What was never looked at was not kept either, as far as anybody knows. */
    public boolean held() {
      return checks > 0 && violations == 0;
    }
  }

  /**
   * One speaker came to be heard, or ceased to be.
   *
   * @param at nanoseconds since 1970 by the seats' clock, as the journal dates it
   * @param cause the type of the event
   * @param opened whether they came to be heard
   * @param nanos at each listener: until the first packet of their voice, or the last
   */
  public record Change(long at, String cause, String speaker, boolean opened, List<Long> nanos) {
    public Change {
      nanos = nanos.stream().sorted().toList();
    }

    public long quantile(double share) {
      return nanos.isEmpty() ? 0 : nanos.get((int) Math.round(share * (nanos.size() - 1)));
    }
  }

  /**
   * The floor for a while.
   *
   * @param voices whose microphones were open
   * @param regulated somebody said whose
   * @param apart who sat in a sealed room
   */
  public record Floor(Span when, List<String> voices, boolean regulated, List<String> apart) {
    public Floor {
      voices = List.copyOf(voices);
      apart = List.copyOf(apart);
    }
  }

  public boolean clean() {
    return counts.stream().allMatch(Count::held);
  }

  public Count count(Rule rule) {
    return counts.stream()
        .filter(count -> count.rule() == rule)
        .findFirst()
        .orElseGet(() -> new Count(rule, 0, 0));
  }

  /** All of one kind together: from the change to its first or last packet, at every listener. */
  public Change together(boolean opened) {
    return new Change(
        0,
        "",
        "",
        opened,
        changes.stream()
            .filter(change -> change.opened() == opened)
            .flatMap(change -> change.nanos().stream())
            .toList());
  }
}
