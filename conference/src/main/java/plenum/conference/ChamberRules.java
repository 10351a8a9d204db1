package plenum.conference;

import java.util.function.Supplier;
import plenum.conference.command.ChamberCommand;
import plenum.conference.event.ChamberEvent;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Who is heard and seen in the chamber. */
final class ChamberRules {
  private ChamberRules() {}

  static Decision decide(Standing standing, ChamberCommand command) {
    return switch (command) {
      case ChamberCommand.TapSpeaker(var seat, var person) -> tap(standing, seat, person);
      case ChamberCommand.UntapSpeaker(var seat) -> untap(standing, seat);
      case ChamberCommand.Mute(var seat) -> mute(standing, seat, true);
      case ChamberCommand.Unmute(var seat) -> mute(standing, seat, false);
      case ChamberCommand.Pin(var seat) -> pin(standing, seat);
      case ChamberCommand.Unpin() -> unpin(standing);
    };
  }

  private static Decision tap(Standing standing, SeatId id, PersonId person) {
    var conference = standing.conference();
    return present(
        standing,
        id,
        () ->
            switch (conference.seat(id).map(Seat::occupant).orElseThrow()) {
              case Occupant.Room(_, var people) when !people.contains(person) ->
                  Decision.refused(new ThingRefusal.NotInThisRoom(person, id));
              case Occupant.Room _ when speaks(conference, id, person) -> Decision.accepted();
              case Occupant.Room _ -> Decision.accepted(new ChamberEvent.SpeakerTapped(id, person));
              case Occupant.OnePerson _, Occupant.Guest _ ->
                  Decision.refused(new ThingRefusal.NotARoom(id));
            });
  }

  private static Decision untap(Standing standing, SeatId id) {
    return present(
        standing,
        id,
        () ->
            standing.conference().state(id).flatMap(SeatState::speaker).isPresent()
                ? Decision.accepted(new ChamberEvent.SpeakerUntapped(id))
                : Decision.accepted());
  }

  private static boolean speaks(Conference conference, SeatId seat, PersonId person) {
    return conference.state(seat).flatMap(SeatState::speaker).filter(person::equals).isPresent();
  }

  private static Decision mute(Standing standing, SeatId id, boolean muted) {
    return present(
        standing,
        id,
        () -> {
          if (standing.conference().state(id).orElseThrow().muted() == muted) {
            return Decision.accepted();
          }
          return Decision.accepted(
              muted ? new ChamberEvent.SeatMuted(id) : new ChamberEvent.SeatUnmuted(id));
        });
  }

  private static Decision pin(Standing standing, SeatId id) {
    return present(
        standing,
        id,
        () ->
            CaucusRules.whyApart(standing.conference(), id)
                .map(Decision::refused)
                .orElseGet(() ->
                    standing.conference().pinned().filter(id::equals).isPresent()
                        ? Decision.accepted()
                        : Decision.accepted(new ChamberEvent.SeatPinned(id))));
  }

  private static Decision unpin(Standing standing) {
    return standing.conference().pinned().isEmpty()
        ? Decision.accepted()
        : Decision.accepted(new ChamberEvent.StageUnpinned());
  }

  private static Decision present(Standing standing, SeatId id, Supplier<Decision> then) {
    if (standing.conference().seat(id).isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return standing.conference().admitted(id)
        ? then.get()
        : Decision.refused(new ThingRefusal.SeatNotPresent(id));
  }
}
