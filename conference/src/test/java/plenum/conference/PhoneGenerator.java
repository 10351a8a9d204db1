package plenum.conference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.Command;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.LinkCommand;
import plenum.conference.command.PhoneCommand;
import plenum.conference.event.AdmissionEvent;
import plenum.conference.event.Event;
import plenum.conference.event.LinkEvent;
import plenum.conference.event.PhoneEvent;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.ViewerId;

/**
 * Phones that come and go beside a few seats, and some that were never let in or say that they
 * listen beside another seat; and who of them may hear, by the events alone.
 */
final class PhoneGenerator {
  private static final int PHONES = 4;
  private static final List<SeatId> SEATS =
      List.of(
          Samples.seat(Samples.LANVIA, "room"),
          Samples.seat(Samples.MERROW, "room"),
          Samples.seat(Samples.LANVIA, "head"),
          Samples.seat(Samples.MERROW, "interpreter"));

  private final RandomGenerator random;
  private final Set<Listener> admitted = new HashSet<>();

  /** A phone, and the seat beside which it listens. */
  record Listener(SeatId seat, DeviceKey device) {}

  PhoneGenerator(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 9_000);
  }

  Set<Listener> admitted() {
    return Set.copyOf(admitted);
  }

  Optional<Generator.Asked> asked(Conference conference) {
    var seat = one(SEATS);
    var device = Meeting.device(seat, 50 + random.nextInt(PHONES));
    var code = conference.phones().beside(seat).generation();
    var head = Meeting.sitting(Samples.seat(conference.sideOf(seat).orElseThrow(), "head"));
    return switch (random.nextInt(40)) {
      case 0, 1 -> by(Meeting.sitting(seat), new PhoneCommand.IssuePhoneCode(seat));
      case 2, 3, 4, 5, 6, 7, 8 ->
          by(Meeting.SERVER, new PhoneCommand.KnockByPhone(seat, code - random.nextInt(2), device));
      case 9, 10, 11, 12, 13, 14, 15 ->
          by(head, new PhoneCommand.AdmitPhones(seat, List.of(device.key())));
      case 16 -> by(Meeting.sitting(seat), new PhoneCommand.RemovePhone(seat, device.key()));
      case 17 -> by(Meeting.SERVER, new PhoneCommand.LeaveByPhone(seat, device.key()));
      case 18 -> by(Meeting.sitting(seat), new PhoneCommand.EndPhoneCode(seat));
      case 19 -> random.nextInt(4) == 0 ? by(head, new AdmissionCommand.Remove(seat)) : none();
      case 20 -> random.nextInt(6) == 0 ? by(head, new LinkCommand.RevokeSeatLink(seat)) : none();
      case 21, 22 -> by(head, new LinkCommand.ReissueSeatLink(seat));
      case 23, 24, 25, 26 -> {
        var generation = conference.state(seat).orElseThrow().generation();
        var browser = Meeting.device(seat, 1);
        yield by(Meeting.sitting(seat), new AdmissionCommand.Knock(seat, generation, browser));
      }
      case 27, 28, 29, 30 ->
          by(head, new AdmissionCommand.Admit(seat, Meeting.device(seat, 1).key()));
      default -> none();
    };
  }

  private static Optional<Generator.Asked> by(
      plenum.conference.command.Actor actor, Command command) {
    return Optional.of(new Generator.Asked(actor, command));
  }

  private static Optional<Generator.Asked> none() {
    return Optional.empty();
  }

  void sees(Event event) {
    switch (event) {
      case PhoneEvent.PhoneAdmitted(var seat, var device, _) ->
          admitted.add(new Listener(seat, device));
      case PhoneEvent.PhoneLeft(var seat, var device, _) ->
          admitted.remove(new Listener(seat, device));
      case PhoneEvent.PhoneRemoved(var seat, var device, _) ->
          admitted.remove(new Listener(seat, device));
      case PhoneEvent.PhoneCodeEnded(var seat, _) -> forget(seat);
      case AdmissionEvent.SeatRemoved(var seat, _) -> forget(seat);
      case LinkEvent.SeatLinkRevoked(var seat) -> forget(seat);
      default -> {}
    }
  }

  private void forget(SeatId seat) {
    admitted.removeIf(listener -> listener.seat().equals(seat));
  }

  /** All phones, let in or not, each beside its own seat and now and then beside another. */
  Map<ViewerId, PhoneEar> ears() {
    var ears = new HashMap<ViewerId, PhoneEar>();
    for (var seat : SEATS) {
      for (int number = 50; number < 50 + PHONES; number++) {
        var device = Meeting.device(seat, number).key();
        var said = random.nextInt(10) == 0 ? one(SEATS) : seat;
        ears.put(
            new ViewerId("phone-" + seat + "-" + number), new PhoneEar(said, device, hearing()));
      }
    }
    return ears;
  }

  private Hearing hearing() {
    return new Hearing(
        random.nextInt(3) == 0 ? Optional.empty() : Optional.of(one(BoothGenerator.LANGUAGES)),
        one(List.of(Hearing.Mode.values())));
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
