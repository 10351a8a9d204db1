package plenum.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plenum.press.KeptProgramme.BRENN;
import static plenum.press.KeptProgramme.ORRIN;
import static plenum.press.KeptProgramme.VELDE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Texts;
import plenum.conference.release.Issuer;
import plenum.conference.release.Style;
import plenum.conference.release.Style.DatelineForm;
import plenum.conference.release.Style.NameOrder;
import plenum.conference.release.Style.SecondMention;
import plenum.conference.statement.EntryId;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.conference.statement.Substance;
import plenum.conference.statement.Who;

/** What each choice of a press office's style does to its releases. */
class StyleTest {
  private static final MeetingRecord MEETING = KeptMeeting.whole().record();

  private static Style style(DatelineForm dateline, Texts agency, Texts credit) {
    return new Style(
        dateline,
        agency,
        "",
        List.of(),
        NameOrder.NAME_TITLE_BODY,
        SecondMention.SHORT_FORM,
        credit,
        Map.of());
  }

  private static Style style(List<DelegationId> order, NameOrder names, SecondMention second) {
    return new Style(
        DatelineForm.CITY_AGENCY, Texts.NONE, "###", order, names, second, Texts.NONE, Map.of());
  }

  private static Release release(Issuer issuer, Style style, String language) {
    return Drafting.release(MEETING, issuer, style, language);
  }

