package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.languages.Grace;
import plenum.rehearsal.languages.Heard;
import plenum.rehearsal.languages.LanguageCase;
import plenum.rehearsal.languages.LanguageJudge;
import plenum.rehearsal.languages.LanguageRule;
import plenum.rehearsal.languages.Leg;
import plenum.rehearsal.languages.Listener;
import plenum.rehearsal.languages.Tongue;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.JournalLine;
import plenum.rehearsal.rules.JournalText;
import plenum.rehearsal.rules.Pauses;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Span;
import plenum.wire.Outlet;
import tools.jackson.databind.json.JsonMapper;

class LanguagesPageTest {
  private static final String EVIL = "<script>alert('x')</script>\" onload=\"y & \u0001";
  private static final long SECOND = 1_000_000_000;
  private static final Span MEETING = new Span(0, 60 * SECOND);

  private static Player player(String seat, String name, String language) {
    return new Player(seat, name, "side", "listens", false, language, List.of(), 'A', 0x8c1c2c);
  }

  private static JournalLine line(long second, String type, String body) {
    var json = JsonMapper.shared().readTree(body.replace('\'', '"'));
    return new JournalLine(1, second * SECOND, "seat:a", type, json);
  }

  /** Somebody speaks; another hears it, and maybe something else as well. */
  private static LanguagesFindings found(String name, List<Heard> also, String failure) {
    var floor =
        new Heard(Outlet.FLOOR_1, new Tongue("a", "vi"), new Span(10 * SECOND, 60 * SECOND));
    var heard = new java.util.ArrayList<>(List.of(floor));
    heard.addAll(also);
    var matter =
        new LanguageCase(
            new JournalText(List.of(line(10, "turn-began", "{'seat':'a'}")), 0),
            List.of(),
            List.of(player("a", name, "vi"), player("b", "Azure 2", "zh")),
            List.of(new Listener("a", List.of()), new Listener("b", heard)),
            Grace.of(0, 0, 0),
            MEETING,
            new Pauses(List.of()));
    return new LanguagesFindings(
        new FormalSetting(
            "http://127.0.0.1:1",
            true,
            Instant.parse("2027-03-04T08:00:00Z"),
            MEETING,
            0,
            0,
            "here"),
        List.of("vi", "zh"),
        new Fault(name + " said something else", 2, "heard"),
        List.of(new Fault("a handover was taken out", 3, "not heard")),
        List.of(
            new StepTaken("Opening", "it opens", 0, 9 * SECOND, ""),
            new StepTaken("Into zh", "it begins", 9 * SECOND, 60 * SECOND, failure)),
        matter,
        LanguageJudge.judge(matter),
        Map.of(Leg.FLOOR_TO_LISTENER, new Delay(100, 1, 2, 151)),
        new Delay(9, 1, 2, 3));
  }

  private static LanguagesFindings broken() {
    var wrong =
        new Heard(Outlet.CHANNEL_A, new Tongue("a", "vi"), new Span(20 * SECOND, 21 * SECOND));
    return found("Crimson 1", List.of(wrong), "");
  }

  private static Verdict verdict(LanguagesFindings found) {
    return LanguagesVerdict.of(found);
  }

  private static Check check(LanguagesFindings found, String what) {
    return verdict(found).checks().stream()
        .filter(check -> check.what().equals(what))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_heard_wrongly_is_listed_with_second_and_seat_and_drawn() {
    var page = LanguagesPage.html(broken(), verdict(broken()));
    assertThat(page)
        .contains("<td>0:20</td><td>Azure 2</td>", "Crimson 1 in vi was heard in CHANNEL_A")
        .contains("class=\"violation\"", "class=\"language-0\"", "class=\"change\"");
    assertThat(LanguagesReport.of(broken(), verdict(broken())))
        .contains("0:20  Azure 2: Crimson 1 in vi was heard in CHANNEL_A for 1000 ms; due: floor");
    assertThat(check(broken(), LanguageRule.LANGUAGE.sentence()).held()).isFalse();
  }

  @Test
  void a_rule_that_was_never_judged_is_not_kept_and_a_limit_is_held() {
    var fine = found("Crimson 1", List.of(), "");
    assertThat(check(fine, LanguageRule.ORIGINAL.sentence()).held()).isTrue();
    assertThat(check(fine, LanguageRule.BOOTH.sentence()).measured()).isEqualTo("never judged");
    assertThat(check(fine, "Floor to listener, p95").held()).isTrue();
    assertThat(verdict(fine).fit()).isFalse();
  }

  @Test
  void the_step_that_did_not_come_true_is_named_first() {
    var failed = found("C", List.of(), "after 10 s C did not see it");
    assertThat(LanguagesReport.of(failed, verdict(failed)))
        .endsWith("Not held to its end: in “Into zh: it begins” after 10 s C did not see it.\n");
  }

  @Test
  void names_cannot_become_markup_and_the_page_needs_nothing_beside_itself() {
    var found = found(EVIL, broken().matter().listeners().getLast().heard(), "");
    var page = LanguagesPage.html(found, verdict(found));
    assertThat(page)
        .doesNotContain("<script", "\" onload", "\u0001", "src=", "href=", "url(")
        .contains("&lt;script&gt;");
    for (var tag : List.of("div", "svg", "table", "tr", "td", "th", "p", "span", "ul", "li")) {
      assertThat(page.split("<" + tag + "[ >]", -1))
          .as(tag)
          .hasSameSizeAs(page.split("</" + tag + ">", -1));
    }
  }

  @Test
  void figures_of_changes_are_told_by_kind() {
    var fine = found("Crimson 1", List.of(), "");
    var figures = ChangeFigures.of(fine.outcome().changes());
    assertThat(figures)
        .extracting(ChangeFigures::what)
        .containsExactly("the floor changes", "all together");
    assertThat(figures.getFirst().soon().words()).isEqualTo("0 ms / 0 ms / 0 ms");
    assertThat(figures.getFirst().gap().words()).isEqualTo("–");
  }
}
