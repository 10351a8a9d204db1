package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.press.Meetings.CLOSED;
import static plenum.press.Meetings.OPENED;
import static plenum.press.Meetings.ORRIN;
import static plenum.press.Meetings.VELDE;
import static plenum.press.Meetings.both;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.event.Audience;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.event.StatementEvent;
import plenum.conference.floor.Right;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** One kept meeting in which something of every kind was said, and the release that it gives. */
class ReleaseOfStatementsTest {
  private static final SeatId ORRIN_HEAD = new SeatId("orrin-head");
  private static final SeatId VELDE_HEAD = new SeatId("velde-head");
  private static final Who EDDA = new Who.OfPerson(new PersonId("edda"));
  private static final Who MIREL = new Who.OfPerson(new PersonId("mirel"));
  private static final Who ROLF = new Who.OfPerson(new PersonId("rolf"));
  private static final Who THEIR_SIDE = new Who.OfSide(VELDE);

  private final List<Event> said = new ArrayList<>();
  private int last;

  private static Substance.Statement statement(
      Who by, StatementKind kind, boolean discussed, Texts text) {
    return new Substance.Statement(
        by,
        Optional.empty(),
        Optional.empty(),
        kind,
        discussed,
        List.of(),
        List.of(),
        text,
        Optional.empty(),
        Optional.empty());
  }

  private void writes(SeatId seat, Substance substance, boolean clears) {
    var side = seat.equals(ORRIN_HEAD) ? ORRIN : VELDE;
    var at = OPENED.plusSeconds(60L * ++last);
    said.add(
        new StatementEvent.StatementWritten(
            last,
            seat,
            at,
            at,
            Optional.of(new SealedPart.Remembered(new Audience.OneDelegation(side), substance))));
    if (clears) {
      said.add(new StatementEvent.StatementCleared(last, substance, seat, CLOSED));
    }
  }

  private void all(int number, Substance substance, boolean agreed) {
    var at = CLOSED.minusSeconds(60).plusSeconds(number);
    said.add(new StatementEvent.EntryProposed(number, substance, ORRIN_HEAD, at, at));
    said.add(new StatementEvent.EntryAccepted(number, VELDE, VELDE_HEAD, at));
    if (agreed) {
      said.add(new StatementEvent.EntryAgreedBy(number, ORRIN_HEAD, ORRIN_HEAD, at));
      said.add(new StatementEvent.EntryAgreedBy(number, VELDE_HEAD, VELDE_HEAD, at));
      said.add(new StatementEvent.EntryAgreed(number, at));
    }
  }

  private void keptMeeting() {
    writes(
        ORRIN_HEAD,
        new Substance.Message(
            THEIR_SIDE,
            new Who.OfSide(ORRIN),
            StatementKind.CONGRATULATES,
            Optional.empty(),
            both("a hundred years of tide tables", "một trăm năm bảng thủy triều")),
        false);
    writes(
        VELDE_HEAD,
        new Substance.Message(
            THEIR_SIDE,
            new Who.OfSide(ORRIN),
            StatementKind.CONGRATULATES,
            Optional.empty(),
            both("a hundred years of tide tables", "một trăm năm bảng thủy triều")),
        true);
    for (var kind : StatementKind.values()) {
      writes(
          ORRIN_HEAD,
          statement(MIREL, kind, false, both("word " + kind + ".", "lời " + kind)),
          true);
    }
    writes(
        VELDE_HEAD,
        statement(ROLF, StatementKind.PROPOSES, false, both("a common gauge", "một trạm đo chung")),
        true);
    writes(
        VELDE_HEAD,
        statement(THEIR_SIDE, StatementKind.INFORMS, true, both("night pilots", "hoa tiêu đêm")),
        true);
    writes(
        ORRIN_HEAD,
        statement(EDDA, StatementKind.ASSESSES, false, both("a secret", "điều kín")),
        false);
    writes(
        ORRIN_HEAD,
        new Substance.Commitment(
            new Who.OfSide(ORRIN),
            both("to train ten pilots", "đào tạo mười hoa tiêu"),
            List.of(both("training", "đào tạo"), both("safety", "an toàn")),
            Optional.of(THEIR_SIDE),
            Optional.empty(),
            Optional.of(LocalDate.of(2027, 5, 1)),
            false),
        true);
    all(
        1,
        statement(
            new Who.AllSides(),
            StatementKind.AFFIRMS,
            false,
            both("the sea is one", "biển là một")),
        true);
    all(
        2,
        statement(
            new Who.Participants(),
            StatementKind.INFORMS,
            true,
            both("a shared archive", "một kho lưu trữ chung")),
        false);
  }

