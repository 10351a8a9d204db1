package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * A side marked a moment. Everyone may know which seat did so and when; as what, whose word it was
 * and the note are sealed for the side.
 */
public sealed interface MarkEvent extends Event {
  /**
   * @param number from 1 in its conference, never reused
   */
  record Marked(int number, SeatId by, Instant moment, Optional<SealedPart> sealedPart)
      implements MarkEvent {
    @Override
    public Event publicPart() {
      return new Marked(number, by, moment, Optional.empty());
    }
  }

  /** From now on it says this. */
  record MarkAmended(int number, SeatId by, Instant at, Optional<SealedPart> sealedPart)
      implements MarkEvent {
    @Override
    public Event publicPart() {
      return new MarkAmended(number, by, at, Optional.empty());
    }
  }

  record MarkWithdrawn(int number, SeatId by, Instant at) implements MarkEvent {}
}
