package plenum.conference.event;

import java.time.Instant;
import java.util.List;
import plenum.conference.opening.RollEntry;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** It was found out who is there. {@code by} is the seat that acted. */
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
}
