package plenum.conference;

import java.util.Optional;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.LineEvent;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Limits;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatDraft;
import plenum.conference.programme.SeatId;

/**
 * Who comes and goes by themselves. The device that was admitted comes back unasked; a chair's own
 * link admits itself, unless that chair can be reached on another device or was removed. A token
 * for a seat lets an outside device in, since whoever made it could have let it in by hand.
 */
final class ArrivalRules {
  /** Devices waiting with one link. A person has two or three; more is somebody else's link. */
  static final int MOST_WAITING = 4;

  /** Guests at once: each is a seat in everybody's view. */
  static final int MOST_GUESTS = 500;

  private ArrivalRules() {}

  static Decision decide(Entitlement entitlement, AdmissionCommand command) {
    return switch (command) {
      case AdmissionCommand.Knock(var seat, var generation, var device) ->
          knock(entitlement, seat, generation, device);
      case AdmissionCommand.Return(var seat, var device) -> back(entitlement, seat, device);
      case AdmissionCommand.Leave(var seat, var device) -> leave(entitlement, seat, device);
      case AdmissionCommand.ArriveAsGuest(var seat, var name, var device) ->
          guest(entitlement, seat, name, device);
      case AdmissionCommand.ArriveByToken(var seat, var generation, var device) ->
          byToken(entitlement, seat, generation, device.key());
      case AdmissionCommand.Admit admit -> AdmissionRules.admit(entitlement, admit);
      case AdmissionCommand.TurnAway turnAway -> AdmissionRules.turnAway(entitlement, turnAway);
      case AdmissionCommand.Remove remove -> AdmissionRules.remove(entitlement, remove);
    };
  }

