package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenum.conference.ReaderLanguages;
import plenum.press.intake.form.Unreadable;
import plenum.press.intake.form.UnreadableException;

/** Why a file could not be read, in every language of the pages. */
class UnreadableTest {
  private static final Map<String, Object> ARGUMENTS =
      Map.of("most", 2_097_152, "count", 3_000_001, "code", 7, "language", "fr", "why", "no right");

  private static UnreadableException refusal(Unreadable why) {
    return new UnreadableException(3, why, ARGUMENTS);
  }

  @ParameterizedTest
  @EnumSource
  void every_reason_is_said_in_every_language_and_in_none_twice(Unreadable why) {
    var wrong = ReaderLanguages.ALL.stream().map(refusal(why)::wrong).collect(Collectors.toList());
    var right = ReaderLanguages.ALL.stream().map(refusal(why)::right).collect(Collectors.toSet());
    assertThat(wrong).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).isNotBlank());
    for (var text : wrong) {
      assertThat(text).doesNotContain("{", "}").doesNotEndWith(".").doesNotEndWith("。");
    }
    for (var text : right) {
      assertThat(text).isNotBlank().doesNotContain("{", "}").doesNotEndWith(".");
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_scripts_are_those_of_the_languages(Unreadable why) {
    assertThat(refusal(why).wrong("zh")).containsPattern("\\p{IsHan}");
    assertThat(refusal(why).wrong("ru")).containsPattern("\\p{IsCyrillic}");
    assertThat(refusal(why).wrong("en")).doesNotContainPattern("\\p{IsHan}|\\p{IsCyrillic}");
  }

  @Test
  void what_it_is_about_is_named_as_each_language_writes_it() {
    assertThat(refusal(Unreadable.TOO_MANY_LINES).wrong("en")).contains("3,000,001 lines");
    assertThat(refusal(Unreadable.TOO_MANY_LINES).wrong("vi")).contains("3.000.001 dòng");
    assertThat(refusal(Unreadable.TOO_MANY_LINES).wrong("ru-RU")).contains("строка");
    assertThat(refusal(Unreadable.OTHER_LANGUAGE).wrong("zh-Hans")).contains("“fr”");
  }

  @Test
  void whoever_reads_another_language_reads_english() {
    assertThat(refusal(Unreadable.NO_TEXT).wrong("pl")).isEqualTo("no text stands in it");
    assertThat(refusal(Unreadable.NO_TEXT).sentence())
        .isEqualTo("line 3: no text stands in it. Right would be: the text of a release");
  }
}
