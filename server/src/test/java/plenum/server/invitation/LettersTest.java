package plenum.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.conference.ReaderLanguages;

class LettersTest {
  private final Letters letters = new Letters();

  static List<String> languages() {
    return ReaderLanguages.ALL;
  }

  @Test
  void every_language_has_every_sentence() {
    var keys = Letters.catalogue(Locale.ENGLISH).keySet();
    assertThat(Letters.LANGUAGES)
        .allSatisfy(language -> assertThat(Letters.catalogue(language).keySet()).isEqualTo(keys));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_letter_has_no_argument_left_open(String language) {
    var letter = letters.letter(Occasions.in(language, "Asia/Ho_Chi_Minh", "2026-12-03T15:00"));
    assertThat(letter).doesNotContain("{").contains("Nguyễn Thị Hòa").contains("15:00");
    assertThat(letter).contains("https://meet.example.org/s/");
  }

  @ParameterizedTest
  @MethodSource("languages")
  void a_letter_to_a_delegations_secretary_has_its_link_and_no_argument_left_open(String language) {
    var occasion = Occasions.in(language, "Asia/Ho_Chi_Minh", "2026-12-03T15:00");
    assertThat(letters.sideLetter(occasion))
        .doesNotContain("{")
        .contains(occasion.link().toString(), occasion.host().name(), "15:00");
  }

  @Test
  void the_vietnamese_letter_is_vietnamese() {
    assertThat(letters.letter(Occasions.hanoi()))
        .startsWith("Thư mời:")
        .contains("Kính gửi Nguyễn Thị Hòa")
        .contains("tháng 12");
  }

  @Test
  void a_chinese_letter_has_its_date_in_chinese() {
    assertThat(letters.letter(Occasions.in("zh", "Asia/Shanghai", "2026-12-03T15:00")))
        .startsWith("邀请函：")
        .contains("2026年12月3日", "15:00（中国时间）", "请勿转发");
  }

  @Test
  void a_french_letter_has_the_first_of_a_month_as_french_writes_it() {
    assertThat(letters.letter(Occasions.in("fr", "Europe/Paris", "2026-12-01T15:00")))
        .contains("mardi 1er décembre 2026", "Bonjour,");
    assertThat(letters.letter(Occasions.in("fr", "Europe/Paris", "2026-12-11T15:00")))
        .contains("vendredi 11 décembre 2026");
  }

  @Test
  void a_language_without_letters_gets_the_english_one() {
    assertThat(letters.letter(Occasions.in("pl", "Europe/Warsaw", "2026-12-03T15:00")))
        .startsWith("Invitation:");
  }
}
