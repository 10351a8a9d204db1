package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.SERVER;
import static plenum.conference.Meeting.device;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import plenum.conference.capture.Capture;
import plenum.conference.capture.CaptureEnd;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaptureCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

class CapturesTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId ROOM = seat(LANVIA, "room");
  private static final SeatId OTHER_HEAD = seat(MERROW, "head");
  private static final SeatId OPERATOR = new SeatId("operator");

  private static final SeatId SIDE_OPERATOR = seat(LANVIA, "press");

  private final Meeting meeting = FloorGenerator.open(programme());

  /** One side has an operator of its own. */
  private static Programme programme() {
    var sides = Samples.twoSides();
    var press = sides.seat(SIDE_OPERATOR).orElseThrow();
    return sides.with(
        new Seat(
            press.id(),
            press.number(),
            press.delegation(),
            Role.OPERATOR,
            press.occupant(),
            press.site()));
  }

  private void begins(SeatId seat) {
    meeting.does(sitting(OPERATOR), new CaptureCommand.BeginCapture(seat));
  }

  private Capture last() {
    return meeting.conference().captures().all().getLast();
  }

  private boolean recorded(SeatId seat) {
    var conference = meeting.conference();
    return Routing.of(conference, FloorGenerator.everythingFlows(conference))
        .captured()
        .contains(seat);
  }

  @Test
  void an_operator_has_any_seat_recorded_and_the_journal_says_who_whom_and_when() {
    begins(OTHER_HEAD);
    assertThat(last().seat()).isEqualTo(OTHER_HEAD);
    assertThat(last().by()).isEqualTo(OPERATOR);
    assertThat(last().until()).isEqualTo(last().at().plus(Duration.ofMinutes(10)));
    assertThat(recorded(OTHER_HEAD)).isTrue();
    assertThat(recorded(HEAD)).isFalse();
    begins(OTHER_HEAD);
    assertThat(meeting.conference().captures().all()).as("asked again").hasSize(1);
    meeting.does(sitting(OPERATOR), new CaptureCommand.EndCapture(OTHER_HEAD));
    assertThat(last().over().map(Capture.Over::why)).contains(CaptureEnd.OPERATOR);
    assertThat(recorded(OTHER_HEAD)).isFalse();
  }

  @Test
  void nobody_else_may() {
    for (var seat : new SeatId[] {HEAD, ROOM, OTHER_HEAD}) {
      assertThat(meeting.mayNot(sitting(seat), new CaptureCommand.BeginCapture(seat)))
          .isInstanceOf(PersonRefusal.class);
    }
  }

  @Test
  void it_pauses_in_a_sealed_room_and_is_not_begun_into_or_out_of_one() {
    begins(HEAD);
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(LANVIA));
    assertThat(recorded(HEAD)).isFalse();
    assertThat(last().runs()).isTrue();
    assertThat(meeting.mayNot(sitting(SIDE_OPERATOR), new CaptureCommand.BeginCapture(OTHER_HEAD)))
        .isEqualTo(new CaucusRefusal.InASealedRoom());
    assertThat(meeting.mayNot(sitting(OPERATOR), new CaptureCommand.BeginCapture(ROOM)))
        .isEqualTo(new CaucusRefusal.SeatWithdrawn(ROOM));
    meeting.does(sitting(HEAD), new CaucusCommand.Return(LANVIA));
    assertThat(recorded(HEAD)).isTrue();
  }

  @Test
  void it_ends_by_itself_after_ten_minutes() {
    begins(HEAD);
    var due = Rules.dueAt(meeting.conference(), last().at()).orElseThrow();
    assertThat(due).isBeforeOrEqualTo(last().until());
    meeting.later(CaptureRules.LASTS);
    meeting.does(SERVER, new CaptureCommand.EndOverdueCaptures());
    assertThat(last().over().map(Capture.Over::why)).contains(CaptureEnd.TIME);
  }

  @Test
  void it_ends_with_who_sat_there() {
    begins(ROOM);
    meeting.does(sitting(ROOM), new AdmissionCommand.Leave(ROOM, device(ROOM, 1).key()));
    assertThat(last().over().map(Capture.Over::why)).contains(CaptureEnd.SEAT_LEFT);
  }

  @Test
  void the_program_ends_one_that_cannot_go_on_and_only_once() {
    begins(HEAD);
    meeting.does(SERVER, new CaptureCommand.BreakCapture(last().number(), CaptureEnd.SIZE));
    meeting.does(SERVER, new CaptureCommand.BreakCapture(last().number(), CaptureEnd.TIME));
    assertThat(last().over().map(Capture.Over::why)).contains(CaptureEnd.SIZE);
    begins(HEAD);
    assertThat(last().number()).isEqualTo(2);
  }

  @Test
  void as_many_as_four_go_on_at_once() {
    var seats =
        meeting.conference().programme().seats().stream()
            .map(each -> each.id())
            .filter(meeting.conference()::admitted)
            .toList();
    seats.subList(0, CaptureRules.MOST).forEach(this::begins);
    assertThat(
            meeting.mayNot(
                sitting(OPERATOR), new CaptureCommand.BeginCapture(seats.get(CaptureRules.MOST))))
        .isEqualTo(new CaptureRefusal.TooManyCaptures(CaptureRules.MOST));
  }
}
