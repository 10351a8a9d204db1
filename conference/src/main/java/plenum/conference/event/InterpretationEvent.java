package plenum.conference.event;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Ear;
import plenum.conference.programme.SeatId;

/** Something changed in a booth; in one that works behind a sealed door, behind that door. */
public sealed interface InterpretationEvent extends ChamberEvent {
  record BoothsPlanned(BoothPlan plan, Instant at) implements InterpretationEvent {}

  record WentOnAir(SeatId seat, Instant at) implements InterpretationEvent {}

  /**
   * @param by who took the channel; empty where the interpreter switched off
   */
  record WentOffAir(SeatId seat, Optional<SeatId> by, Instant at) implements InterpretationEvent {}

  /**
   * @param automatic whether it turned by itself
   */
  record DirectionTurned(SeatId seat, String into, boolean automatic, Instant at)
      implements InterpretationEvent {}

  record AutomaticSet(SeatId seat, boolean automatic) implements InterpretationEvent {}

  record EarTurned(SeatId seat, Ear ear) implements InterpretationEvent {}

  record HandoverAsked(SeatId seat, Instant at) implements InterpretationEvent {}

  record HandoverAccepted(SeatId seat, Instant due) implements InterpretationEvent {}

  /** It was taken back or declined, or nobody was live any more. */
  record HandoverDropped(SeatId seat) implements InterpretationEvent {}

  /** The one microphone went off, and the other on, in one moment. */
  record HandedOver(SeatId from, SeatId seat, Instant at) implements InterpretationEvent {}

  /** Whose it is; empty for what concerns all booths. */
  default Optional<SeatId> of() {
    return switch (this) {
      case BoothsPlanned _ -> Optional.empty();
      case WentOnAir(var seat, _) -> Optional.of(seat);
      case WentOffAir(var seat, _, _) -> Optional.of(seat);
      case DirectionTurned(var seat, _, _, _) -> Optional.of(seat);
      case AutomaticSet(var seat, _) -> Optional.of(seat);
      case EarTurned(var seat, _) -> Optional.of(seat);
      case HandoverAsked(var seat, _) -> Optional.of(seat);
      case HandoverAccepted(var seat, _) -> Optional.of(seat);
      case HandoverDropped(var seat) -> Optional.of(seat);
      case HandedOver(_, var seat, _) -> Optional.of(seat);
    };
  }
}
