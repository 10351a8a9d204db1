package plenum.conference.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * What a desk made of the draft in one language, and who stands behind it. Whoever approved of it
 * before the last edit has not approved of it.
 *
 * @param edits by the sentence's id in the draft
 * @param lastAddition the highest number ever given
 * @param issues the first one first
 */
public record Manuscript(
    Map<String, Edit> edits,
    List<Addition> additions,
    int lastAddition,
    List<Approval> approvals,
    List<Issue> issues) {
  public static final Manuscript NONE =
      new Manuscript(Map.of(), List.of(), 0, List.of(), List.of());

  /** UTF-16 units of a sentence's id. */
  public static final int LONGEST_ID = 80;

  /** UTF-16 units of what a desk writes in place of one sentence. */
  public static final int LONGEST_SENTENCE = 4_000;

  public static final int MOST_EDITS = 500;
  public static final int MOST_ADDITIONS = 100;
  public static final int MOST_ISSUES = 50;

  public Manuscript {
    edits = Ordered.copyOf(edits);
    additions = List.copyOf(additions);
    approvals = List.copyOf(approvals);
    issues = List.copyOf(issues);
  }

  /** Whether it says anything otherwise than the draft. */
  public boolean edited() {
    return !edits.isEmpty() || !additions.isEmpty();
  }

  public Optional<Edit> edit(String sentence) {
    return Optional.ofNullable(edits.get(sentence));
  }

  public Optional<Addition> addition(String sentence) {
    return additions.stream().filter(one -> one.id().equals(sentence)).findFirst();
  }

  /** Who stands behind this very text. */
  public List<Approval> approvals(String fingerprint) {
    return approvals.stream().filter(one -> one.fingerprint().equals(fingerprint)).toList();
  }

  public Optional<Issue> lastIssue() {
    return issues.isEmpty() ? Optional.empty() : Optional.of(issues.getLast());
  }

  Manuscript unapproved() {
    return new Manuscript(edits, additions, lastAddition, List.of(), issues);
  }

  Manuscript altered(String sentence, String drafted, String text, SeatId by, Instant at) {
    return addition(sentence).isPresent()
        ? additions(all ->
            all.stream()
                .map(one -> one.id().equals(sentence) ? one.saying(text, by, at) : one)
                .toList())
        : edits(Ordered.with(edits, sentence, new Edit.Altered(drafted, text, by, at)));
  }

  Manuscript leftOut(String sentence, SeatId by, Instant at) {
    return addition(sentence).isPresent()
        ? additions(all -> all.stream().filter(one -> !one.id().equals(sentence)).toList())
        : edits(Ordered.with(edits, sentence, new Edit.LeftOut(by, at)));
  }

  Manuscript restored(String sentence) {
    return edits(Ordered.without(edits, sentence));
  }

  Manuscript added(Addition addition) {
    var longer = new ArrayList<>(additions);
    longer.add(addition);
    return new Manuscript(
        edits, longer, Math.max(lastAddition, addition.number()), List.of(), issues);
  }

  Manuscript approved(Approval approval) {
    var longer = new ArrayList<>(approvals);
    longer.add(approval);
    return new Manuscript(edits, additions, lastAddition, longer, issues);
  }

  Manuscript issued(Issue issue) {
    var longer = new ArrayList<>(issues);
    longer.add(issue);
    return new Manuscript(edits, additions, lastAddition, approvals, longer);
  }

  private Manuscript edits(Map<String, Edit> changed) {
    return new Manuscript(changed, additions, lastAddition, List.of(), issues);
  }

  private Manuscript additions(UnaryOperator<List<Addition>> change) {
    return new Manuscript(edits, change.apply(additions), lastAddition, List.of(), issues);
  }
}
