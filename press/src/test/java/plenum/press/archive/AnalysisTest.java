package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.press.archive.Written.entry;
import static plenum.press.archive.Written.text;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each language's words find. */
class AnalysisTest {
  @TempDir Path folder;

  @Test
  void vietnamese_syllables_are_found_without_their_diacritics() {
    try (var archive = Opened.in(folder, text("a", "vi", "Hai bên hợp tác về thủy triều."))) {
      assertThat(archive.ids("hop tac thuy trieu")).containsExactly("a");
    }
  }

  @Test
  void vietnamese_d_with_a_stroke_is_found_without_it() {
    try (var archive = Opened.in(folder, text("a", "vi", "Biến đổi khí hậu"))) {
      assertThat(archive.ids("doi")).containsExactly("a");
    }
  }

  @Test
  void who_types_vietnamese_diacritics_has_these_first() {
    var bare = text("a", "vi", "Ban hop tac va hop tac va hop tac.");
    var other = text("b", "vi", "Cuộc họp tạc tượng, họp tạc.");
    var exact = text("c", "vi", "Văn kiện hợp tác giữa hai bên về nhiều việc khác nhau.");
    try (var archive = Opened.in(folder, bare, other, exact)) {
      assertThat(archive.ids("hợp tác")).hasSize(3).startsWith("c");
      assertThat(archive.ids("họp tạc")).hasSize(3).startsWith("b");
      assertThat(archive.ids("hop tac")).hasSize(3).startsWith("a");
    }
  }

  @Test
  void both_ways_to_place_a_vietnamese_tone_are_one_word() {
    var older = text("a", "vi", "hoà thuỷ");
    var decoy = text("b", "vi", "hoá thùy hoá thùy hoá thùy");
    try (var archive = Opened.in(folder, older, decoy)) {
      assertThat(archive.ids("hòa thủy")).startsWith("a");
    }
  }

  @Test
  void russian_words_are_found_in_any_case_and_number() {
    try (var archive = Opened.in(folder, text("a", "ru", "Стороны обсудили приливные таблицы."))) {
      assertThat(archive.ids("приливных таблиц")).containsExactly("a");
      assertThat(archive.ids("сторона обсудила")).containsExactly("a");
    }
  }

  @Test
  void russian_yo_may_be_typed_as_ye() {
    try (var archive = Opened.in(folder, text("a", "ru", "Отчёт о приёме"))) {
      assertThat(archive.ids("отчета приеме")).containsExactly("a");
    }
  }

  @Test
  void english_words_are_found_in_any_form() {
    try (var archive = Opened.in(folder, text("a", "en", "The sides' pledges on harbours."))) {
      assertThat(archive.ids("side pledge harbour")).containsExactly("a");
      assertThat(archive.ids("pledged harboured")).containsExactly("a");
    }
  }

  @Test
  void french_words_are_found_in_any_form_without_accents_and_articles() {
    try (var archive = Opened.in(folder, text("a", "fr", "L'échange des délégations côtières."))) {
      assertThat(archive.ids("échanges délégation côtière")).containsExactly("a");
      assertThat(archive.ids("echange delegation cotiere")).containsExactly("a");
    }
  }

  @Test
  void chinese_words_are_found_in_running_text() {
    try (var archive = Opened.in(folder, text("a", "zh", "双方就气候变化问题交换了意见。"))) {
      assertThat(archive.ids("气候")).containsExactly("a");
      assertThat(archive.ids("意见 问题")).containsExactly("a");
      assertThat(archive.ids("气候意见")).containsExactly("a");
    }
  }

  @Test
  void chinese_characters_that_are_cut_otherwise_are_found_as_well() {
    try (var archive = Opened.in(folder, text("a", "zh", "双方就气候变化问题交换了意见。"))) {
      assertThat(archive.ids("换了意")).containsExactly("a");
      assertThat(archive.ids("候")).containsExactly("a");
      assertThat(archive.ids("候气")).isEmpty();
    }
  }

  @Test
  void another_language_is_found_without_regard_to_case_and_diacritics() {
    try (var archive = Opened.in(folder, text("a", "nb", "Møtet om tidevann på Værøy"))) {
      assertThat(archive.ids("MOTET tidevann")).containsExactly("a");
    }
  }

  @Test
  void names_are_not_stemmed() {
    try (var archive = Opened.in(folder, entry("a").with("Mirel Banks").done())) {
      assertThat(archive.ids("person:Banks")).containsExactly("a");
      assertThat(archive.ids("person:Bank")).isEmpty();
    }
  }

  @Test
  void names_are_found_in_any_order_and_with_any_diacritics() {
    try (var archive = Opened.in(folder, entry("a").with("Vĩ Bảo Trạch", "Đỗ Ánh").done())) {
      assertThat(archive.ids("person:\"Trach Bao Vi\"")).containsExactly("a");
      assertThat(archive.ids("person:\"Ánh Đỗ\"")).containsExactly("a");
      assertThat(archive.ids("person:do")).containsExactly("a");
      assertThat(archive.ids("person:\"Trạch Bảo\"")).containsExactly("a");
    }
  }

  @Test
  void the_words_of_a_name_stand_in_one_name() {
    try (var archive = Opened.in(folder, entry("a").with("Edda Quarn", "Rolf Ynderdal").done())) {
      assertThat(archive.ids("person:\"Edda Ynderdal\"")).isEmpty();
    }
  }

  @Test
  void chinese_and_russian_names_are_found() {
    try (var archive = Opened.in(folder, entry("a").with("欧阳明远", "Ия Ольмская").done())) {
      assertThat(archive.ids("person:欧阳明远")).containsExactly("a");
      assertThat(archive.ids("person:\"ольмская ия\"")).containsExactly("a");
    }
  }

  @Test
  void what_is_no_word_limits_nothing() {
    try (var archive = Opened.in(folder, text("a", "en", "Tides."))) {
      assertThat(archive.ids("*** tides ?? \"...\" side:--")).containsExactly("a");
    }
  }
}
