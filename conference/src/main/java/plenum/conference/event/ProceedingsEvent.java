package plenum.conference.event;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * The meeting proper began, went to its end or ended. {@code chair} is the chair in whose right
 * somebody acted, {@code by} the seat that acted: the chair itself or its deputy.
 */
public sealed interface ProceedingsEvent extends Event {
  record Opened(SeatId chair, SeatId by, Instant at) implements ProceedingsEvent {}

  record ClosingProposed(SeatId chair, SeatId by, Instant at) implements ProceedingsEvent {}

  record ClosingAgreed(SeatId chair, SeatId by) implements ProceedingsEvent {}

  record ClosingDeclined(SeatId chair, SeatId by) implements ProceedingsEvent {}

  record ClosingWithdrawn(SeatId chair, SeatId by) implements ProceedingsEvent {}

  record Closed(Instant at) implements ProceedingsEvent {}
}
