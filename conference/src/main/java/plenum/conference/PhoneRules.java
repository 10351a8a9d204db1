package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.PhoneCommand;
import plenum.conference.event.Event;
import plenum.conference.event.PhoneEvent;
import plenum.conference.programme.SeatId;

/**
 * Which phones listen. A code lets nobody in: who comes by it waits until somebody of the seat's
 * side who admits has let them in, as everybody does who comes by a link.
 */
final class PhoneRules {
  /**
   * As long as a day of meeting: longer, and what was photographed today still knocks tomorrow;
   * shorter, and everybody has to come anew after lunch.
   */
  static final Duration CODE_LASTS = Duration.ofHours(12);

  /**
   * Phones beside one seat, those that wait included: a full meeting room. More and one leaked code
   * fills the machine with transports; fewer and people in a hall are left without.
   */
  static final int MOST_PHONES = 60;

  private PhoneRules() {}

  static Decision decide(Entitlement entitlement, PhoneCommand command) {
    return switch (command) {
      case PhoneCommand.IssuePhoneCode(var seat) -> issue(entitlement, seat);
      case PhoneCommand.EndPhoneCode(var seat) -> end(entitlement, seat);
      case PhoneCommand.AdmitPhones(var seat, var devices) -> admit(entitlement, seat, devices);
      case PhoneCommand.RemovePhone(var seat, var device) -> remove(entitlement, seat, device);
      case PhoneCommand.KnockByPhone(var seat, var generation, var device) ->
          knock(entitlement, seat, generation, device);
      case PhoneCommand.LeaveByPhone(var seat, var device) -> leave(entitlement, seat, device);
      case PhoneCommand.EndExpiredPhones() -> expire(entitlement);
    };
  }

  /** When to send {@link PhoneCommand.EndExpiredPhones} as the server. */
  static Optional<Instant> expiresAt(Conference conference) {
    return conference.phase().receives() ? conference.phones().nextEnd() : Optional.empty();
  }

  private static Decision issue(Entitlement entitlement, SeatId seat) {
    if (!entitlement.conference().admitted(seat)) {
      return Decision.refused(absent(entitlement, seat));
    }
    int next = entitlement.conference().phones().beside(seat).generation() + 1;
    return Decision.accepted(
        new PhoneEvent.PhoneCodeIssued(seat, next, entitlement.now().plus(CODE_LASTS)));
  }

  private static Refusal absent(Entitlement entitlement, SeatId seat) {
    return entitlement.conference().seat(seat).isPresent()
        ? new ThingRefusal.SeatNotPresent(seat)
        : new ThingRefusal.UnknownSeat(seat);
  }

  private static Decision end(Entitlement entitlement, SeatId seat) {
    var phones = entitlement.conference().phones().beside(seat);
    return phones.until().isPresent() || !phones.phones().isEmpty()
        ? Decision.accepted(new PhoneEvent.PhoneCodeEnded(seat, entitlement.now()))
        : Decision.accepted();
  }

  /**
   * Of several that were named some may have gone meanwhile: the others are let in all the same.
   */
  private static Decision admit(Entitlement entitlement, SeatId seat, List<DeviceKey> devices) {
    var admitted =
        entitlement.conference().phones().beside(seat).waiting().stream()
            .map(phone -> phone.device().key())
            .filter(devices::contains)
            .<Event>map(device -> new PhoneEvent.PhoneAdmitted(seat, device, entitlement.now()))
            .toList();
    return admitted.isEmpty()
        ? Decision.refused(new DoorRefusal.NoSuchPhone(seat))
        : new Decision.Accepted(admitted);
  }

  private static Decision remove(Entitlement entitlement, SeatId seat, DeviceKey device) {
    return entitlement.conference().phones().beside(seat).phone(device).isPresent()
        ? Decision.accepted(new PhoneEvent.PhoneRemoved(seat, device, entitlement.now()))
        : Decision.refused(new DoorRefusal.NoSuchPhone(seat));
  }

  private static Decision knock(
      Entitlement entitlement, SeatId seat, int generation, Device device) {
    var phones = entitlement.conference().phones().beside(seat);
    if (phones.phone(device.key()).isPresent()) {
      return Decision.accepted();
    }
    if (!phones.opens(generation)) {
      return Decision.refused(new DoorRefusal.PhoneCodeOver());
    }
    if (!entitlement.conference().admitted(seat)) {
      return Decision.refused(absent(entitlement, seat));
    }
    return phones.phones().size() < MOST_PHONES
        ? Decision.accepted(
            new PhoneEvent.PhoneKnocked(seat, device, phones.lastNumber() + 1, entitlement.now()))
        : Decision.refused(new DoorRefusal.TooManyPhones(seat, MOST_PHONES));
  }

  private static Decision leave(Entitlement entitlement, SeatId seat, DeviceKey device) {
    return entitlement.conference().phones().beside(seat).phone(device).isPresent()
        ? Decision.accepted(new PhoneEvent.PhoneLeft(seat, device, entitlement.now()))
        : Decision.accepted();
  }

  private static Decision expire(Entitlement entitlement) {
    return new Decision.Accepted(
        entitlement.conference().phones().bySeat().entrySet().stream()
            .filter(seat -> isOver(seat.getValue().nextEnd(), entitlement.now()))
            .<Event>map(seat -> new PhoneEvent.PhonesExpired(seat.getKey(), entitlement.now()))
            .toList());
  }

  private static boolean isOver(Optional<Instant> end, Instant now) {
    return end.filter(at -> !now.isBefore(at)).isPresent();
  }
}
