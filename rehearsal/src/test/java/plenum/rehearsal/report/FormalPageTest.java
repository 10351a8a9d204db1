package plenum.rehearsal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.Outcome;
import plenum.rehearsal.rules.Player;
import plenum.rehearsal.rules.Received;
import plenum.rehearsal.rules.Rule;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.rules.Tolerance;
import plenum.rehearsal.rules.Violation;

class FormalPageTest {
  private static final String EVIL = "<script>alert('x')</script>\" onload=\"y & \u0001";
  private static final long SECOND = 1_000_000_000;
  private static final Span HEARD = new Span(0, 60 * SECOND);

  private static Player player(String seat, String name) {
    return new Player(seat, name, "hollinfirth", "chair", true, "en", List.of("p"), 'A', 0x8c1c2c);
  }

  private static Received received(String seat, Map<String, List<Span>> sounds) {
    return new Received(seat, sounds, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static Outcome outcome(List<Violation> violations, long lateMillis) {
    var counts =
        Stream.of(Rule.values())
            .map(rule ->
                new Outcome.Count(
                    rule, 9, violations.stream().filter(one -> one.rule() == rule).count()))
            .toList();
    var changes =
        List.of(
            new Outcome.Change(9 * SECOND, "turn-began", "a", true, List.of(80_000_000L)),
            new Outcome.Change(
                20 * SECOND, "turn-ended", "a", false, List.of(lateMillis * 1_000_000)));
    var floor =
        List.of(
            new Outcome.Floor(new Span(9 * SECOND, 20 * SECOND), List.of("a"), true, List.of()),
            new Outcome.Floor(new Span(20 * SECOND, 30 * SECOND), List.of(), true, List.of("b")));
    return new Outcome(counts, violations, changes, floor);
  }

  private static FormalFindings found(
      String name, String failure, List<Fault> planted, Outcome outcome, Delay lateness) {
    return new FormalFindings(
        new FormalSetting(
            "http://127.0.0.1:1", true, Instant.parse("2027-03-04T08:00:00Z"), HEARD, 0, 0, "here"),
        new SelfCheckResult(true, "Noticed."),
        planted,
        List.of(
            new StepTaken("Opening", "it opens", 0, 9 * SECOND, ""),
            new StepTaken("Briefing", "it begins", 9 * SECOND, 20 * SECOND, failure)),
        List.of(player("a", name), player("b", "Azure 2")),
        List.of(
            received("a", Map.of()),
            received("b", Map.of("a", List.of(new Span(9 * SECOND, 20 * SECOND))))),
        outcome,
        Tolerance.of(0, 0, 0),
        HEARD,
        2,
        0,
        lateness,
        List.of(paper("")));
  }

  private static RemainingPaper paper(String wrong) {
    return new RemainingPaper("Minutes & more", "papers/minutes.pdf", 12_345, wrong);
  }

  private static FormalFindings good() {
    return found(
        "Crimson 1",
        "",
        List.of(new Fault("a turn was taken out", 3, "somebody was heard")),
        outcome(List.of(), 20),
        new Delay(9, 1, 2, 3));
  }

  private static FormalFindings broken() {
    var violation =
        new Violation(
            Rule.SEAL,
            new Span(25 * SECOND, 26 * SECOND),
            "b",
            "Crimson 1 was heard for 60 ms",
            "one of the two is in a sealed room");
    return found(
        "Crimson 1", "", List.of(), outcome(List.of(violation), 20), new Delay(9, 1, 90, 90));
  }

  private static String page(FormalFindings found) {
    return FormalPage.html(found, FormalVerdict.of(found));
  }

  private static String verdict(FormalFindings found) {
    return FormalWording.verdict(found, FormalVerdict.of(found));
  }

  @Test
  void a_meeting_held_by_its_rules_is_fit() {
    assertThat(FormalVerdict.of(good()).fit()).isTrue();
    assertThat(verdict(good())).startsWith("Held by its rules");
  }

  @Test
  void what_remains_is_linked_and_one_wrong_paper_makes_it_unfit() {
    assertThat(page(good()))
        .contains("<a href=\"papers/minutes.pdf\">Minutes &amp; more</a></td><td>12 kB</td>");
    var good = good();
    var wrong =
        new FormalFindings(
            good.setting(),
            good.exchange(),
            good.planted(),
            good.steps(),
            good.cast(),
            good.received(),
            good.outcome(),
            good.tolerance(),
            good.heard(),
            good.refused(),
            good.heldUpNanos(),
            good.ownLateness(),
            List.of(paper(""), paper("does not say “A”")));
    assertThat(FormalVerdict.of(wrong).fit()).isFalse();
    assertThat(page(wrong)).contains("does not say “A”", "1 of 2 papers right");
  }

  @Test
  void one_violation_makes_it_unfit_and_is_listed_with_second_and_seat() {
    assertThat(FormalVerdict.of(broken()).fit()).isFalse();
    assertThat(verdict(broken())).contains("nothing crosses the seal, either way broken 1 times");
    assertThat(page(broken()))
        .contains("class=\"violation\"", "<td>0:25</td><td>Azure 2</td>", "60 ms");
    assertThat(FormalReport.of(broken(), FormalVerdict.of(broken())))
        .contains("0:25  Azure 2: Crimson 1 was heard for 60 ms; the journal: one of the two");
  }

  @Test
  void no_busy_computer_excuses_a_violation_but_it_does_a_late_tone() {
    assertThat(verdict(broken())).doesNotContain("busy");
    var late = found("C", "", List.of(), outcome(List.of(), 201), new Delay(9, 1, 90, 90));
    assertThat(verdict(late)).contains("201 ms", "busy");
  }

  @Test
  void a_rule_that_was_never_judged_makes_it_unfit() {
    var counts = new ArrayList<>(outcome(List.of(), 20).counts());
    counts.set(0, new Outcome.Count(Rule.WITHOUT_FLOOR, 0, 0));
    var changes = outcome(List.of(), 20).changes();
    var found =
        found(
            "C",
            "",
            List.of(),
            new Outcome(counts, List.of(), changes, List.of()),
            new Delay(9, 1, 2, 3));
    assertThat(verdict(found)).contains("without the floor never judged");
  }

  @Test
  void a_planted_fault_that_nobody_noticed_makes_it_unfit() {
    var blind = List.of(new Fault("a turn was taken out", 0, ""));
    var found = found("C", "", blind, outcome(List.of(), 20), new Delay(9, 1, 2, 3));
    assertThat(verdict(found)).contains("faults planted in the journal 0 of 1");
    assertThat(page(found)).contains("a turn was taken out: not noticed.");
  }

  @Test
  void the_step_that_did_not_come_true_is_named_first() {
    var found =
        found(
            "C",
            "after 10 s C did not see it",
            List.of(),
            outcome(List.of(), 20),
            new Delay(9, 1, 2, 3));
    assertThat(verdict(found))
        .isEqualTo("Not held to its end: in “Briefing: it begins” after 10 s C did not see it.");
    assertThat(FormalVerdict.of(found).fit()).isFalse();
  }

  @Test
  void names_and_what_was_noticed_cannot_become_markup() {
    var violation = new Violation(Rule.GONE, new Span(1, 2), "a", EVIL, EVIL);
    var found =
        found(
            EVIL,
            EVIL,
            List.of(new Fault(EVIL, 1, EVIL)),
            outcome(List.of(violation), 1),
            new Delay(9, 1, 2, 3));
    assertThat(page(found))
        .doesNotContain("<script", "\" onload", "\u0001")
        .contains("&lt;script&gt;");
  }

  @Test
  void it_needs_nothing_beside_itself_and_all_tags_are_closed() {
    var page = page(broken());
    assertThat(page).doesNotContain("src=", "url(", "@import", "<script", "<link");
    assertThat(page.replace("href=\"papers/minutes.pdf\"", "")).doesNotContain("href=");
    for (var tag : List.of("div", "svg", "table", "tr", "td", "th", "p", "span", "ul", "li")) {
      assertThat(page.split("<" + tag + "[ >]", -1))
          .as(tag)
          .hasSameSizeAs(page.split("</" + tag + ">", -1));
    }
  }

  @Test
  void of_many_violations_the_first_are_listed_and_all_are_drawn() {
    var many = new ArrayList<Violation>();
    for (int i = 0; i < 300; i++) {
      var when = new Span(i * SECOND / 5, i * SECOND / 5 + 1);
      many.add(new Violation(Rule.GONE, when, i < 250 ? "a" : "b", "heard", "gone"));
    }
    var found = found("C", "", List.of(), outcome(many, 1), new Delay(9, 1, 2, 3));
    assertThat(page(found)).contains("The first 200 of 300.");
    assertThat(page(found).split("rect [^>]*class=\"violation\"", -1)).hasSize(3);
  }

  @Test
  void several_who_are_heard_at_once_are_cut_where_anybody_begins_or_ends() {
    var pieces =
        FloorPlot.pieces(
            Map.of("a", List.of(new Span(0, 10)), "b", List.of(new Span(4, 6), new Span(20, 30))));
    assertThat(pieces)
        .containsExactly(
            Map.entry(new Span(0, 4), List.of("a")),
            Map.entry(new Span(4, 6), List.of("a", "b")),
            Map.entry(new Span(6, 10), List.of("a")),
            Map.entry(new Span(20, 30), List.of("b")));
  }
}
