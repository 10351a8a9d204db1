package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.press.archive.Written.entry;
import static plenum.press.archive.Written.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.press.archive.Answer.Count;
import plenum.press.news.Party;

class ArchiveTest {
  @TempDir Path folder;

  @Test
  void all_words_must_be_there_in_any_order() {
    var both = text("a", "en", "Tables of tides.");
    try (var archive = Opened.in(folder, both, text("b", "en", "Tables of stars."))) {
      assertThat(archive.ids("tides tables")).containsExactly("a");
    }
  }

  @Test
  void a_phrase_holds_its_words_together() {
    var apart = text("b", "en", "Small boats in harbours.");
    try (var archive = Opened.in(folder, text("a", "en", "For small harbours."), apart)) {
      assertThat(archive.ids("\"small harbours\"")).containsExactly("a");
      assertThat(archive.ids("small harbours")).containsExactly("a", "b");
    }
  }

  @Test
  void a_phrase_does_not_reach_into_the_next_paragraph() {
    var two = entry("a").saying("They spoke of the small", "harbours were visited").done();
    try (var archive = Opened.in(folder, two)) {
      assertThat(archive.ids("\"small harbours\"")).isEmpty();
    }
  }

  @Test
  void words_find_names_too() {
    try (var archive = Opened.in(folder, entry("a").with("Edda Quarn").at("Velde").done())) {
      assertThat(archive.ids("quarn velde")).containsExactly("a");
    }
  }

  @Test
  void a_word_in_the_headline_comes_first() {
    var inText = entry("a").headed("A meeting").saying("On tides.").done();
    var inHeadline = entry("b").headed("On tides").saying("A meeting.").done();
    try (var archive = Opened.in(folder, inText, inHeadline)) {
      assertThat(archive.ids("tides")).containsExactly("b", "a");
    }
  }

  @Test
  void sides_bodies_places_and_subjects_are_looked_for_apart() {
    var orrin = new Party("Orrin Coastal Office", List.of("Department of Tides"), "Orrin Haven");
    var one = entry("a").parties(orrin).at("Velde").headed("Pilots").done();
    try (var archive = Opened.in(folder, one)) {
      assertThat(archive.ids("side:orrin body:tides place:velde subject:pilot")).hasSize(1);
      assertThat(archive.ids("place:\"Orrin Haven\"")).hasSize(1);
      assertThat(archive.ids("side:tides")).isEmpty();
      assertThat(archive.ids("body:orrin")).isEmpty();
      assertThat(archive.ids("subject:tides")).isEmpty();
    }
  }

  @Test
  void days_are_limited_on_both_ends_and_include_them() {
    var entries =
        new Entry[] {
          entry("a").on("2026-03-11").done(),
          entry("b").on("2026-03-12").done(),
          entry("c").on("2026-03-13").done(),
          entry("d").undated().done()
        };
    try (var archive = Opened.in(folder, entries)) {
      assertThat(archive.ids("from:2026-03-12")).containsExactlyInAnyOrder("b", "c");
      assertThat(archive.ids("to:2026-03-12")).containsExactlyInAnyOrder("a", "b");
      assertThat(archive.ids("from:2026-03-12 to:2026-03-12")).containsExactly("b");
    }
  }

  @Test
  void hits_are_sorted_by_date_both_ways_and_those_without_come_last() {
    var entries =
        new Entry[] {
          entry("a").undated().done(),
          entry("b").on("2025-01-01").done(),
          entry("c").on("2026-01-01").done(),
        };
    try (var archive = Opened.in(folder, entries)) {
      assertThat(archive.sorted("", Question.Order.NEWEST)).containsExactly("c", "b", "a");
      assertThat(archive.sorted("", Question.Order.OLDEST)).containsExactly("b", "c", "a");
    }
  }