  private static Decision knock(Entitlement entitlement, SeatId id, int generation, Device device) {
    var state = entitlement.conference().state(id);
    if (state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    return whyNotBy(state.get(), generation)
        .map(Decision::refused)
        .or(() -> unasked(entitlement, id, state.get(), device.key()))
        .orElseGet(() -> knock(entitlement, id, state.get(), device));
  }

  private static Optional<Refusal> whyNotBy(SeatState state, int generation) {
    if (state.revoked()) {
      return Optional.of(new DoorRefusal.LinkRevoked());
    }
    return state.generation() == generation
        ? Optional.empty()
        : Optional.of(new DoorRefusal.LinkReplaced());
  }

  private static Decision knock(
      Entitlement entitlement, SeatId id, SeatState state, Device device) {
    if (admitsItself(entitlement, id, state)) {
      return Decision.accepted(AdmissionRules.admitted(entitlement, id, device.key()));
    }
    if (state.knock(device.key()).isPresent()) {
      return Decision.accepted();
    }
    return state.knocks().size() < MOST_WAITING
        ? Decision.accepted(new AdmissionEvent.Knocked(id, device, state.here(), entitlement.now()))
        : Decision.refused(new DoorRefusal.TooManyWaiting(id, MOST_WAITING));
  }

  private static boolean admitsItself(Entitlement entitlement, SeatId id, SeatState state) {
    return entitlement.conference().programme().chairs().contains(id)
        && switch (state.presence()) {
          case Presence.Away _, Presence.Left _ -> true;
          case Presence.Here here -> here.byTokenAlone() || entitlement.absent(id);
          case Presence.Removed _ -> false;
        };
  }

  /** What comes of it for the device that was admitted; nothing for any other. */
  private static Optional<Decision> unasked(
      Entitlement entitlement, SeatId id, SeatState state, DeviceKey device) {
    return switch (state.presence()) {
      case Presence.Here(var inside, _, var lostSince) when inside.equals(device) ->
          Optional.of(
              lostSince.isPresent()
                  ? Decision.accepted(new LineEvent.LineBack(id, entitlement.now()))
                  : Decision.accepted());
      case Presence.Left(var last, _) when last.equals(device) ->
          Optional.of(
              Decision.accepted(new AdmissionEvent.SeatReturned(id, device, entitlement.now())));
      case Presence.Away _, Presence.Here _, Presence.Left _, Presence.Removed _ ->
          Optional.empty();
    };
  }

  /** The link need not be in force any more, only not revoked: the device has been seen. */
  private static Decision back(Entitlement entitlement, SeatId id, DeviceKey device) {
    var state = entitlement.conference().state(id);
    if (state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    if (state.get().revoked()) {
      return Decision.refused(new DoorRefusal.LinkRevoked());
    }
    return unasked(entitlement, id, state.get(), device)
        .orElseGet(() -> Decision.refused(whyNotBack(id, state.get())));
  }

  private static Refusal whyNotBack(SeatId id, SeatState state) {
    return switch (state.presence()) {
      case Presence.Removed _ -> new DoorRefusal.RemovedFromMeeting(id);
      case Presence.Away _, Presence.Here _, Presence.Left _ ->
          new DoorRefusal.DeviceNotAdmitted(id);
    };
  }

  private static Decision leave(Entitlement entitlement, SeatId id, DeviceKey device) {
    var state = entitlement.conference().state(id);
    if (state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    if (state.get().hereWith(device)) {
      return Decision.accepted(new AdmissionEvent.SeatLeft(id, entitlement.now()));
    }
    return state.get().knock(device).isPresent()
        ? Decision.accepted(new AdmissionEvent.KnockWithdrawn(id, device))
        : Decision.accepted();
  }

  /**
   * The device is written down as here with its line lost: it sends and hears, yet nobody can be
   * asked anything on it.
   */
  private static Decision byToken(
      Entitlement entitlement, SeatId id, int generation, DeviceKey device) {
    var state = entitlement.conference().state(id);
    if (state.isEmpty()) {
      return Decision.refused(new ThingRefusal.UnknownSeat(id));
    }
    var why = whyNotBy(state.get(), generation);
    if (why.isPresent()) {
      return Decision.refused(why.get());
    }
    var now = entitlement.now();
    return switch (state.get().presence()) {
      case Presence.Here _ -> Decision.accepted();
      case Presence.Removed _ -> Decision.refused(new DoorRefusal.RemovedFromMeeting(id));
      case Presence.Left(var last, _) when last.equals(device) ->
          Decision.accepted(
              new AdmissionEvent.SeatReturned(id, device, now), new LineEvent.LineLost(id, now));
      case Presence.Away _, Presence.Left _ ->
          Decision.accepted(
              new AdmissionEvent.SeatAdmitted(id, device, now), new LineEvent.LineLost(id, now));
    };
  }

  private static Decision guest(Entitlement entitlement, SeatId id, String name, Device device) {
    return whyNoGuest(entitlement, id)
        .map(Decision::refused)
        .orElseGet(() -> {
          var draft =
              new SeatDraft(
                  id,
                  Optional.empty(),
                  Role.GUEST,
                  new Occupant.Guest(printable(name)),
                  Optional.empty());
          var seat = draft.numbered(entitlement.conference().lastNumber() + 1);
          return Decision.accepted(
              new AdmissionEvent.GuestArrived(seat, device.key(), entitlement.now()));
        });
  }

  private static Optional<Refusal> whyNoGuest(Entitlement entitlement, SeatId id) {
    var conference = entitlement.conference();
    if (conference.programme().heading().floor() == FloorPolicy.CLOSED) {
      return Optional.of(new DoorRefusal.GuestsNotAllowed());
    }
    if (conference.seat(id).isPresent() || conference.formerSeats().contains(id)) {
      return Optional.of(new ThingRefusal.SeatIdTaken(id));
    }
    var guests =
        conference.programme().seats().stream().filter(seat -> seat.role() == Role.GUEST).count();
    return guests < MOST_GUESTS
        ? ProgrammeRules.whyNoNumber(conference)
        : Optional.of(new DoorRefusal.TooManyGuests(MOST_GUESTS));
  }

  /** A client says what it likes: control characters become spaces, and the rest is cut. */
  private static String printable(String name) {
    var plain = name.replaceAll("\\p{Cntrl}", " ").strip();
    return plain.substring(0, Math.min(plain.length(), Limits.NAME));
  }
}
