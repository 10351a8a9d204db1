package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.press.archive.Written.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plenum.conference.register.Fulfilment;
import plenum.conference.statement.Standing;
import plenum.conference.statement.StatementKind;
import plenum.press.archive.Timeline.Encounter;
import plenum.press.news.Attendee;
import plenum.press.news.Said;
import plenum.press.news.Speaker;
import plenum.press.news.Undertaking;

class TimelineTest {
  @Test
  void only_entries_that_name_both_sides_are_told() {
    var both = entry("a").between("Orrin", "Velde").done();
    var other = entry("b").between("Orrin", "Skarn").done();
    assertThat(entries(timeline(List.of(both, other), "Orrin", "Velde"))).containsExactly("a");
  }

  @Test
  void without_a_counterpart_all_that_a_side_met_are_told() {
    var first = entry("a").between("Orrin", "Velde").on("2025-01-01").done();
    var second = entry("b").between("Orrin", "Skarn").on("2026-01-01").done();
    var none = entry("c").between("Velde", "Skarn").done();
    var line = Timeline.of(List.of(first, second, none), "Orrin", Optional.empty(), "en");
    assertThat(entries(line)).containsExactly("b", "a");
  }

  @Test
  void a_side_is_known_by_its_name_in_any_language_and_with_any_diacritics() {
    var one = entry("a").between("Orrin", "Velde").and().in("vi").between("Ốc đảo", "Vên").done();
    assertThat(entries(timeline(List.of(one), "oc dao", "VELDE"))).containsExactly("a");
  }

  @Test
  void what_tells_of_one_meeting_is_one_encounter() {
    var held = entry("a").conference().between("Orrin", "Velde").with("Edda Quarn").done();
    var release = entry("b").between("Velde", "Orrin").with("edda quarn", "Rolf Ynderdal").done();
    var line = timeline(List.of(release, held), "Orrin", "Velde");
    assertThat(line.encounters()).hasSize(1);
    var encounter = line.encounters().getFirst();
    assertThat(encounter.entries()).containsExactly("a", "b");
    assertThat(encounter.people())
        .extracting(Attendee::name)
        .containsExactly("Edda Quarn", "Rolf Ynderdal");
  }

  @Test
  void two_conferences_on_one_day_are_two_encounters() {
    var morning = entry("a").conference().between("Orrin", "Velde").done();
    var evening = entry("b").conference().between("Orrin", "Velde").done();
    assertThat(timeline(List.of(morning, evening), "Orrin", "Velde").encounters()).hasSize(2);
  }

  @Test
  void meetings_on_different_days_are_different() {
    var first = entry("a").between("Orrin", "Velde").done();
    var next = entry("b").between("Orrin", "Velde").on("2026-03-13").done();
    assertThat(entries(timeline(List.of(first, next), "Orrin", "Velde"))).containsExactly("b", "a");
  }

  @Test
  void what_was_said_discussed_and_agreed_is_told_apart() {
    var said = said(Standing.SAID, "Tides are high.");
    var discussed = said(Standing.DISCUSSED, "Pilots were discussed.");
    var agreed = said(Standing.AGREED, "Tables will be shared.");
    var one = entry("a").between("Orrin", "Velde").stating(said, discussed, agreed).done();
    var encounter = timeline(List.of(one), "Orrin", "Velde").encounters().getFirst();
    assertThat(encounter.said()).extracting(Timeline.Utterance::said).containsExactly(said);
    assertThat(encounter.discussed())
        .extracting(Timeline.Utterance::said)
        .containsExactly(discussed);
    assertThat(encounter.agreed()).extracting(Timeline.Utterance::said).containsExactly(agreed);
  }

  @Test
  void the_same_words_of_two_releases_are_told_once() {
    var said = said(Standing.SAID, "Tides are high.");
    var first = entry("a").between("Orrin", "Velde").stating(said).done();
    var second = entry("b").between("Orrin", "Velde").stating(said).done();
    var encounter = timeline(List.of(first, second), "Orrin", "Velde").encounters().getFirst();
    assertThat(encounter.said()).hasSize(1);
  }

