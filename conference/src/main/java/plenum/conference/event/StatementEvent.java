package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.conference.statement.Substance;

/**
 * Somebody wrote down what was said. What a side keeps for itself is sealed: others may know only
 * that its seat wrote something and when. What it clears, and what is put to all, everybody reads.
 */
public sealed interface StatementEvent extends Event {
  /**
   * @param number from 1 in its conference, never reused
   * @param moment to which it belongs
   */
  record StatementWritten(
      int number, SeatId by, Instant moment, Instant at, Optional<SealedPart> sealedPart)
      implements StatementEvent {
    @Override
    public Event publicPart() {
      return new StatementWritten(number, by, moment, at, Optional.empty());
    }
  }

  /** From now on it says this. */
  record StatementAmended(int number, SeatId by, Instant at, Optional<SealedPart> sealedPart)
      implements StatementEvent {
    @Override
    public Event publicPart() {
      return new StatementAmended(number, by, at, Optional.empty());
    }
  }

  record StatementWithdrawn(int number, SeatId by, Instant at) implements StatementEvent {}

  /** The side whose word it is made it public. */
  record StatementCleared(int number, Substance substance, SeatId by, Instant at)
      implements StatementEvent {}

  /** It is no longer to be published; who has read it has read it. */
  record StatementHeld(int number, SeatId by, Instant at) implements StatementEvent {}

  /**
   * A side put it to the others for the record of all.
   *
   * @param number from 1 among these, never reused
   */
  record EntryProposed(int number, Substance substance, SeatId by, Instant moment, Instant at)
      implements StatementEvent {}

  record EntryAccepted(int number, DelegationId side, SeatId by, Instant at)
      implements StatementEvent {}

  /** A side that was asked will not have it in the record; it is gone. */
  record EntryDeclined(int number, DelegationId side, SeatId by, Instant at)
      implements StatementEvent {}

  record EntryWithdrawn(int number, SeatId by, Instant at) implements StatementEvent {}

  /** A chair says that what it says is agreed. */
  record EntryAgreedBy(int number, SeatId chair, SeatId by, Instant at) implements StatementEvent {}

  /** All chairs said so: it is agreed. */
  record EntryAgreed(int number, Instant at) implements StatementEvent {}

  /** A chair approves of the record as it stood in this revision. */
  record RecordApproved(int revision, SeatId chair, SeatId by, Instant at)
      implements StatementEvent {}

  /** All chairs approved of it: it stands. */
  record RecordFixed(int revision, Instant at) implements StatementEvent {}
}
