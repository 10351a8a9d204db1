package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.MinutesCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.minutes.Answer;
import plenum.conference.minutes.OutMinutes;
import plenum.conference.minutes.Wish;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Entry;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

class MinutesDraftTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId SECRETARY = Samples.seat(LANVIA, "secretary");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId ROOM = Samples.seat(LANVIA, "room");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");
  private static final Substance GAUGE = said("A common gauge.");
  private static final Substance GAUGES = said("Two common gauges.");

  private final Meeting meeting =
      Meeting.of(Samples.programme(2, new Chairing.AllHeads(), FloorPolicy.OPEN));

  @BeforeEach
  void opens() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    List.of(SECRETARY, PRESS, ROOM).forEach(seat -> meeting.admitted(HEAD, seat));
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    meeting.later(Duration.ofMinutes(5));
    meeting.does(sitting(SECRETARY), new StatementCommand.Write(Optional.empty(), GAUGE));
  }

  private static Substance said(String text) {
    return new Substance.Statement(
        new Who.OfSide(LANVIA),
        Optional.empty(),
        Optional.empty(),
        StatementKind.PROPOSES,
        false,
        List.of(),
        List.of(),
        Texts.of("en", text),
        Optional.empty(),
        Optional.empty());
  }

  private static MinutesCommand wishes(int entry, String text) {
    return new MinutesCommand.ProposeCorrection(new Wish(Optional.of(entry), "en", text, ""));
  }

  private OutMinutes out() {
    return meeting.conference().drafts().of(LANVIA).orElseThrow();
  }

  private void isOut() {
    meeting.does(sitting(SECRETARY), new MinutesCommand.PutOut());
  }

  private void isOver() {
    meeting.does(sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
  }

  @Test
  void before_they_are_out_nobody_corrects_them() {
    assertThat(meeting.mayNot(sitting(PRESS), wishes(1, "Two common gauges.")))
        .isEqualTo(new MinutesRefusal.MinutesNotOut());
    isOut();
    meeting.does(sitting(PRESS), wishes(1, "Two common gauges."));
    assertThat(out().waiting()).hasSize(1);
  }

  @Test
  void a_correction_that_is_taken_is_in_the_entry_and_says_who_proposed_it() {
    isOut();
    meeting.does(sitting(ROOM), wishes(1, "Two common gauges."));
    meeting.does(sitting(SECRETARY), new MinutesCommand.TakeCorrection(1, GAUGES));
    assertThat(meeting.conference().statements().of(LANVIA, 1).flatMap(Entry::substance))
        .contains(GAUGES);
    assertThat(out().corrections().getFirst().by()).isEqualTo(ROOM);
    assertThat(out().corrections().getFirst().answer())
        .isEqualTo(new Answer.Taken(SECRETARY, meeting.now(), 1));
    assertThat(out().revision()).isEqualTo(2);
  }

  @Test
  void what_was_missing_becomes_an_entry_of_its_own_after_the_closing_too() {
    isOut();
    isOver();
    meeting.does(
        sitting(PRESS),
        new MinutesCommand.ProposeCorrection(new Wish(Optional.empty(), "en", "Thanks.", "heard")));
    meeting.does(sitting(HEAD), new MinutesCommand.TakeCorrection(1, said("Thanks.")));
    assertThat(meeting.conference().statements().of(LANVIA)).hasSize(2);
    assertThat(out().corrections().getFirst().answer())
        .isEqualTo(new Answer.Taken(HEAD, meeting.now(), 2));
  }

  @Test
  void a_correction_is_declined_with_a_sentence_once() {
    isOut();
    meeting.does(sitting(PRESS), wishes(1, "Two common gauges."));
    assertThat(meeting.mayNot(sitting(HEAD), new MinutesCommand.DeclineCorrection(1, " ")))
        .isEqualTo(new MinutesRefusal.DeclineSaysWhy());
    meeting.does(sitting(HEAD), new MinutesCommand.DeclineCorrection(1, "One was said."));
    assertThat(meeting.mayNot(sitting(HEAD), new MinutesCommand.TakeCorrection(1, GAUGES)))
        .isEqualTo(new MinutesRefusal.CorrectionAnswered(1));
    assertThat(out().revision()).isEqualTo(1);
  }

  @Test
  void an_entry_that_is_public_is_held_back_before_it_is_corrected() {
    isOut();
    meeting.does(sitting(PRESS), wishes(1, "Two common gauges."));
    meeting.does(sitting(SECRETARY), new StatementCommand.Clear(1));
    assertThat(meeting.mayNot(sitting(HEAD), new MinutesCommand.TakeCorrection(1, GAUGES)))
        .isEqualTo(new StatementRefusal.IsPublic());
    assertThat(out().waiting()).hasSize(1);
  }

  @Test
  void the_head_approves_of_a_revision_and_the_next_change_ends_that() {
    isOut();
    assertThat(meeting.mayNot(sitting(SECRETARY), new MinutesCommand.ApproveMinutes(1)))
        .isEqualTo(new MinutesRefusal.NotAnApprover(SECRETARY));
    meeting.does(sitting(HEAD), new MinutesCommand.ApproveMinutes(1));
    assertThat(out().approval())
        .contains(new OutMinutes.Approval(Optional.of(HEAD), meeting.now()));
    meeting.does(sitting(SECRETARY), new StatementCommand.Amend(1, GAUGES));
    assertThat(out().approval()).isEmpty();
    assertThat(meeting.mayNot(sitting(HEAD), new MinutesCommand.ApproveMinutes(1)))
        .isEqualTo(new MinutesRefusal.MinutesHaveChanged());
    meeting.does(sitting(HEAD), new MinutesCommand.ApproveMinutes(2));
  }

  @Test
  void what_is_made_public_leaves_an_approval_as_it_is() {
    isOut();
    meeting.does(sitting(HEAD), new MinutesCommand.ApproveMinutes(1));
    meeting.does(sitting(PRESS), new StatementCommand.Clear(1));
    assertThat(out().approval()).isPresent();
  }

  @Test
  void nothing_is_approved_while_a_correction_waits() {
    isOut();
    meeting.does(sitting(PRESS), wishes(1, "Two common gauges."));
    assertThat(meeting.mayNot(sitting(HEAD), new MinutesCommand.ApproveMinutes(1)))
        .isEqualTo(new MinutesRefusal.CorrectionsWait(1));
  }

  @Test
  void the_closing_ends_an_approval_since_the_meeting_went_on() {
    isOut();
    meeting.does(sitting(HEAD), new MinutesCommand.ApproveMinutes(1));
    isOver();
    assertThat(out().approval()).isEmpty();
    assertThat(out().revision()).isEqualTo(2);
  }

  @Test
  void asking_twice_changes_nothing() {
    isOut();
    assertThat(meeting.does(sitting(HEAD), new MinutesCommand.PutOut())).isEmpty();
    meeting.does(sitting(PRESS), wishes(1, "Two common gauges."));
    assertThat(meeting.does(sitting(PRESS), wishes(1, "Two common gauges."))).isEmpty();
    assertThat(meeting.does(sitting(PRESS), wishes(1, "A common gauge."))).isEmpty();
  }

  @Test
  void a_correction_names_what_is_there_in_a_language_of_the_conference() {
    isOut();
    assertThat(meeting.mayNot(sitting(PRESS), wishes(7, "Two common gauges.")))
        .isEqualTo(new StatementRefusal.NoSuchStatement());
    assertThat(meeting.mayNot(sitting(PRESS), wishes(1, " ")))
        .isEqualTo(new MinutesRefusal.CorrectionIsEmpty());
    assertThat(meeting.mayNot(sitting(PRESS), wishes(1, "x".repeat(4_001))))
        .isEqualTo(new StatementRefusal.StatementTooLong(4_000));
    assertThat(
            meeting.mayNot(
                sitting(PRESS),
                new MinutesCommand.ProposeCorrection(new Wish(Optional.of(1), "fr", "Deux.", ""))))
        .isEqualTo(new StatementRefusal.NotOurLanguage("fr"));
  }
}
