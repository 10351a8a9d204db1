package plenum.conference.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plenum.conference.programme.SeatId;

/**
 * The record of all sides: what they put to each other, and which chairs approve of the whole.
 *
 * @param entries in the order in which they were proposed
 * @param last the highest number ever given
 * @param revision how often it changed; an approval is of one revision
 * @param approved the chairs that approve of this revision
 * @param fixed since when it does not change any more
 */
public record JointRecord(
    List<JointEntry> entries,
    int last,
    int revision,
    List<SeatId> approved,
    Optional<Instant> fixed) {
  public static final JointRecord NONE =
      new JointRecord(List.of(), 0, 0, List.of(), Optional.empty());

  /** Entries of one conference. */
  public static final int MOST = 1_000;

  public JointRecord {
    entries = List.copyOf(entries);
    approved = List.copyOf(approved);
  }

  public Optional<JointEntry> entry(int number) {
    return entries.stream().filter(entry -> entry.number() == number).findFirst();
  }

  JointRecord with(JointEntry entry) {
    var longer = new ArrayList<>(entries);
    longer.add(entry);
    return changed(longer, Math.max(last, entry.number()));
  }

  JointRecord with(int number, UnaryOperator<JointEntry> change) {
    return changed(
        entries.stream()
            .map(entry -> entry.number() == number ? change.apply(entry) : entry)
            .toList(),
        last);
  }

  JointRecord without(int number) {
    return changed(entries.stream().filter(entry -> entry.number() != number).toList(), last);
  }

  /** Who approved of what it was before has not approved of what it is now. */
  private JointRecord changed(List<JointEntry> now, int highest) {
    return new JointRecord(now, highest, revision + 1, List.of(), fixed);
  }

  JointRecord approvedBy(SeatId chair) {
    var longer = new ArrayList<>(approved);
    longer.add(chair);
    return new JointRecord(entries, last, revision, longer, fixed);
  }

  JointRecord fixedAt(Instant at) {
    return new JointRecord(entries, last, revision, approved, Optional.of(at));
  }
}
