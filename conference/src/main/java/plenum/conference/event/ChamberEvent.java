package plenum.conference.event;

import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/** Something changed in the chamber. */
public sealed interface ChamberEvent extends Event
    permits ChamberEvent.SpeakerTapped,
        ChamberEvent.SpeakerUntapped,
        ChamberEvent.SeatMuted,
        ChamberEvent.SeatUnmuted,
        ChamberEvent.SeatPinned,
        ChamberEvent.StageUnpinned,
        InterpretationEvent {
  record SpeakerTapped(SeatId seat, PersonId person) implements ChamberEvent {}

  record SpeakerUntapped(SeatId seat) implements ChamberEvent {}

  record SeatMuted(SeatId seat) implements ChamberEvent {}

  record SeatUnmuted(SeatId seat) implements ChamberEvent {}

  record SeatPinned(SeatId seat) implements ChamberEvent {}

  record StageUnpinned() implements ChamberEvent {}
}
