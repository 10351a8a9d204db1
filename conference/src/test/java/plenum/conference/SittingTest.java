package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.PhotographCommand.AnswerSitting;
import plenum.conference.command.PhotographCommand.AskToSit;
import plenum.conference.command.PhotographCommand.LayComposed;
import plenum.conference.command.PhotographCommand.LayTaken;
import plenum.conference.command.PhotographCommand.WithdrawSitting;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.SittingEnd;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.SeatId;

class SittingTest {
  private static final SeatId HEAD = Samples.seat(Samples.LANVIA, "head");
  private static final SeatId PRESS = Samples.seat(Samples.LANVIA, "press");
  private static final SeatId DEPUTY = Samples.seat(Samples.LANVIA, "deputy");
  private static final SeatId OTHER_HEAD = Samples.seat(Samples.MERROW, "head");
  private static final SittingId FIRST = new SittingId("sitting-1");

  private Meeting meeting;

  @BeforeEach
  void open() {
    meeting = FloorGenerator.open(FloorGenerator.programme(2));
  }

  private void ask(SeatId... sitters) {
    meeting.does(Meeting.sitting(PRESS), new AskToSit(List.of(sitters)));
  }

  private void agree() {
    meeting.does(Meeting.sitting(OTHER_HEAD), new AnswerSitting(FIRST, Samples.MERROW, true));
  }

  private void take(SeatId sitter, int number) {
    meeting.does(Meeting.sitting(sitter), new LayTaken(FIRST, picture(number)));
  }

  private static Photograph picture(int number) {
    var sample = Samples.photograph();
    return new Photograph(
        "%064x".formatted(number),
        sample.mediaType(),
        sample.width(),
        sample.height(),
        sample.caption(),
        sample.credit(),
        sample.place(),
        sample.date());
  }

  private Optional<SittingEnd> end() {
    return meeting.conference().keepings().sittings().sitting(FIRST).flatMap(Sitting::end);
  }

  private Refusal mayNotAsk(SeatId... sitters) {
    return meeting.mayNot(Meeting.sitting(PRESS), new AskToSit(List.of(sitters)));
  }

  @Test
  void ones_own_people_need_nobody_elses_yes() {
    ask(HEAD);
    take(HEAD, 1);
    assertThat(end()).contains(SittingEnd.DONE);
    assertThat(meeting.conference().keepings().photographs()).containsExactly(picture(1));
  }

  @Test
  void two_of_one_side_nobody_and_who_serves_all_do_not_stand_side_by_side() {
    assertThat(mayNotAsk(HEAD, DEPUTY)).isEqualTo(new PhotographRefusal.SittersUnusable());
    assertThat(mayNotAsk()).isEqualTo(new PhotographRefusal.SittersUnusable());
    assertThat(mayNotAsk(new SeatId("operator")))
        .isEqualTo(new PhotographRefusal.SittersUnusable());
  }

  @Test
  void while_one_goes_on_neither_the_side_asks_again_nor_is_the_sitter_asked_by_others() {
    ask(HEAD);
    assertThat(mayNotAsk(DEPUTY)).isEqualTo(new PhotographRefusal.SittingGoesOn());
    assertThat(meeting.mayNot(Meeting.sitting(OTHER_HEAD), new AskToSit(List.of(HEAD))))
        .isEqualTo(new PhotographRefusal.SittingGoesOn());
  }

  @Test
  void it_lapses_when_who_is_to_sit_leaves() {
    ask(HEAD, OTHER_HEAD);
    var device = Meeting.device(OTHER_HEAD, 1).key();
    meeting.does(Meeting.sitting(OTHER_HEAD), new AdmissionCommand.Leave(OTHER_HEAD, device));
    assertThat(end()).contains(SittingEnd.LAPSED);
  }

  @Test
  void it_lapses_when_who_is_to_sit_goes_to_a_sealed_room_and_nobody_there_is_asked() {
    ask(HEAD, OTHER_HEAD);
    meeting.does(Meeting.sitting(OTHER_HEAD), new CaucusCommand.Withdraw(Samples.MERROW));
    assertThat(end()).contains(SittingEnd.LAPSED);
    assertThat(mayNotAsk(OTHER_HEAD)).isEqualTo(new CaucusRefusal.SeatWithdrawn(OTHER_HEAD));
  }

  @Test
  void what_is_brought_is_not_laid_down_from_a_sealed_room() {
    meeting.does(Meeting.sitting(HEAD), new CaucusCommand.Withdraw(Samples.LANVIA));
    assertThat(meeting.mayNot(Meeting.sitting(PRESS), new KeepingCommand.AddPhotograph(picture(1))))
        .isEqualTo(new CaucusRefusal.InASealedRoom());
  }

  @Test
  void only_the_side_that_asked_takes_it_back() {
    ask(OTHER_HEAD);
    assertThat(meeting.mayNot(Meeting.sitting(OTHER_HEAD), new WithdrawSitting(FIRST)))
        .isEqualTo(new PhotographRefusal.NoSuchSitting());
    meeting.does(Meeting.sitting(HEAD), new WithdrawSitting(FIRST));
    assertThat(end()).contains(SittingEnd.WITHDRAWN);
  }

  @Test
  void after_the_closing_nobody_sits_and_what_is_complete_is_still_put_together() {
    ask(HEAD, OTHER_HEAD);
    agree();
    take(HEAD, 1);
    take(OTHER_HEAD, 2);
    meeting.does(Meeting.sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(Meeting.sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.CLOSED);
    var laid = meeting.does(Meeting.SERVER, new LayComposed(FIRST, Optional.of(picture(3))));
    assertThat(laid)
        .last()
        .isEqualTo(new PhotographEvent.SittingEnded(FIRST, SittingEnd.DONE, Optional.empty()));
    assertThat(mayNotAsk(HEAD)).isEqualTo(new StageRefusal.ConferenceClosed());
  }

  @Test
  void a_photograph_that_cannot_be_put_together_is_said_and_its_parts_stay() {
    ask(HEAD, OTHER_HEAD);
    agree();
    take(HEAD, 1);
    take(OTHER_HEAD, 2);
    meeting.does(Meeting.SERVER, new LayComposed(FIRST, Optional.empty()));
    assertThat(end()).contains(SittingEnd.NOT_COMPOSED);
    assertThat(meeting.conference().keepings().photographs()).hasSize(2);
  }
}
