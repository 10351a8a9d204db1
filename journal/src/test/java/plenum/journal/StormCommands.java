package plenum.journal;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.SeatId;

/** What everybody at a table wants at once; the rules refuse half of it. */
final class StormCommands {
  private static final int TRIES = 20;

  private final RandomGenerator random;

  StormCommands(RandomGenerator random) {
    this.random = random;
  }

  record Asked(Actor actor, Command command) {}

  /** Left to chance nine in ten would be refused, so half of the time one is looked for. */
  Asked next(Conference conference, Instant now) {
    var asked = any(conference);
    for (int i = random.nextBoolean() ? TRIES : 0;
        i > 0 && !Rules.permits(conference, asked.command(), asked.actor(), now);
        i--) {
      asked = any(conference);
    }
    return asked;
  }

  private Asked any(Conference conference) {
    var seats = conference.programme().seats();
    var self = seats.get(random.nextInt(seats.size())).id();
    var other = seats.get(random.nextInt(seats.size())).id();
    return new Asked(new Actor.Seated(self), command(conference, self, other));
  }

  private Command command(Conference conference, SeatId self, SeatId other) {
    if (conference.phase() == Phase.CONVENED && random.nextInt(3) == 0) {
      return new ProceedingsCommand.Open();
    }
    return switch (random.nextInt(16)) {
      case 0, 1 -> new AdmissionCommand.Knock(self, 1, device(self));
      case 2, 3 -> new AdmissionCommand.Admit(other, device(other).key());
      case 4 -> new ChamberCommand.Mute(other);
      case 5 -> new ChamberCommand.Unmute(self);
      case 6, 7 -> new FloorCommand.Ask(AskKind.REQUEST);
      case 8 -> new FloorCommand.Withdraw(AskKind.REQUEST);
      case 9 -> new FloorCommand.Give(other);
      case 10 -> new FloorCommand.GiveNext();
      case 11 -> new FloorCommand.Take(other);
      case 12 -> new FloorCommand.OpenMicrophone();
      case 13 -> new CaucusCommand.WriteNote("note " + random.nextInt());
      case 14 -> new FloorCommand.SetTerms(terms());
      default -> new ChamberCommand.Pin(other);
    };
  }

  private Terms terms() {
    return List.of(Terms.of(Mode.REQUEST), Terms.of(Mode.CHAIR_CALLS), Terms.free(2))
        .get(random.nextInt(3));
  }

  private static Device device(SeatId seat) {
    return new Device(new DeviceKey("%016x".formatted(seat.value().hashCode())), "Browser");
  }
}