  private Release release(String language) {
    var meeting = Meetings.held(Meetings.programme());
    said.forEach(meeting::and);
    return Drafting.release(meeting.record(), new Issuer.Joint(), Style.USUAL, language);
  }

  private static List<String> paragraphs(Release release) {
    return release.paragraphs().stream().skip(1).map(one -> one.plain(release.space())).toList();
  }

  @Test
  void the_kept_meeting_in_english_word_for_word() {
    keptMeeting();
    assertThat(paragraphs(release("en")))
        .containsExactly(
            "Before the meeting, Velde Pilotage Board congratulated Orrin Coastal Office: a hundred"
                + " years of tide tables.",
            "Mirel Ostag, Harbour Master, Department of Tides, expressed thanks: word THANKS."
                + " Mirel Ostag offered congratulations: word CONGRATULATES."
                + " Mirel Ostag briefed the participants: word BRIEFS."
                + " Mirel Ostag gave this assessment: word ASSESSES."
                + " Mirel Ostag affirmed: word AFFIRMS."
                + " Mirel Ostag said: word INFORMS."
                + " Mirel Ostag proposed: word PROPOSES."
                + " Mirel Ostag expressed the wish: word WISHES."
                + " Mirel Ostag pledged: word PLEDGES."
                + " Mirel Ostag set out this direction: word ORIENTATION."
                + " Mirel Ostag set out this plan: word PLAN.",
            "Rolf Ynderdal proposed: a common gauge.",
            "Velde Pilotage Board raised for discussion: night pilots.",
            "Orrin Coastal Office undertook: to train ten pilots. It is to be carried out together"
                + " with Velde Pilotage Board. The fields concerned are training and safety. It is"
                + " due by 1 May 2027.",
            "Orrin Coastal Office and Velde Pilotage Board agreed: the sea is one.");
  }

  @Test
  void the_kept_meeting_in_vietnamese_begins_and_ends_as_it_must() {
    keptMeeting();
    var paragraphs = paragraphs(release("vi"));
    assertThat(paragraphs.getFirst())
        .isEqualTo(
            "Trước cuộc họp, Ban Hoa tiêu Velde chúc mừng Văn phòng Duyên hải Orrin: một trăm năm"
                + " bảng thủy triều.");
    assertThat(paragraphs.getLast())
        .isEqualTo("Văn phòng Duyên hải Orrin và Ban Hoa tiêu Velde thống nhất: biển là một.");
  }

  @Test
  void what_all_discussed_is_published_once_the_record_of_all_is_approved() {
    keptMeeting();
    assertThat(paragraphs(release("en")).getLast()).doesNotContain("a shared archive");
    int revision = 99;
    said.add(new StatementEvent.RecordFixed(revision, CLOSED));
    assertThat(paragraphs(release("en")).getLast())
        .endsWith("The participants discussed: a shared archive.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void nothing_that_is_not_public_appears(String language) {
    keptMeeting();
    assertThat(PlainText.of(release(language))).doesNotContain("secret").doesNotContain("điều kín");
  }

  @Test
  void without_a_statement_exactly_its_sentence_is_missing() {
    keptMeeting();
    var whole = sentences(release("en"));
    var cleared = said.stream().filter(StatementEvent.StatementCleared.class::isInstance).toList();
    for (var event : cleared) {
      int number = ((StatementEvent.StatementCleared) event).number();
      said.remove(event);
      var rest = sentences(release("en"));
      said.add(event);
      var gone = whole.stream().filter(one -> one.origins().equals(own(number))).toList();
      assertThat(gone).as("entry %d", number).hasSize(1);
      assertThat(rest.stream().map(Release.Sentence::origins))
          .containsExactlyElementsOf(
              whole.stream()
                  .map(Release.Sentence::origins)
                  .filter(origin -> !origin.equals(own(number)))
                  .toList());
    }
  }

  private static List<EntryId> own(int number) {
    return List.of(new EntryId.OwnEntry(number));
  }

  private static List<Release.Sentence> sentences(Release release) {
    return release.paragraphs().stream()
        .skip(1)
        .flatMap(paragraph -> paragraph.sentences().stream())
        .toList();
  }

  @Test
  void every_sentence_on_what_was_said_names_what_it_rests_on() {
    keptMeeting();
    assertThat(sentences(release("en")))
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(sentence.origins()).isNotEmpty());
  }

