package plenum.conference.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * The floor changed hands, or how it is taken. {@code chair} is the chair in whose right somebody
 * acted; it is empty where the rules alone brought something about. Which seat acted stands beside
 * each event in the journal.
 */
public sealed interface FloorEvent extends Event {
  record TermsSet(Terms terms, Optional<SeatId> chair, Instant at) implements FloorEvent {}

  record FloorAsked(SeatId seat, AskKind kind, Instant at) implements FloorEvent {}

  record AskWithdrawn(SeatId seat, AskKind kind) implements FloorEvent {}

  /** Put at the end of those who wait for the same. */
  record AskSkipped(SeatId seat, AskKind kind, SeatId chair) implements FloorEvent {}

  /**
   * One side's waiting seats change places among themselves.
   *
   * @param seats all of that side that wait for this, in the new order
   */
  record AsksReordered(AskKind kind, List<SeatId> seats, SeatId chair) implements FloorEvent {
    public AsksReordered {
      seats = List.copyOf(seats);
    }
  }

  /**
   * @param allowed how long, if that is limited
   * @param named whether a chair called this seat by name, which may pass over others who wait
   */
  record TurnBegan(
      SeatId seat,
      Right right,
      Optional<Duration> allowed,
      Optional<SeatId> chair,
      boolean named,
      Instant at)
      implements FloorEvent {}

  record TurnEnded(SeatId seat, TurnEnd why, Optional<SeatId> chair, Instant at)
      implements FloorEvent {}

  record TurnExtended(SeatId seat, Duration by, SeatId chair) implements FloorEvent {}

  record QuotaExtended(DelegationId delegation, Duration by, SeatId chair) implements FloorEvent {}

  record PriorityTaken(SeatId chair, SeatId by, Instant at) implements FloorEvent {}

  /**
   * @param by the seat that had it: the chair's own or the deputy's
   */
  record PriorityReleased(SeatId by, Instant at) implements FloorEvent {}

  /** A chair asked somebody whom they cannot cut to come to an end. */
  record ConclusionAsked(SeatId seat, SeatId chair, Instant at) implements FloorEvent {}

  record InterpreterTied(SeatId interpreter, Tie to) implements FloorEvent {}

  record InterpreterUntied(SeatId interpreter) implements FloorEvent {}

  /** In a turn that is interpreted one after the other, the other microphone is the open one. */
  record VoicePassed(SeatId turn, SeatId voice, Instant at) implements FloorEvent {}

  /**
   * @param language BCP 47; empty when it is the person's own again
   */
  record LanguageSpoken(SeatId seat, Optional<String> language, Instant at) implements FloorEvent {}
}