  private static String sentence(Release release, String id) {
    return release.sentences().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.line().plain())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | CITY_AGENCY_DATE | VELDE (Velde Courier), 13 March 2026 —
          en | CITY_DATE_AGENCY | VELDE, 13 March 2026 (Velde Courier) —
          en | CITY_DATE        | VELDE, 13 March 2026 —
          en | CITY_AGENCY      | VELDE (Velde Courier) —
          en | AGENCY           | (Velde Courier) —
          vi | CITY_AGENCY_DATE | Velde (Tin Velde), ngày 13/3/2026 –
          vi | CITY_DATE_AGENCY | Velde, ngày 13/3/2026 (Tin Velde) –
          vi | CITY_DATE        | Velde, ngày 13/3/2026 –
          vi | CITY_AGENCY      | Velde (Tin Velde) –
          vi | AGENCY           | (Tin Velde) –
          zh | CITY_AGENCY_DATE | 韦尔德通讯韦尔德3月13日电
          zh | CITY_DATE_AGENCY | 韦尔德3月13日电（韦尔德通讯）
          zh | CITY_DATE        | 韦尔德3月13日电
          zh | CITY_AGENCY      | 韦尔德通讯韦尔德电
          zh | AGENCY           | 韦尔德通讯电
          ru | CITY_AGENCY_DATE | ВЕЛЬДЕ (Вельде-курьер), 13 марта —
          ru | CITY_DATE_AGENCY | ВЕЛЬДЕ, 13 марта. /Вельде-курьер/.
          ru | CITY_DATE        | ВЕЛЬДЕ, 13 марта —
          ru | CITY_AGENCY      | ВЕЛЬДЕ. /Вельде-курьер/.
          ru | AGENCY           | /Вельде-курьер/.
          """)
  void a_dateline_has_the_form_that_was_chosen(
      String language, DatelineForm form, String dateline) {
    var release = release(new Issuer.OfSide(VELDE), style(form, Texts.NONE, Texts.NONE), language);
    assertThat(release.dateline().line().plain()).isEqualTo(dateline);
  }

  @Test
  void the_agency_is_the_styles_else_the_issuers_and_of_a_joint_release_the_hosts() {
    var own = style(DatelineForm.AGENCY, Texts.of("en", "Union Wire"), Texts.NONE);
    assertThat(sentence(release(new Issuer.OfSide(BRENN), own, "en"), "dateline"))
        .isEqualTo("(Union Wire) —");
    assertThat(sentence(release(new Issuer.OfSide(BRENN), own, "vi"), "dateline"))
        .isEqualTo("(Báo Brenn) –");
    assertThat(sentence(release(new Issuer.Joint(), Style.USUAL, "en"), "dateline"))
        .isEqualTo("ORRIN HAVEN (Orrin Wire), 13 March 2026 —");
  }

  @Test
  void the_credit_is_the_styles_else_the_photographs_own() {
    var own = style(DatelineForm.AGENCY, Texts.NONE, Texts.of("en", "Union Wire"));
    assertThat(sentence(release(new Issuer.Joint(), own, "en"), "credit"))
        .isEqualTo("Photo: Union Wire");
    assertThat(sentence(release(new Issuer.Joint(), own, "ru"), "credit"))
        .isEqualTo("Фото: Оррин-пресс");
  }

  @Test
  void the_day_is_that_of_the_issuers_calendar_and_is_said_once() {
    var dated = style(DatelineForm.CITY_DATE, Texts.NONE, Texts.NONE);
    assertThat(sentence(release(new Issuer.OfSide(ORRIN), dated, "en"), "held"))
        .contains("the same day");
    assertThat(sentence(release(new Issuer.OfSide(VELDE), dated, "en"), "held"))
        .contains("on 12 March");
    var bare = style(DatelineForm.AGENCY, Texts.NONE, Texts.NONE);
    assertThat(sentence(release(new Issuer.OfSide(ORRIN), bare, "en"), "held"))
        .contains("on 13 March");
  }

  @Test
  void sides_stand_in_the_styles_order_wherever_they_are_in_a_row_and_those_it_leaves_out_follow() {
    var release =
        release(
            new Issuer.Joint(),
            style(List.of(BRENN), NameOrder.NAME_TITLE_BODY, SecondMention.SHORT_FORM),
            "en");
    var row = "Brenn Fishery Institute, Orrin Coastal Office and Velde Pilotage Board";
    assertThat(sentence(release, "headline")).startsWith(row);
    assertThat(sentence(release, "record-1")).startsWith(row);
    assertThat(sentence(release, "chaired")).contains("by Lumi Tarask");
    assertThat(release.sentences().stream().map(Release.Sentence::id).toList())
        .containsSubsequence("own-24", "own-3", "own-14")
        .containsSubsequence("attended-orrin", "attended-velde");
    assertThat(sentence(release, "held"))
        .as("the host's formula stays")
        .startsWith("Orrin Coastal Office held");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NAME_TITLE_BODY | SHORT_FORM           | Ode Fenn, Researcher, School of Nets, told Ostag
          NAME_TITLE_BODY | FULL_NAME            | Ode Fenn, Researcher, School of Nets, told Mirel Ostag
          TITLE_NAME_BODY | TITLE_AND_SHORT_FORM | Researcher Ode Fenn, School of Nets, told Harbour Master Ostag
          """)
  void people_are_named_in_the_styles_order_and_again_in_its_form(
      NameOrder names, SecondMention second, String named) {
    var release = release(new Issuer.Joint(), style(List.of(), names, second), "en");
    assertThat(sentence(release, "own-27")).contains(named);
  }

  @Test
  void the_end_mark_stands_last() {
    var release =
        release(
            new Issuer.Joint(),
            style(List.of(), NameOrder.NAME_TITLE_BODY, SecondMention.FULL_NAME),
            "zh");
    assertThat(PlainText.of(release)).endsWith("。\n\n###\n");
    assertThat(HtmlPage.of(release, _ -> "")).contains("<p class=\"end\">###</p>\n</article>");
  }

  @Test
  void the_page_has_the_order_of_a_printed_one() {
    assertThat(HtmlPage.of(release(new Issuer.Joint(), Style.USUAL, "en"), _ -> ""))
        .containsSubsequence(
            "class=\"date\"",
            "<img",
            "<figcaption>",
            "class=\"credit\"",
            "<h1>",
            "class=\"dateline\"");
  }

  @Test
  void there_is_no_release_in_a_language_without_templates() {
    assertThat(Stylebook.writes("tlh")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> release(new Issuer.Joint(), Style.USUAL, "tlh"));
  }

  /** As it stands where somebody whose short form begins so says what is no plain sentence. */
  private static String said(String text) {
    var word =
        new PublicWord(
            new EntryId.OwnEntry(1),
            Optional.of(ORRIN),
            Meetings.OPENED,
            new Substance.Statement(
                new Who.Outside("van Berg"),
                Optional.empty(),
                Optional.empty(),
                StatementKind.INFORMS,
                false,
                List.of(),
                List.of(),
                Texts.of("en", text),
                Optional.empty(),
                Optional.empty()),
            false,
            Standing.SAID);
    var meeting =
        new MeetingRecord(
            MEETING.id(),
            MEETING.kind(),
            MEETING.purpose(),
            MEETING.subject(),
            MEETING.languages(),
            MEETING.host(),
            MEETING.opened(),
            MEETING.closed(),
            MEETING.chairs(),
            MEETING.sides(),
            MEETING.others(),
            MEETING.rolls(),
            MEETING.items(),
            MEETING.photographs(),
            MEETING.people(),
            List.of(word));
    return sentence(Drafting.release(meeting, new Issuer.Joint(), Style.USUAL, "en"), "own-1");
  }

  @Test
  void a_sentence_begins_with_a_capital_and_ends_once_on_one_line() {
    assertThat(said("the tide\n turned..")).isEqualTo("Van Berg said: the tide turned.");
    assertThat(said("why not?")).isEqualTo("Van Berg said: why not?");
  }
}