  @ParameterizedTest
  @EnumSource(StatementKind.class)
  void one_sides_word_is_never_called_agreed(StatementKind kind) {
    writes(VELDE_HEAD, statement(ROLF, kind, false, both("x", "x")), true);
    assertThat(paragraphs(release("en")).getFirst()).doesNotContain("agree");
    assertThat(paragraphs(release("vi")).getFirst()).doesNotContain("thống nhất");
  }

  @Test
  void a_sides_own_public_word_is_called_agreed_once_all_chairs_agreed_to_it() {
    var word = statement(ROLF, StatementKind.PROPOSES, false, both("a gauge", "một trạm"));
    writes(VELDE_HEAD, word, true);
    all(1, word, true);
    assertThat(paragraphs(release("en")))
        .containsExactly("Orrin Coastal Office and Velde Pilotage Board agreed: a gauge.");
  }

  @Test
  void who_is_not_named_by_what_all_agreed_is_named_in_full_afterwards() {
    var word = statement(MIREL, StatementKind.PROPOSES, false, both("a gauge", "một trạm"));
    writes(ORRIN_HEAD, word, true);
    all(1, word, true);
    writes(ORRIN_HEAD, statement(MIREL, StatementKind.PLAN, false, both("two", "hai")), true);
    assertThat(paragraphs(release("en")).getFirst())
        .endsWith("Mirel Ostag, Harbour Master, Department of Tides, set out this plan: two.");
  }

  @Test
  void what_is_not_written_in_a_language_is_left_out_and_listed() {
    writes(
        VELDE_HEAD,
        statement(ROLF, StatementKind.INFORMS, false, Texts.of("en", "only English")),
        true);
    var release = release("vi");
    assertThat(paragraphs(release)).isEmpty();
    assertThat(release.missing()).contains(new Missing(Missing.Part.STATEMENT, "only English"));
  }

  @Test
  void who_is_named_in_nothing_but_what_is_left_out_is_named_in_full_afterwards() {
    writes(
        ORRIN_HEAD,
        statement(MIREL, StatementKind.INFORMS, false, Texts.of("vi", "chỉ tiếng Việt")),
        true);
    writes(ORRIN_HEAD, statement(MIREL, StatementKind.PLAN, false, both("two", "hai")), true);
    var release = release("en");
    assertThat(paragraphs(release))
        .containsExactly(
            "Mirel Ostag, Harbour Master, Department of Tides, set out this plan: two.");
    assertThat(release.leftOut())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.id()).isEqualTo("own-1");
          assertThat(one.line().plain())
              .isEqualTo(
                  "Mirel Ostag, Harbour Master, Department of Tides, said: [text of a statement"
                      + " missing: chỉ tiếng Việt].");
        });
  }

  @Test
  void who_has_the_floor_for_a_reply_replies_and_nobody_else_does() {
    said.add(
        new FloorEvent.TurnBegan(
            VELDE_HEAD, Right.REPLY, Optional.empty(), Optional.empty(), false, OPENED));
    writes(ORRIN_HEAD, statement(EDDA, StatementKind.INFORMS, false, both("one", "một")), true);
    writes(VELDE_HEAD, statement(ROLF, StatementKind.INFORMS, false, both("two", "hai")), true);
    assertThat(paragraphs(release("en")))
        .containsExactly("Edda Quarn said: one.", "In reply, Rolf Ynderdal said: two.");
  }
}
