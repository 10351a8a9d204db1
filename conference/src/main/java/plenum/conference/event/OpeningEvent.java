package plenum.conference.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.interpretation.BoothId;
import plenum.conference.opening.RollEntry;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** It was found out who is there, and whether they are heard. {@code by} is the seat that acted. */
public sealed interface OpeningEvent extends Event {
  /**
   * @param number from 1 in its conference
   * @param chair in whose right the roll was called
   */
  record RollCalled(int number, SeatId chair, SeatId by, Instant at) implements OpeningEvent {}

  /**
   * @param number of the call that was answered
   * @param entries everybody of the side, in the order of protocol
   */
  record RollConfirmed(
      int number, DelegationId delegation, SeatId by, List<RollEntry> entries, Instant at)
      implements OpeningEvent {
    public RollConfirmed {
      entries = List.copyOf(entries);
    }
  }

  record SoundCheckBegan(SeatId by, Instant at) implements OpeningEvent {}

  /** A seat was asked to read aloud. */
  record SoundCalled(SeatId seat, SeatId by, Instant at) implements OpeningEvent {}

  /**
   * @param fault why it was not heard well; empty if it was
   */
  record SoundJudged(SeatId seat, Optional<SoundFault> fault, SeatId by, Instant at)
      implements OpeningEvent {}

  /**
   * A booth has said how it hears who has read.
   *
   * @param fault why it does not hear them well; empty if it does
   */
  record BoothHeard(BoothId booth, SeatId seat, Optional<SoundFault> fault, SeatId by, Instant at)
      implements OpeningEvent {}
}