  @Test
  void of_equal_hits_the_newest_comes_first() {
    var older = entry("a").on("2025-01-01").done();
    try (var archive = Opened.in(folder, older, entry("b").on("2026-01-01").done())) {
      assertThat(archive.ids("held")).containsExactly("b", "a");
    }
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    var stock = new Stock();
    for (int i = 10; i < 45; i++) {
      stock.add(entry("e" + i).done());
    }
    try (var archive = Archive.open(folder, stock)) {
      archive.agree();
      var found = new java.util.ArrayList<String>();
      for (int skip = 0; skip < 35; skip += 10) {
        var inquiry = Inquiry.EVERYTHING;
        var page = new Question(inquiry, Map.of(), Question.Order.RELEVANCE, skip, 10, "en");
        var answer = archive.search(page, Reader.OF_WHAT_IS_OPEN);
        assertThat(answer.total()).isEqualTo(35);
        answer.hits().forEach(hit -> found.add(hit.id()));
      }
      assertThat(found).hasSize(35).doesNotHaveDuplicates();
    }
  }

  @Test
  void the_languages_of_one_release_are_one_hit() {
    var both = entry("a").saying("Tides.").and().in("vi").headed("Thủy triều").done();
    try (var archive = Opened.in(folder, both)) {
      assertThat(archive.only("tides").languages()).containsExactly("en", "vi");
      assertThat(archive.only("thủy triều").id()).isEqualTo("a");
    }
  }

  @Test
  void a_correction_takes_the_place_of_what_it_corrects() {
    try (var archive = Opened.in(folder, text("a", "en", "Tides on Monday."))) {
      archive.archive().put(entry("a").revision("2").saying("Tides on Tuesday.").done());
      assertThat(archive.ids("monday")).isEmpty();
      assertThat(archive.ids("tuesday")).containsExactly("a");
      assertThat(archive.archive().size()).isEqualTo(1);
    }
  }

  @Test
  void what_is_taken_out_is_not_found_or_counted() {
    try (var archive = Opened.in(folder, entry("a").with("Edda Quarn").done())) {
      archive.archive().remove("a");
      var answer = archive.archive().search(Opened.question(""), Reader.OF_WHAT_IS_OPEN);
      assertThat(answer.total()).isZero();
      assertThat(answer.counts().values()).allMatch(List::isEmpty);
    }
  }

  @Test
  void what_was_found_is_counted_by_every_dimension() {
    var first =
        entry("a").between("Orrin", "Velde").with("Edda Quarn").at("Velde").on("2025-05-01").done();
    var second = entry("b").between("Orrin", "Skarn").with("Edda Quarn").imported().in("fr").done();
    try (var archive = Opened.in(folder, first, second, entry("c").conference().done())) {
      var counts = archive.counts("side:orrin", "en");
      assertThat(counts.get(Dimension.SIDES))
          .containsExactly(new Count("Orrin", 2), new Count("Skarn", 1), new Count("Velde", 1));
      assertThat(counts.get(Dimension.PEOPLE)).containsExactly(new Count("Edda Quarn", 2));
      assertThat(counts.get(Dimension.PLACES))
          .containsExactly(new Count("Orrin Haven", 1), new Count("Velde", 1));
      assertThat(counts.get(Dimension.YEARS))
          .containsExactly(new Count("2025", 1), new Count("2026", 1));
      assertThat(counts.get(Dimension.LANGUAGES))
          .containsExactly(new Count("en", 1), new Count("fr", 1));
      assertThat(counts.get(Dimension.SOURCES))
          .containsExactly(new Count("imported", 1), new Count("own-release", 1));
    }
  }

  @Test
  void names_are_counted_in_the_readers_language_where_the_entry_has_it() {
    var one = entry("a").between("Orrin").and().in("vi").between("Văn phòng Orrin").done();
    try (var archive = Opened.in(folder, one)) {
      assertThat(archive.counts("", "vi").get(Dimension.SIDES))
          .containsExactly(new Count("Văn phòng Orrin", 1));
      assertThat(archive.counts("", "ru").get(Dimension.SIDES))
          .containsExactly(new Count("Orrin", 1));
    }
  }

