package plenum.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.conference.Meeting.sitting;
import static plenum.conference.Samples.LANVIA;
import static plenum.conference.Samples.MERROW;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.conference.command.KeepingCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ReleaseCommand;
import plenum.conference.command.StatementCommand;
import plenum.conference.event.ReleaseEvent;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Edit;
import plenum.conference.release.Issue;
import plenum.conference.release.IssuedText;
import plenum.conference.release.Issuer;
import plenum.conference.release.Manuscript;
import plenum.conference.release.PictureChoice;
import plenum.conference.release.PressOffice;
import plenum.conference.release.Style;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

class PressOfficeTest {
  private static final SeatId HEAD = Samples.seat(LANVIA, "head");
  private static final SeatId PRESS = Samples.seat(LANVIA, "press");
  private static final SeatId OTHER_HEAD = Samples.seat(MERROW, "head");
  private static final SeatId OTHER_PRESS = Samples.seat(MERROW, "press");
  private static final Issuer OURS = new Issuer.OfSide(LANVIA);
  private static final Issuer JOINT = new Issuer.Joint();
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);

  private final Meeting meeting =
      Meeting.of(Samples.programme(3, new Chairing.AllHeads(), FloorPolicy.CLOSED));

  /** Of the third side nobody comes. */
  @BeforeEach
  void closes() {
    opens();
    meeting.does(sitting(PRESS), new StatementCommand.Clear(1));
    meeting.does(sitting(HEAD), new ProceedingsCommand.ProposeClosing());
    meeting.does(sitting(OTHER_HEAD), new ProceedingsCommand.AgreeToClose());
  }

  private void opens() {
    meeting.knocks(HEAD);
    meeting.knocks(OTHER_HEAD);
    meeting.admitted(HEAD, PRESS);
    meeting.admitted(OTHER_HEAD, OTHER_PRESS);
    meeting.does(sitting(HEAD), new ProceedingsCommand.Open());
    meeting.later(Duration.ofMinutes(5));
    meeting.does(sitting(HEAD), new StatementCommand.Write(Optional.empty(), said()));
  }

  private static Substance said() {
    return new Substance.Statement(
        new Who.OfSide(LANVIA),
        Optional.empty(),
        Optional.empty(),
        StatementKind.PROPOSES,
        false,
        List.of(),
        List.of(),
        Texts.of("en", "A common gauge."),
        Optional.empty(),
        Optional.empty());
  }

  private static IssuedText text(String fingerprint, EntryId... sources) {
    var sentence = new IssuedText.Sentence("held", "They met.", List.of(sources), Optional.empty());
    return new IssuedText(
        "en",
        fingerprint,
        "They meet",
        "ALDER (AP), 3 March —",
        LocalDate.of(2026, 3, 3),
        "ALDER",
        "AP",
        List.of(new IssuedText.Paragraph(List.of(sentence))),
        Optional.empty(),
        "");
  }

  private static ReleaseCommand issue(Issuer issuer, IssuedText text) {
    return new ReleaseCommand.IssueText(issuer, text, Optional.empty(), false);
  }

  private static ReleaseCommand alter(Issuer issuer, String text) {
    return new ReleaseCommand.AlterSentence(issuer, "en", "held", "They met.", text);
  }

  private static ReleaseCommand approve(Issuer issuer, String fingerprint) {
    return new ReleaseCommand.ApproveText(issuer, "en", fingerprint);
  }

  private static ReleaseCommand styled(Style style) {
    return new ReleaseCommand.SetStyle(OURS, style);
  }

  private PressOffice office(Issuer issuer) {
    return meeting.conference().releases().of(issuer);
  }

  private Manuscript manuscript(Issuer issuer) {
    return office(issuer).manuscript("en");
  }

  @Test
  void what_the_program_drafted_goes_out_unapproved() {
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    assertThat(manuscript(OURS).issues())
        .containsExactly(
            new Issue(1, text(ONE), Optional.empty(), Optional.empty(), PRESS, meeting.now()));
  }

  @Test
  void what_a_desk_has_written_waits_for_somebody_who_stands_behind_it() {
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE))))
        .isEqualTo(new ReleaseRefusal.NeedsApproval());
    meeting.does(sitting(HEAD), approve(OURS, ONE));
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    assertThat(manuscript(OURS).issues()).hasSize(1);
  }

  @Test
  void an_approval_is_of_one_text_and_of_no_other() {
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    meeting.does(sitting(HEAD), approve(OURS, ONE));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(TWO))))
        .isEqualTo(new ReleaseRefusal.NeedsApproval());
  }

  @Test
  void an_edit_takes_the_approval_away_even_if_the_text_is_the_same_again() {
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    meeting.does(sitting(HEAD), approve(OURS, ONE));
    meeting.does(sitting(PRESS), alter(OURS, "They met."));
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE))))
        .isEqualTo(new ReleaseRefusal.NeedsApproval());
  }

  @Test
  void another_photograph_takes_every_approval_away() {
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    meeting.does(sitting(HEAD), approve(OURS, ONE));
    meeting.does(sitting(PRESS), picture(new PictureChoice.None()));
    meeting.does(sitting(PRESS), picture(new PictureChoice.Latest()));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE))))
        .isEqualTo(new ReleaseRefusal.NeedsApproval());
  }

  @Test
  void only_a_photograph_that_lies_beside_the_meeting_is_chosen_and_only_the_chosen_one_goes_out() {
    var photograph = Samples.photograph();
    var chosen = new PictureChoice.Chosen(photograph.sha256());
    assertThat(meeting.mayNot(sitting(PRESS), picture(chosen)))
        .isEqualTo(new PhotographRefusal.NoSuchPhotograph());
    meeting.does(sitting(PRESS), new KeepingCommand.AddPhotograph(photograph));
    meeting.does(sitting(PRESS), picture(chosen));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE))))
        .isEqualTo(new ReleaseRefusal.TextHasChanged());
    meeting.does(sitting(PRESS), picture(new PictureChoice.None()));
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
  }

  private static ReleaseCommand picture(PictureChoice choice) {
    return new ReleaseCommand.ChoosePicture(OURS, choice);
  }

  @Test
  void a_template_of_the_desks_own_waits_for_approval_too() {
    var style = Style.USUAL;
    meeting.does(
        sitting(PRESS),
        styled(
            new Style(
                style.dateline(),
                style.agency(),
                style.endMark(),
                style.order(),
                style.names(),
                style.second(),
                style.credit(),
                Map.of("en", Map.of("held.INFORM", "{host} briefed {others}.")))));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE))))
        .isEqualTo(new ReleaseRefusal.NeedsApproval());
  }

  @Test
  void the_press_officer_does_not_approve_and_another_side_does_nothing() {
    assertThat(meeting.mayNot(sitting(PRESS), approve(OURS, ONE)))
        .isEqualTo(new PersonRefusal.NotALeader(PRESS));
    assertThat(meeting.mayNot(sitting(OTHER_PRESS), alter(OURS, "They quarrelled.")))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), approve(OURS, ONE)))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
    assertThat(meeting.mayNot(sitting(OTHER_HEAD), issue(OURS, text(ONE))))
        .isEqualTo(new PersonRefusal.NotYourSide(LANVIA));
  }

  @Test
  void the_joint_release_waits_for_all_chairs_who_came() {
    assertThat(meeting.mayNot(sitting(OTHER_PRESS), issue(JOINT, text(ONE))))
        .isEqualTo(new ReleaseRefusal.WaitsForApproval(List.of(HEAD, OTHER_HEAD)));
    meeting.does(sitting(HEAD), approve(JOINT, ONE));
    assertThat(meeting.mayNot(sitting(OTHER_PRESS), issue(JOINT, text(ONE))))
        .isEqualTo(new ReleaseRefusal.WaitsForApproval(List.of(OTHER_HEAD)));
    meeting.does(sitting(OTHER_HEAD), approve(JOINT, ONE));
    meeting.does(sitting(OTHER_PRESS), issue(JOINT, text(ONE)));
    assertThat(manuscript(JOINT).issues()).hasSize(1);
  }

  @Test
  void any_side_writes_in_the_joint_release_and_no_chair_has_approved_of_that() {
    meeting.does(sitting(HEAD), approve(JOINT, ONE));
    meeting.does(sitting(OTHER_HEAD), approve(JOINT, ONE));
    meeting.does(sitting(OTHER_PRESS), alter(JOINT, "They met in friendship."));
    assertThat(meeting.mayNot(sitting(PRESS), issue(JOINT, text(ONE))))
        .isEqualTo(new ReleaseRefusal.WaitsForApproval(List.of(HEAD, OTHER_HEAD)));
  }

  @Test
  void what_was_held_back_meanwhile_does_not_go_out() {
    var text = text(ONE, new EntryId.OwnEntry(1));
    meeting.does(sitting(HEAD), new StatementCommand.Hold(1));
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text)))
        .isEqualTo(new ReleaseRefusal.NotCleared());
    meeting.does(sitting(HEAD), new StatementCommand.Clear(1));
    meeting.does(sitting(PRESS), issue(OURS, text));
    assertThat(manuscript(OURS).issues()).hasSize(1);
  }

  @Test
  void what_stands_in_no_record_does_not_go_out() {
    assertThat(meeting.mayNot(sitting(PRESS), issue(OURS, text(ONE, new EntryId.RecordEntry(7)))))
        .isEqualTo(new ReleaseRefusal.NotCleared());
  }

  @Test
  void a_version_follows_the_one_before_it_and_may_say_that_it_corrects_it() {
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    meeting.does(
        sitting(PRESS), new ReleaseCommand.IssueText(OURS, text(TWO), Optional.empty(), true));
    assertThat(manuscript(OURS).lastIssue().orElseThrow().version()).isEqualTo(2);
    assertThat(manuscript(OURS).lastIssue().orElseThrow().corrects()).contains(1);
  }

  @Test
  void the_first_version_corrects_nothing() {
    assertThat(
            meeting.mayNot(
                sitting(PRESS),
                new ReleaseCommand.IssueText(OURS, text(ONE), Optional.empty(), true)))
        .isEqualTo(new ReleaseRefusal.NothingToCorrect());
  }

  @Test
  void issuing_twice_is_issuing_once() {
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    assertThat(manuscript(OURS).issues()).hasSize(1);
  }

  @Test
  void an_embargo_that_is_over_is_none() {
    Optional<Instant> past = Optional.of(meeting.now());
    assertThat(
            meeting.mayNot(
                sitting(PRESS), new ReleaseCommand.IssueText(OURS, text(ONE), past, false)))
        .isEqualTo(new ReleaseRefusal.EmbargoIsOver());
  }

  @Test
  void a_sentence_is_altered_left_out_and_restored() {
    meeting.does(sitting(PRESS), alter(OURS, "They met at length."));
    assertThat(manuscript(OURS).edit("held"))
        .contains(new Edit.Altered("They met.", "They met at length.", PRESS, meeting.now()));
    meeting.does(sitting(PRESS), new ReleaseCommand.LeaveOutSentence(OURS, "en", "held"));
    assertThat(manuscript(OURS).edit("held")).contains(new Edit.LeftOut(PRESS, meeting.now()));
    meeting.does(sitting(PRESS), new ReleaseCommand.RestoreSentence(OURS, "en", "held"));
    assertThat(manuscript(OURS)).isEqualTo(Manuscript.NONE);
  }

  @Test
  void what_was_added_is_rewritten_and_taken_out_by_its_own_id() {
    meeting.does(sitting(PRESS), new ReleaseCommand.AddSentence(OURS, "en", "held", "It rained."));
    meeting.does(
        sitting(PRESS),
        new ReleaseCommand.AlterSentence(OURS, "en", "added-1", "", "It rained all day."));
    assertThat(manuscript(OURS).addition("added-1").orElseThrow().text())
        .isEqualTo("It rained all day.");
    meeting.does(sitting(PRESS), new ReleaseCommand.LeaveOutSentence(OURS, "en", "added-1"));
    assertThat(manuscript(OURS).edited()).isFalse();
    assertThat(
            meeting.mayNot(
                sitting(PRESS), new ReleaseCommand.LeaveOutSentence(OURS, "en", "added-1")))
        .isEqualTo(new ReleaseRefusal.NoSuchSentence());
    meeting.does(sitting(PRESS), new ReleaseCommand.AddSentence(OURS, "en", "held", "It shone."));
    assertThat(manuscript(OURS).additions().getFirst().id()).isEqualTo("added-2");
  }

  @Test
  void nobody_writes_in_a_language_that_the_conference_has_not() {
    assertThat(
            meeting.mayNot(
                sitting(PRESS),
                new ReleaseCommand.AddSentence(OURS, "eo", "held", "Ili renkontiĝis.")))
        .isEqualTo(new StatementRefusal.NotOurLanguage("eo"));
  }

  @Test
  void blank_and_endless_sentences_are_refused() {
    assertThat(meeting.mayNot(sitting(PRESS), alter(OURS, "  ")))
        .isEqualTo(new ReleaseRefusal.SentenceIsEmpty());
    assertThat(
            meeting.mayNot(
                sitting(PRESS), alter(OURS, "a".repeat(Manuscript.LONGEST_SENTENCE + 1))))
        .isEqualTo(new ReleaseRefusal.SentenceTooLong(Manuscript.LONGEST_SENTENCE));
  }

  @Test
  void what_has_no_sentences_name_is_no_sentence() {
    assertThat(
            meeting.mayNot(
                sitting(PRESS),
                new ReleaseCommand.LeaveOutSentence(OURS, "en", "<script>alert(1)</script>")))
        .isEqualTo(new ReleaseRefusal.NoSuchSentence());
  }

  @Test
  void a_style_names_sides_that_are_there_each_once() {
    for (var order : List.of(List.of(new DelegationId("atlantis")), List.of(LANVIA, LANVIA))) {
      var style =
          new Style(
              Style.DatelineForm.AGENCY,
              Texts.NONE,
              "-30-",
              order,
              Style.NameOrder.NAME_TITLE_BODY,
              Style.SecondMention.FULL_NAME,
              Texts.NONE,
              Map.of());
      assertThat(meeting.mayNot(sitting(PRESS), styled(style)))
          .isEqualTo(new ReleaseRefusal.StyleUnusable("order"));
    }
  }

  @Test
  void of_what_a_sides_desk_does_others_read_only_that_it_worked() {
    meeting.does(sitting(PRESS), alter(OURS, "They met in the green hall."));
    meeting.does(sitting(HEAD), approve(OURS, ONE));
    meeting.does(sitting(PRESS), issue(OURS, text(ONE)));
    var read =
        meeting.journal().stream()
            .filter(ReleaseEvent.class::isInstance)
            .map(event -> event.publicPart().toString())
            .toList();
    assertThat(read).hasSize(3).allSatisfy(one -> assertThat(one).doesNotContain("They met", ONE));
  }

  @Test
  void nothing_is_drafted_before_the_closing_but_a_style_is_set() {
    var open = new PressOfficeTest();
    open.opens();
    assertThat(open.meeting.mayNot(sitting(PRESS), alter(OURS, "They met.")))
        .isEqualTo(new ReleaseRefusal.MeetingGoesOn());
    open.meeting.does(
        sitting(PRESS),
        styled(
            new Style(
                Style.DatelineForm.CITY_DATE,
                Texts.NONE,
                "###",
                List.of(MERROW),
                Style.NameOrder.TITLE_NAME_BODY,
                Style.SecondMention.SHORT_FORM,
                Texts.NONE,
                Map.of())));
    assertThat(open.office(OURS).style().endMark()).isEqualTo("###");
  }
}
