package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenum.conference.ReaderLanguages;
import plenum.press.news.Dateline;

class WordsTest {
  @Test
  void every_language_has_the_same_words() {
    for (var language : ReaderLanguages.ALL) {
      assertThat(Words.of(language).keys()).as(language).isEqualTo(Words.of("en").keys());
    }
  }

  @Test
  void a_language_without_words_of_its_own_speaks_english() {
    assertThat(Words.of("sw").say("releases")).isEqualTo("Press releases");
  }

  @Test
  void a_dateline_says_what_is_known() {
    var words = Words.of("en");
    assertThat(words.dateline(new Dateline(Optional.empty(), "Hill City", "")))
        .isEqualTo("Hill City —");
    assertThat(words.dateline(new Dateline(Optional.empty(), "", "HPO"))).isEqualTo("(HPO) —");
    assertThat(words.dateline(new Dateline(Optional.of(LocalDate.of(2026, 1, 2)), "", "")))
        .isEqualTo("2 January 2026 —");
    assertThat(words.dateline(new Dateline(Optional.empty(), "", ""))).isEmpty();
    assertThat(words.dateline(new Dateline(Optional.of(LocalDate.of(2026, 1, 2)), "Hill City", "")))
        .isEqualTo("Hill City, 2 January 2026 —");
  }
}
