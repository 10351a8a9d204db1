package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.SERVER;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.seat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.command.KeepingCommand.AddPhotograph;
import plenum.conference.command.ProceedingsCommand.AgreeToClose;
import plenum.conference.command.ProceedingsCommand.Close;
import plenum.conference.command.ProceedingsCommand.DeclineToClose;
import plenum.conference.command.ProceedingsCommand.Open;
import plenum.conference.command.ProceedingsCommand.ProposeClosing;
import plenum.conference.command.ProceedingsCommand.WithdrawClosing;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;

class ClosingTest {
  private static final SeatId HEAD = seat(LANVIA, "head");
  private static final SeatId OTHER = seat(MERROW, "head");
  private static final SeatId OTHER_DEPUTY = seat(MERROW, "deputy");

  private final Meeting meeting = Meeting.of(Samples.twoSides());

  private void bothChairsOpen() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER);
    meeting.does(sitting(OTHER), new Open());
  }

  @Test
  void any_chair_opens() {
    bothChairsOpen();
    assertThat(meeting.conference().phase()).isEqualTo(Phase.OPEN);
    assertThat(meeting.conference().proceedings().openedAt()).contains(Samples.START);
  }

  @Test
  void nobody_else_opens() {
    meeting.knocks(HEAD);
    meeting.admitted(HEAD, seat(LANVIA, "secretary"));
    assertThat(meeting.mayNot(sitting(seat(LANVIA, "secretary")), new Open()))
        .isEqualTo(new PersonRefusal.NotAChair(seat(LANVIA, "secretary")));
  }

  @Test
  void closing_waits_for_the_other_chair() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.OPEN);
    assertThat(meeting.mayNot(sitting(HEAD), new Close()))
        .isEqualTo(new ClosingRefusal.WaitsForChairs(List.of(OTHER)));
  }

  @Test
  void the_other_chairs_agreement_closes() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    meeting.does(sitting(OTHER), new AgreeToClose());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void a_declined_proposal_is_gone() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    meeting.does(sitting(OTHER), new DeclineToClose());
    assertThat(meeting.mayNot(sitting(OTHER), new AgreeToClose()))
        .isEqualTo(new ClosingRefusal.NoClosingProposed());
  }

  @Test
  void only_the_proposer_withdraws() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(meeting.mayNot(sitting(OTHER), new WithdrawClosing()))
        .isEqualTo(new ClosingRefusal.NotTheProposer(HEAD));
    meeting.does(sitting(HEAD), new WithdrawClosing());
    assertThat(meeting.conference().proceedings().closing()).isEmpty();
  }

  @Test
  void a_chair_absent_for_a_minute_counts_as_asked() {
    bothChairsOpen();
    meeting.loses(OTHER);
    meeting.does(sitting(HEAD), new ProposeClosing());
    meeting.later(Duration.ofSeconds(59));
    assertThat(meeting.mayNot(SERVER, new Close()))
        .isEqualTo(new ClosingRefusal.WaitsForChairs(List.of(OTHER)));
    meeting.later(Duration.ofSeconds(1));
    meeting.does(SERVER, new Close());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void the_clock_is_told_when_an_absent_chair_counts_as_asked() {
    bothChairsOpen();
    meeting.loses(OTHER);
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(Rules.closesAt(meeting.conference(), meeting.now()))
        .contains(meeting.now().plusSeconds(60));
  }

  @Test
  void the_clock_has_nothing_to_wait_for_while_a_chair_is_still_asked() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(Rules.closesAt(meeting.conference(), meeting.now())).isEqualTo(Optional.empty());
  }

  @Test
  void a_deputy_stands_for_a_chair_whose_line_is_down() {
    bothChairsOpen();
    meeting.admitted(OTHER, OTHER_DEPUTY);
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(meeting.mayNot(sitting(OTHER_DEPUTY), new AgreeToClose()))
        .isEqualTo(new PersonRefusal.NotAChair(OTHER_DEPUTY));
    meeting.loses(OTHER);
    meeting.does(sitting(OTHER_DEPUTY), new AgreeToClose());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void a_present_deputy_has_to_be_asked_for_an_absent_chair() {
    bothChairsOpen();
    meeting.admitted(OTHER, OTHER_DEPUTY);
    meeting.loses(OTHER);
    meeting.later(Duration.ofMinutes(5));
    meeting.does(sitting(HEAD), new ProposeClosing());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.OPEN);
  }

  @Test
  void one_chair_closes_at_once() {
    var alone = Meeting.of(Samples.programme(2, new Chairing.OneSeat(HEAD), FloorPolicy.CLOSED));
    alone.knocks(HEAD);
    alone.does(sitting(HEAD), new Open());
    alone.does(sitting(HEAD), new ProposeClosing());
    assertThat(alone.conference().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void nothing_is_closed_before_it_is_open() {
    meeting.knocks(HEAD);
    assertThat(meeting.mayNot(sitting(HEAD), new ProposeClosing()))
        .isEqualTo(new StageRefusal.MeetingNotOpen());
  }

  @Test
  void after_closing_only_photographs_are_added() {
    bothChairsOpen();
    meeting.does(sitting(HEAD), new ProposeClosing());
    meeting.does(sitting(OTHER), new AgreeToClose());
    meeting.does(sitting(HEAD), new AddPhotograph(Samples.photograph()));
    assertThat(meeting.conference().keepings().photographs()).hasSize(1);
    assertThat(meeting.mayNot(sitting(HEAD), new Open()))
        .isEqualTo(new StageRefusal.ConferenceClosed());
  }

  @Test
  void the_length_of_the_meeting_is_from_opening_to_closing() {
    bothChairsOpen();
    meeting.later(Duration.ofMinutes(40));
    meeting.does(sitting(HEAD), new ProposeClosing());
    meeting.does(sitting(OTHER), new AgreeToClose());
    assertThat(meeting.conference().proceedings().lasted()).contains(Duration.ofMinutes(40));
  }
}
