package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;
import static plenum.conference.Samples.OSTREN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.statement.Entry;
import plenum.conference.statement.JointEntry;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Statements;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

class StatementTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId SECRETARY = Samples.seat(LANVIA, "secretary");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");
  private static final SeatId OTHER_SECRETARY = Samples.seat(MERROW, "secretary");

  private final Meeting meeting =
      Meeting.of(Samples.programme(3, new Chairing.AllHeads(), FloorPolicy.CLOSED));

  /** Of the third side nobody comes. */
  @BeforeEach
  void opens() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    List.of(SECRETARY, PRESS).forEach(seat -> meeting.admitted(HEAD, seat));
    meeting.admitted(OTHER_HEAD, OTHER_SECRETARY);
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    meeting.later(Duration.ofMinutes(5));
  }

  private static Substance.Statement said(Who by, String text) {
    return new Substance.Statement(
        by,
        Optional.empty(),
        Optional.empty(),
        StatementKind.PROPOSES,
        false,
        List.of(),
        List.of(),
        Texts.of("en", text),
        Optional.of("en"),
        Optional.empty());
  }

  private static Substance.Message congratulation(String text) {
    return new Substance.Message(
        new Who.OfSide(OSTREN),
        new Who.OfSide(LANVIA),
        StatementKind.CONGRATULATES,
        Optional.empty(),
        Texts.of("en", text));
  }

  private static final Substance OURS =
      said(new Who.OfSide(LANVIA), "A common gauge at Port Alder.");
  private static final Substance THEIRS = said(new Who.OfSide(MERROW), "The gauge is welcome.");

  private Entry writes(SeatId seat, Substance substance) {
    meeting.does(sitting(seat), new StatementCommand.Write(Optional.empty(), substance));
    return meeting.conference().statements().own().getLast();
  }

  private Refusal mayNotWrite(Substance substance) {
    return meeting.mayNot(
        sitting(SECRETARY), new StatementCommand.Write(Optional.empty(), substance));
  }

  private JointEntry proposes(Substance substance) {
    var entry = writes(SECRETARY, substance);
    meeting.does(sitting(SECRETARY), new StatementCommand.ProposeEntry(entry.number()));
    return joint();
  }

  private JointEntry joint() {
    return meeting.conference().statements().joint().entries().getLast();
  }

  private JointEntry accepted() {
    var entry = proposes(OURS);
    meeting.does(sitting(OTHER_SECRETARY), new StatementCommand.AcceptEntry(entry.number()));
    return joint();
  }

  private Optional<java.time.Instant> fixed() {
    return meeting.conference().statements().joint().fixed();
  }

  private void approves(SeatId chair) {
    var revision = meeting.conference().statements().joint().revision();
    meeting.does(sitting(chair), new StatementCommand.ApproveRecord(revision));
  }

  private void closes() {
    meeting.does(sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
    assertThat(meeting.conference().phase()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void what_the_secretary_writes_is_the_sides_and_has_its_moment() {
    var entry = writes(SECRETARY, OURS);
    assertThat(entry)
        .isEqualTo(
            new Entry(1, LANVIA, SECRETARY, meeting.now(), Optional.of(OURS), Optional.empty()));
    assertThat(meeting.conference().statements().of(MERROW)).isEmpty();
  }

  @Test
  void a_moment_to_come_is_now() {
    var then = meeting.now().plusSeconds(60);
    meeting.does(sitting(SECRETARY), new StatementCommand.Write(Optional.of(then), OURS));
    assertThat(meeting.conference().statements().own().getLast().moment()).isEqualTo(meeting.now());
  }

  @Test
  void what_is_without_words_is_not_written_down() {
    assertThat(mayNotWrite(said(new Who.OfSide(LANVIA), "  ")))
        .isEqualTo(new StatementRefusal.StatementIsEmpty());
  }

  @Test
  void a_text_has_a_longest() {
    var text = "x".repeat(Statements.LONGEST_TEXT + 1);
    assertThat(mayNotWrite(said(new Who.OfSide(LANVIA), text)))
        .isEqualTo(new StatementRefusal.StatementTooLong(Statements.LONGEST_TEXT));
  }

  @Test
  void a_text_is_in_a_language_of_the_conference() {
    var french =
        new Substance.Commitment(
            new Who.OfSide(LANVIA),
            Texts.of("fr", "Former des plongeurs"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    assertThat(mayNotWrite(french)).isEqualTo(new StatementRefusal.NotOurLanguage("fr"));
  }

  @Test
  void a_side_of_which_nobody_came_has_said_nothing_but_may_have_written_before() {
    assertThat(mayNotWrite(said(new Who.OfSide(OSTREN), "We agree.")))
        .isEqualTo(new StatementRefusal.SideWasNotThere(OSTREN));
    assertThat(writes(SECRETARY, congratulation("A good meeting.")).substance()).isPresent();
  }

  @Test
  void who_is_not_of_the_meeting_said_nothing_in_it() {
    assertThat(mayNotWrite(said(new Who.Outside("The Harbour League"), "Hear, hear.")))
        .isEqualTo(new StatementRefusal.NobodyHere());
    assertThat(mayNotWrite(said(new Who.OfPerson(new PersonId("stranger")), "Hear, hear.")))
        .isInstanceOf(ThingRefusal.UnknownPerson.class);
  }

  @Test
  void before_the_meeting_only_what_preceded_it_is_written_down() {
    var early = Meeting.of(Samples.twoSides());
    early.knocks(HEAD);
    assertThat(early.mayNot(sitting(HEAD), new StatementCommand.Write(Optional.empty(), OURS)))
        .isInstanceOf(StageRefusal.MeetingNotOpen.class);
    var message =
        new Substance.Message(
            new Who.OfSide(MERROW),
            new Who.OfSide(LANVIA),
            StatementKind.CONGRATULATES,
            Optional.empty(),
            Texts.of("en", "A good meeting."));
    early.does(sitting(HEAD), new StatementCommand.Write(Optional.empty(), message));
  }

  @Test
  void the_press_officer_makes_public_but_does_not_write() {
    var entry = writes(SECRETARY, OURS);
    assertThat(meeting.mayNot(sitting(PRESS), new StatementCommand.Withdraw(entry.number())))
        .isEqualTo(new StatementRefusal.NotAKeeper(PRESS));
    meeting.does(sitting(PRESS), new StatementCommand.Clear(entry.number()));
    assertThat(meeting.conference().statements().cleared())
        .extracting(Entry::number)
        .containsExactly(entry.number());
  }

  @Test
  void a_side_makes_its_own_word_public_and_nobody_elses() {
    var theirs = writes(SECRETARY, THEIRS);
    assertThat(meeting.mayNot(sitting(SECRETARY), new StatementCommand.Clear(theirs.number())))
        .isEqualTo(new StatementRefusal.NotYoursToClear());
    var all = writes(SECRETARY, said(new Who.AllSides(), "The river is one."));
    assertThat(meeting.mayNot(sitting(SECRETARY), new StatementCommand.Clear(all.number())))
        .isEqualTo(new StatementRefusal.NotYoursToClear());
  }

  @Test
  void what_is_public_is_held_back_before_it_is_changed() {
    var entry = writes(SECRETARY, OURS);
    meeting.does(sitting(SECRETARY), new StatementCommand.Clear(entry.number()));
    var other = new StatementCommand.Amend(entry.number(), said(new Who.OfSide(LANVIA), "Two."));
    assertThat(meeting.mayNot(sitting(SECRETARY), other))
        .isEqualTo(new StatementRefusal.IsPublic());
    meeting.does(sitting(SECRETARY), new StatementCommand.Hold(entry.number()));
    meeting.does(sitting(SECRETARY), other);
    assertThat(meeting.conference().statements().cleared()).isEmpty();
  }

  @Test
  void another_sides_entry_is_not_there() {
    var entry = writes(SECRETARY, OURS);
    assertThat(
            meeting.mayNot(sitting(OTHER_SECRETARY), new StatementCommand.Withdraw(entry.number())))
        .isEqualTo(new StatementRefusal.NoSuchStatement());
  }

  @Test
  void an_entry_is_in_the_record_when_every_side_that_came_has_accepted_it() {
    var entry = proposes(OURS);
    assertThat(meeting.mayNot(sitting(HEAD), new StatementCommand.AgreeOnEntry(entry.number())))
        .isEqualTo(new StatementRefusal.EntryNotAccepted());
    meeting.does(sitting(OTHER_SECRETARY), new StatementCommand.AcceptEntry(entry.number()));
    assertThat(joint().accepted()).containsExactly(LANVIA, MERROW);
    assertThat(joint().standing()).isEqualTo(Standing.SAID);
    assertThat(
            meeting.mayNot(sitting(SECRETARY), new StatementCommand.WithdrawEntry(entry.number())))
        .isEqualTo(new StatementRefusal.EntryIsAccepted());
  }

  @Test
  void what_is_proposed_twice_is_there_once() {
    var entry = writes(SECRETARY, OURS);
    for (int i = 0; i < 2; i++) {
      meeting.does(sitting(SECRETARY), new StatementCommand.ProposeEntry(entry.number()));
    }
    assertThat(meeting.conference().statements().joint().entries()).hasSize(1);
  }

  @Test
  void what_a_side_declines_is_not_in_the_record() {
    var entry = proposes(OURS);
    assertThat(
            meeting.mayNot(sitting(SECRETARY), new StatementCommand.DeclineEntry(entry.number())))
        .isEqualTo(new StatementRefusal.YourOwnEntry());
    meeting.does(sitting(OTHER_SECRETARY), new StatementCommand.DeclineEntry(entry.number()));
    assertThat(meeting.conference().statements().joint().entries()).isEmpty();
  }

  @Test
  void it_is_agreed_when_all_chairs_say_so_and_not_before() {
    var entry = accepted();
    meeting.does(sitting(HEAD), new StatementCommand.AgreeOnEntry(entry.number()));
    assertThat(joint().standing()).isEqualTo(Standing.SAID);
    meeting.does(sitting(OTHER_HEAD), new StatementCommand.AgreeOnEntry(entry.number()));
    assertThat(joint().standing()).isEqualTo(Standing.AGREED);
    assertThat(
            meeting.mayNot(sitting(SECRETARY), new StatementCommand.AgreeOnEntry(entry.number())))
        .isInstanceOf(PersonRefusal.NotAChair.class);
  }

  @Test
  void after_the_closing_no_chair_counts_as_asked() {
    var entry = accepted();
    closes();
    meeting.later(Duration.ofHours(1));
    meeting.does(sitting(HEAD), new StatementCommand.AgreeOnEntry(entry.number()));
    assertThat(joint().standing()).isEqualTo(Standing.SAID);
    approves(HEAD);
    assertThat(fixed()).isEmpty();
    meeting.does(sitting(OTHER_HEAD), new StatementCommand.AgreeOnEntry(entry.number()));
    assertThat(joint().standing()).isEqualTo(Standing.AGREED);
    approves(HEAD);
    approves(OTHER_HEAD);
    assertThat(fixed()).contains(meeting.now());
  }

  @Test
  void an_approval_is_of_what_was_read() {
    accepted();
    int read = meeting.conference().statements().joint().revision();
    approves(HEAD);
    var more = proposes(said(new Who.OfSide(LANVIA), "A second gauge."));
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), new StatementCommand.ApproveRecord(read)))
        .isEqualTo(new StatementRefusal.RecordHasChanged());
    meeting.does(sitting(OTHER_SECRETARY), new StatementCommand.AcceptEntry(more.number()));
    approves(OTHER_HEAD);
    assertThat(fixed()).isEmpty();
  }

  @Test
  void a_record_with_open_questions_or_none_is_not_approved() {
    assertThat(meeting.mayNot(sitting(HEAD), new StatementCommand.ApproveRecord(0)))
        .isEqualTo(new StatementRefusal.RecordIsEmpty());
    proposes(OURS);
    int revision = meeting.conference().statements().joint().revision();
    assertThat(meeting.mayNot(sitting(HEAD), new StatementCommand.ApproveRecord(revision)))
        .isEqualTo(new StatementRefusal.EntriesWait());
  }

  @Test
  void a_record_that_stands_takes_nothing_more() {
    accepted();
    approves(HEAD);
    approves(OTHER_HEAD);
    var entry = writes(SECRETARY, THEIRS);
    assertThat(
            meeting.mayNot(sitting(SECRETARY), new StatementCommand.ProposeEntry(entry.number())))
        .isEqualTo(new StatementRefusal.RecordIsFixed());
  }

  @Test
  void nothing_is_put_to_all_from_inside_a_sealed_room() {
    var entry = writes(SECRETARY, OURS);
    meeting.does(sitting(HEAD), new CaucusCommand.Withdraw(LANVIA));
    var more = writes(SECRETARY, said(new Who.OfSide(LANVIA), "Written inside."));
    for (var number : List.of(entry.number(), more.number())) {
      assertThat(meeting.mayNot(sitting(SECRETARY), new StatementCommand.ProposeEntry(number)))
          .isInstanceOf(CaucusRefusal.class);
      assertThat(meeting.mayNot(sitting(SECRETARY), new StatementCommand.Clear(number)))
          .isInstanceOf(CaucusRefusal.class);
    }
  }

  @Test
  void minutes_are_written_after_the_closing_too_also_by_who_has_left() {
    var device = Meeting.device(SECRETARY, 1).key();
    closes();
    meeting.asks(sitting(SECRETARY), new AdmissionCommand.Leave(SECRETARY, device));
    writes(SECRETARY, OURS);
    var outsider = Samples.seat(OSTREN, "secretary");
    assertThat(
            meeting.mayNot(sitting(outsider), new StatementCommand.Write(Optional.empty(), OURS)))
        .isInstanceOf(PersonRefusal.class);
  }

  @Test
  void who_is_of_no_side_has_no_minutes() {
    var operator = new SeatId("operator");
    meeting.admitted(HEAD, operator);
    assertThat(
            meeting.mayNot(sitting(operator), new StatementCommand.Write(Optional.empty(), OURS)))
        .isEqualTo(new StatementRefusal.NotAKeeper(operator));
  }

  @Test
  void the_public_part_of_what_is_written_says_who_and_when_and_no_more() {
    writes(SECRETARY, OURS);
    var read = meeting.journal().getLast().publicPart().toString();
    assertThat(read).contains("lanvia-secretary").doesNotContain("gauge");
  }

  private static final DelegationId THIRD = OSTREN;

  @Test
  void the_side_that_did_not_come_is_not_asked() {
    accepted();
    assertThat(joint().accepted()).doesNotContain(THIRD);
    approves(HEAD);
    approves(OTHER_HEAD);
    assertThat(fixed()).isPresent();
  }
}
