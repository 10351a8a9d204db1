package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;

/** What events at the door make of a conference. */
final class AdmissionChanges {
  private AdmissionChanges() {}

  static Conference after(Conference conference, AdmissionEvent event) {
    return switch (event) {
      case AdmissionEvent.Knocked(var seat, var device, var second, var at) ->
          conference.with(seat, state -> state.with(new Knock(device, second, at)));
      case AdmissionEvent.KnockWithdrawn(var seat, var device) ->
          conference.with(seat, state -> state.without(device));
      case AdmissionEvent.TurnedAway(var seat, var device, _) ->
          conference.with(seat, state -> state.without(device));
      case AdmissionEvent.SeatAdmitted(var seat, var device, var at) ->
          inside(conference, seat, device, at);
      case AdmissionEvent.SeatTakenOver(var seat, _, var second, var at) ->
          offAir(inside(conference, seat, second, at), seat);
      case AdmissionEvent.SeatReturned(var seat, var device, var at) ->
          inside(conference, seat, device, at);
      case AdmissionEvent.SeatLeft(var seat, var at) -> left(conference, seat, at);
      case AdmissionEvent.SeatRemoved(var seat, var at) ->
          gone(conference.with(conference.phones().ended(seat)), seat, new Presence.Removed(at));
      case AdmissionEvent.GuestArrived(var seat, var device, var at) ->
          inside(conference.with(seat), seat.id(), device, at);
    };
  }

  private static Conference inside(
      Conference conference, SeatId seat, DeviceKey device, Instant at) {
    return conference.with(
        seat, state -> state.without(device).with(new Presence.Here(device, at, Optional.empty())));
  }

  /** Another browser's microphone is not out on a channel before its owner has switched it on. */
  private static Conference offAir(Conference conference, SeatId seat) {
    var booths = conference.interpretation();
    return booths.isOnAir(seat) ? conference.with(booths.off(seat)) : conference;
  }

  private static Conference left(Conference conference, SeatId seat, Instant at) {
    return conference
        .state(seat)
        .map(SeatState::presence)
        .map(presence ->
            switch (presence) {
              case Presence.Here(var device, _, _) ->
                  gone(conference, seat, new Presence.Left(device, at));
              case Presence.Away _, Presence.Left _, Presence.Removed _ -> conference;
            })
        .orElse(conference);
  }

  /** A guest's seat goes with the guest: nobody holds a link to come back by. */
  private static Conference gone(Conference conference, SeatId seat, Presence presence) {
    var guest = conference.seat(seat).filter(one -> one.role() == Role.GUEST).isPresent();
    return guest
        ? conference.without(seat)
        : conference.with(seat, state -> state.with(presence).withSpeaker(Optional.empty()));
  }
}
