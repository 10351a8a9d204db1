package plenum.server.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.conference.programme.Texts;
import plenum.conference.release.Style;

class CarriedStylesTest {
  private static CarriedStyles.Written written(
      List<String> languages, Map<String, String> agency, String mark) {
    var style =
        new Style(
            Style.DatelineForm.AGENCY,
            new Texts(agency),
            mark,
            List.of(),
            Style.NameOrder.NAME_TITLE_BODY,
            Style.SecondMention.FULL_NAME,
            Texts.NONE,
            Map.of());
    return new CarriedStyles.Written(
        "owner", Instant.EPOCH, languages, Texts.of("en", "Osk"), style, List.of());
  }

  @Test
  void what_was_said_in_a_language_that_the_later_conference_had_not_is_still_known() {
    var both =
        CarriedStyles.followedBy(
            written(List.of("en", "vi"), Map.of("en", "Osk Wire", "vi", "Hãng Osk"), "-30-"),
            written(List.of("en"), Map.of("en", "Osk Press"), "###"));
    assertThat(both.style().agency().byLanguage())
        .isEqualTo(Map.of("en", "Osk Press", "vi", "Hãng Osk"));
    assertThat(both.style().endMark()).isEqualTo("###");
    assertThat(both.languages()).containsExactly("en", "vi");
  }

  @Test
  void what_a_later_desk_took_out_stays_out() {
    var both =
        CarriedStyles.followedBy(
            written(List.of("en"), Map.of("en", "Osk Wire"), ""),
            written(List.of("en"), Map.of(), ""));
    assertThat(both.style().agency().byLanguage()).isEmpty();
  }

  @Test
  void an_institution_is_known_by_its_name_in_every_language_that_both_have() {
    var osk = Texts.of("en", "Osk").and("vi", "Ốt");
    assertThat(CarriedStyles.isSame(osk, Texts.of("vi", "Ốt "))).isTrue();
    assertThat(CarriedStyles.isSame(osk, Texts.of("en", "Osk").and("ru", "Оск"))).isTrue();
    assertThat(CarriedStyles.isSame(osk, Texts.of("en", "Osk").and("vi", "Tarn"))).isFalse();
    assertThat(CarriedStyles.isSame(osk, Texts.of("ru", "Оск"))).isFalse();
    assertThat(CarriedStyles.isSame(osk, Texts.NONE)).isFalse();
  }
}