  @Test
  void each_count_is_what_choosing_it_finds() {
    var random = new Random(7);
    var stock = Stock.of(Generated.entries(random, 60));
    try (var archive = Archive.open(folder, stock)) {
      archive.agree();
      for (var language : List.of("en", "vi", "zh")) {
        var reader = Generated.reader(random);
        var all = archive.search(Question.of(Inquiry.EVERYTHING, 1, language), reader);
        all.counts()
            .forEach((dimension, counts) ->
                counts.forEach(count -> {
                  var chosen = Map.of(dimension, List.of(count.value()));
                  var question =
                      new Question(
                          Inquiry.EVERYTHING, chosen, Question.Order.NEWEST, 0, 1, language);
                  assertThat(archive.search(question, reader).total())
                      .as("%s", count)
                      .isEqualTo(count.entries());
                }));
      }
    }
  }

  @Test
  void an_excerpt_marks_what_was_found_by_its_offsets() {
    try (var archive =
        Opened.in(folder, text("a", "en", "The <b>tides</b> & other tide tables."))) {
      var excerpt = archive.only("tides \"other tide\"").excerpt().orElseThrow();
      assertThat(excerpt.text()).isEqualTo("The <b>tides</b> & other tide tables.");
      assertThat(marked(excerpt)).containsExactly("tides", "other tide");
    }
  }

  @Test
  void an_excerpt_comes_from_where_most_was_found() {
    var long1 = "Nothing is said of it here. ".repeat(30);
    var one =
        entry("a").saying("Tides. " + long1, long1 + "Then tides and pilots. " + long1).done();
    try (var archive = Opened.in(folder, one)) {
      var excerpt = archive.only("pilots tides").excerpt().orElseThrow();
      assertThat(marked(excerpt)).containsExactly("tides", "pilots");
      assertThat(excerpt.text().length()).isLessThanOrEqualTo(240);
    }
  }

  @Test
  void chinese_and_vietnamese_are_marked_in_their_own_text() {
    var zh = text("a", "zh", "双方就气候变化问题交换了意见。");
    try (var archive = Opened.in(folder, zh, text("b", "vi", "Hai bên hợp tác về thủy triều."))) {
      assertThat(marked(archive.only("气候 意见").excerpt().orElseThrow())).containsExactly("气候", "意见");
      assertThat(marked(archive.only("hop tac").excerpt().orElseThrow()))
          .containsExactly("hợp", "tác");
    }
  }

  @Test
  void a_hit_says_what_it_is_and_where_it_is_from() {
    try (var archive = Opened.in(folder, entry("a").imported().between("Orrin").done())) {
      var hit = archive.only("");
      assertThat(hit.form()).isEqualTo(Form.RELEASE);
      assertThat(hit.provenance()).isEqualTo(Provenance.IMPORTED);
      assertThat(hit.by()).isEqualTo("agency");
      assertThat(hit.at()).isEqualTo(Written.CAME_IN);
      assertThat(hit.date()).contains(LocalDate.of(2026, 3, 12));
      assertThat(hit.sides()).containsExactly("Orrin");
      assertThat(hit.place()).isEqualTo("Orrin Haven");
      assertThat(hit.headline().text()).isEqualTo("What was held");
    }
  }

  @Test
  void whatever_is_typed_finds_something_or_nothing_and_never_fails() {
    var random = new Random(4);
    try (var archive = Archive.open(folder, Stock.of(Generated.entries(random, 30)))) {
      archive.agree();
      for (int i = 0; i < 2_000; i++) {
        var sample = Generated.typed(random);
        var typed = InquiryParserTest.mutated(sample + sample, random);
        if (InquiryParser.read(typed) instanceof InquiryReading.Understood(var inquiry)) {
          var answer = archive.search(Question.of(inquiry, 5, "vi"), Generated.reader(random));
          answer.hits().forEach(hit -> assertThat(inside(hit)).as("%s", typed).isTrue());
        }
      }
    }
  }

  private static boolean inside(Hit hit) {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(hit.headline()), hit.excerpt().stream())
        .allMatch(excerpt -> {
          int last = 0;
          for (var mark : excerpt.marks()) {
            if (mark.begin() < last || mark.end() <= mark.begin()) {
              return false;
            }
            last = mark.end();
          }
          return last <= excerpt.text().length();
        });
  }

  private static List<String> marked(Excerpt excerpt) {
    return excerpt.marks().stream()
        .map(mark -> excerpt.text().substring(mark.begin(), mark.end()))
        .toList();
  }
}
