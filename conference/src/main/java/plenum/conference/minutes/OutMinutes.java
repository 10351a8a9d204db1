package plenum.conference.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * One side's minutes since everybody who sat for it reads them. Whatever is written in them from
 * then on makes a new revision, and nobody has approved of that one yet.
 *
 * @param revision from 1
 * @param since when they were put out
 * @param last the highest number ever given to a correction
 * @param corrections in the order in which they were proposed
 * @param approval of this revision
 */
public record OutMinutes(
    int revision,
    Instant since,
    int last,
    List<Correction> corrections,
    Optional<Approval> approval) {
  public OutMinutes {
    corrections = List.copyOf(corrections);
  }

  /**
   * @param by empty where that was deleted from the journal
   */
  public record Approval(Optional<SeatId> by, Instant at) {}

  public Optional<Correction> correction(int number) {
    return corrections.stream().filter(one -> one.number() == number).findFirst();
  }

  /** Corrections that nobody has answered. */
  public List<Correction> waiting() {
    return corrections.stream().filter(Correction::waits).toList();
  }

  OutMinutes changed() {
    return new OutMinutes(revision + 1, since, last, corrections, Optional.empty());
  }

  OutMinutes approved(int which, Approval by) {
    return which == revision
        ? new OutMinutes(revision, since, last, corrections, Optional.of(by))
        : this;
  }

  /** With a correction, of which there may be no more than its number left in the journal. */
  OutMinutes proposed(int number, Optional<Correction> correction) {
    var longer = new ArrayList<>(corrections);
    correction.ifPresent(longer::add);
    return new OutMinutes(revision, since, Math.max(last, number), longer, approval);
  }

  OutMinutes answered(int number, Answer answer) {
    return new OutMinutes(
        revision,
        since,
        last,
        corrections.stream()
            .map(one -> one.number() == number ? one.answered(answer) : one)
            .toList(),
        approval);
  }
}
