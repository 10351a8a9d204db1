package plenum.conference;

import java.util.Optional;
import plenum.conference.event.ChamberEvent;
import plenum.conference.event.InterpretationEvent;

/** What happens in the chamber makes this of a conference. */
final class ChamberChanges {
  private ChamberChanges() {}

  static Conference after(Conference conference, ChamberEvent event) {
    return switch (event) {
      case ChamberEvent.SpeakerTapped(var seat, var person) ->
          conference.with(seat, state -> state.withSpeaker(Optional.of(person)));
      case ChamberEvent.SpeakerUntapped(var seat) ->
          conference.with(seat, state -> state.withSpeaker(Optional.empty()));
      case ChamberEvent.SeatMuted(var seat) ->
          conference.with(seat, state -> state.withMuted(true));
      case ChamberEvent.SeatUnmuted(var seat) ->
          conference.with(seat, state -> state.withMuted(false));
      case ChamberEvent.SeatPinned(var seat) -> conference.withPinned(Optional.of(seat));
      case ChamberEvent.StageUnpinned _ -> conference.withPinned(Optional.empty());
      case InterpretationEvent booth -> InterpretationChanges.after(conference, booth);
    };
  }
}