  @Test
  void what_nobody_has_done_is_open_the_oldest_first() {
    var later =
        entry("a").on("2026-01-01").between("Orrin", "Velde").promising(will("chart")).done();
    var earlier =
        entry("b")
            .on("2025-01-01")
            .between("Orrin", "Velde")
            .promising(will("build"), will("train"), will("visit"))
            .became(Fulfilment.DONE, Fulfilment.OPEN, Fulfilment.OVERTAKEN)
            .done();
    var line = Timeline.of(List.of(later, earlier), "Orrin", Optional.of("Velde"), "en");
    assertThat(line.open())
        .extracting(promise -> promise.undertaking().what())
        .containsExactly("train", "chart");
    assertThat(line.open().getFirst().made()).contains(LocalDate.of(2025, 1, 1));
    assertThat(line.encounters().getLast().commitments())
        .extracting(Timeline.Promise::fulfilment)
        .containsExactly(Fulfilment.DONE, Fulfilment.OPEN, Fulfilment.OVERTAKEN);
  }

  @Test
  void what_a_release_repeats_is_not_open_when_its_conference_says_that_it_is_done() {
    var conference =
        entry("a")
            .conference()
            .between("Orrin", "Velde")
            .promising(will("chart"))
            .became(Fulfilment.DONE)
            .done();
    var release = entry("b").between("Orrin", "Velde").promising(will("chart")).done();
    assertThat(timeline(List.of(release, conference), "Orrin", "Velde").open()).isEmpty();
  }

  @Test
  void all_that_is_open_is_due_soonest_first_and_what_has_no_date_last() {
    var one =
        entry("a")
            .conference()
            .promising(due("chart", "2028-01-01"), will("visit"), due("train", "2027-01-01"))
            .became(Fulfilment.OPEN)
            .done();
    var other =
        entry("b")
            .conference()
            .promising(due("build", "2027-06-01"), due("dredge", "2026-01-01"))
            .became(Fulfilment.OPEN, Fulfilment.DONE)
            .done();
    assertThat(Timeline.open(List.of(one, other), "en"))
        .extracting(promise -> promise.undertaking().what())
        .containsExactly("train", "build", "chart", "visit");
  }

  @Test
  void words_are_those_of_the_language_asked_for() {
    var one =
        entry("a")
            .between("Orrin", "Velde")
            .headed("Tides")
            .and()
            .in("vi")
            .headed("Thủy triều")
            .done();
    var line = Timeline.of(List.of(one), "Orrin", Optional.of("Velde"), "vi");
    assertThat(line.encounters().getFirst().subject()).isEqualTo("Thủy triều");
  }

  @Test
  void the_order_in_which_entries_come_changes_nothing() {
    for (int seed = 0; seed < 50; seed++) {
      var random = new Random(seed);
      var entries = new ArrayList<>(Generated.entries(random, 30));
      var side = Generated.one(Generated.SIDES, random);
      var first = Timeline.of(entries, side, Optional.empty(), "en");
      Collections.shuffle(entries, random);
      assertThat(Timeline.of(entries, side, Optional.empty(), "en"))
          .as("seed %d", seed)
          .isEqualTo(first);
      assertThat(first.encounters().stream().flatMap(one -> one.entries().stream()))
          .as("seed %d: each entry in one encounter", seed)
          .doesNotHaveDuplicates();
    }
  }

  private static Said said(Standing standing, String text) {
    return new Said(new Speaker.OfSide("Orrin"), StatementKind.INFORMS, standing, "", text);
  }

  private static Undertaking will(String what) {
    return new Undertaking(
        new Speaker.OfSide("Orrin"), what, List.of(), "", "", "", Standing.AGREED);
  }

  private static Undertaking due(String what, String by) {
    return new Undertaking(
        new Speaker.OfSide("Orrin"), what, List.of(), "", "", by, Standing.AGREED);
  }

  private static Timeline timeline(List<Entry> entries, String side, String counterpart) {
    return Timeline.of(entries, side, Optional.of(counterpart), "en");
  }

  private static List<String> entries(Timeline line) {
    return line.encounters().stream().map(Encounter::entries).flatMap(List::stream).toList();
  }
}
