package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.Device;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.mark.MarkKind;
import plenum.conference.mark.MarkSays;
import plenum.conference.programme.SeatId;

/** A conference that was read back is the one that it was. */
class ReplayTest {
  private static final List<SeatId> SEATS =
      List.of(
          Tables.HEAD, Tables.SECRETARY, Tables.DELEGATE, Tables.OTHER_HEAD, Tables.OTHER_DELEGATE);

  @TempDir Path folder;

  private static Command command(Random random, House house) {
    var seat = SEATS.get(random.nextInt(SEATS.size()));
    var device = new Device(Screen.key("device " + random.nextInt(2) + seat), "a test");
    return switch (random.nextInt(17)) {
      case 0, 1, 2 -> new AdmissionCommand.Knock(seat, 1, device);
      case 3, 4 -> new AdmissionCommand.Admit(seat, device.key());
      case 5 -> new AdmissionCommand.Leave(seat, device.key());
      case 6 -> new AdmissionCommand.Remove(seat);
      case 7 -> new ChamberCommand.Mute(seat);
      case 8 -> new ChamberCommand.Pin(seat);
      case 9 -> new ProceedingsCommand.Open();
      case 10 -> new LineCommand.LineLost(seat, house.clock.instant());
      case 12 -> new MarkCommand.MarkMoment(MarkKind.DECISION);
      case 13 -> new MarkCommand.AmendMark(1 + random.nextInt(5), says(random));
      case 14 -> new OpeningCommand.CallRoll();
      case 15 -> new OpeningCommand.BeginSoundCheck();
      case 11 -> new KeepingCommand.NoteContact(seat, "room " + random.nextInt(9));
      default ->
          new ProgrammeCommand.AmendPerson(Tables.twoSides().persons().get(random.nextInt(3)));
    };
  }

  private static MarkSays says(Random random) {
    return new MarkSays(MarkKind.COMMITMENT, Optional.empty(), "note " + random.nextInt(9));
  }

  private static Actor actor(Random random, Command command) {
    if (command instanceof LineCommand) {
      return new Actor.Server();
    }
    if (command instanceof ProgrammeCommand) {
      return House.CONVENER;
    }
    if (command instanceof AdmissionCommand.Knock(var seat, _, _)) {
      return new Actor.Seated(seat);
    }
    return new Actor.Seated(SEATS.get(random.nextInt(SEATS.size())));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void after_any_commands_a_restart_finds_the_same_state_and_the_same_words(long seed) {
    var random = new Random(seed);
    var house = House.open(folder);
    try {
      var meeting = house.convene(Tables.twoSides());
      for (int i = 0; i < 120; i++) {
        var command = command(random, house);
        meeting.ask(command, actor(random, command)).join();
      }
      var before = meeting.look(conference -> conference).join();
      house = house.again();
      var after =
          house
              .conferences
              .find(meeting.id().value())
              .orElseThrow()
              .look(conference -> conference)
              .join();
      assertThat(after).as("seed %d", seed).isEqualTo(before);
      assertThat(words(after)).as("seed %d", seed).isEqualTo(words(before));
    } finally {
      house.close();
    }
  }

  /** Equality of maps does not see their order, which chooses a language where none was named. */
  private static String words(Conference conference) {
    return conference.programme().toString();
  }

  @Test
  void a_conference_that_was_never_convened_leaves_nothing_behind() {
    try (var house = House.open(folder)) {
      var refused =
          house.conferences.convene(Tables.twoSides(), new Actor.Seated(Tables.HEAD)).join();
      assertThat(refused.reply()).isInstanceOf(Meeting.Reply.Refused.class);
      assertThat(house.conferences.all()).isEmpty();
      assertThat(house.journal.conferences()).isEmpty();
    }
  }

  @Test
  void a_conference_that_was_forgotten_is_not_there_again() {
    var house = House.open(folder);
    try {
      var meeting = house.convene(Tables.twoSides());
      house.conferences.forget(meeting);
      assertThat(meeting.ask(new ProceedingsCommand.Open(), House.CONVENER))
          .isCompletedExceptionally();
      house = house.again();
      assertThat(house.conferences.all()).isEmpty();
      assertThat(house.conferences.find(meeting.id().value())).isEqualTo(Optional.empty());
    } finally {
      house.close();
    }
  }
}
