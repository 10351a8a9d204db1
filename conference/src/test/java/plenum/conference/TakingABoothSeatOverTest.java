package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.device;
import static plenum.conference.Meeting.sitting;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.interpretation.Interlock;
import plenum.conference.programme.SeatId;

class TakingABoothSeatOverTest {
  private static final SeatId INTERPRETER = new SeatId("booth-1");

  private final Meeting meeting = FloorGenerator.open(BoothGenerator.programme(0));

  @BeforeEach
  void goesOnAir() {
    var plan = BoothGenerator.plan(Interlock.INTERLOCK);
    meeting.does(sitting(new SeatId("operator")), new InterpretationCommand.PlanBooths(plan));
    meeting.does(sitting(INTERPRETER), new InterpretationCommand.GoOnAir());
  }

  @Test
  void by_another_browser_finds_the_microphone_off() {
    var second = device(INTERPRETER, 2);
    meeting.knocks(INTERPRETER, second);
    assertThat(isOnAir()).as("at the door").isTrue();
    var head = Samples.seat(Samples.LANVIA, "head");
    meeting.does(sitting(head), new AdmissionCommand.Admit(INTERPRETER, second.key()));
    assertThat(isOnAir()).isFalse();
  }

  @Test
  void who_reloads_the_page_stays_on_the_air() {
    meeting.loses(INTERPRETER);
    meeting.knocks(INTERPRETER, device(INTERPRETER, 1));
    assertThat(isOnAir()).isTrue();
  }

  private boolean isOnAir() {
    return meeting.conference().interpretation().isOnAir(INTERPRETER);
  }
}
