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

  static Decision decide(Entitlement entitlement, ChamberCommand command) {
    return switch (command) {
      case ChamberCommand.TapSpeaker(var seat, var person) -> tap(entitlement, seat, person);
      case ChamberCommand.UntapSpeaker(var seat) -> untap(entitlement, seat);
      case ChamberCommand.Mute(var seat) -> mute(entitlement, seat, true);
      case ChamberCommand.Unmute(var seat) -> mute(entitlement, seat, false);
      case ChamberCommand.Pin(var seat) -> pin(entitlement, seat);
      case ChamberCommand.Unpin() -> unpin(entitlement);
    };
  }

  private static Decision tap(Entitlement entitlement, SeatId id, PersonId person) {
    var conference = entitlement.conference();
    return present(
        entitlement,
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

  private static Decision untap(Entitlement entitlement, SeatId id) {
    return present(
        entitlement,
        id,
        () ->
            entitlement.conference().state(id).flatMap(SeatState::speaker).isPresent()
                ? Decision.accepted(new ChamberEvent.SpeakerUntapped(id))
                : Decision.accepted());
  }

  private static boolean speaks(Conference conference, SeatId seat, PersonId person) {
    return conference.state(seat).flatMap(SeatState::speaker).filter(person::equals).isPresent();
  }

  private static Decision mute(Entitlement entitlement, SeatId id, boolean muted) {
    return present(
        entitlement,
        id,
        () -> {
          if (entitlement.conference().state(id).orElseThrow().muted() == muted) {
            return Decision.accepted();
          }
          return Decision.accepted(
              muted ? new ChamberEvent.SeatMuted(id) : new ChamberEvent.SeatUnmuted(id));
        });
  }

  private static Decision pin(Entitlement entitlement, SeatId id) {
    return present(
        entitlement,
        id,
        () ->
            CaucusRules.whyApart(entitlement.conference(), id)
                .map(Decision::refused)
                .orElseGet(() ->
                    entitlement.conference().pinned().filter(id::equals).isPresent()
                        ? Decision.accepted()
                        : Decision.accepted(new ChamberEvent.SeatPinned(id))));
  }

  private static Decision unpin(Entitlement entitlement) {
    return entitlement.conference().pinned().isEmpty()
        ? Decision.accepted()
        : Decision.accepted(new ChamberEvent.StageUnpinned());
  }

  private static Decision present(Entitlement entitlement, SeatId id, Supplier<Decision> then) {
    if (entitlement.conference().seat(id).isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return entitlement.conference().admitted(id)
        ? then.get()
        : Decision.refused(new ThingRefusal.SeatNotPresent(id));
  }
}
