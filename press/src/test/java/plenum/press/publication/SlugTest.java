package plenum.press.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  private static final Slug OTHERWISE = new Slug("release-7");

  @ParameterizedTest
  @ValueSource(
      strings = {"", "..", "../x", "a/b", "a\\b", "A", "é", "a--b", "-a", "a.html", "index", "a\n"})
  void what_is_no_plain_name_is_refused(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("plenum.press.publication.Hostile#texts")
  void any_text_gives_a_plain_name(String text) {
    assertThat(Slug.of(text, OTHERWISE).text()).matches("[a-z0-9-]{1,80}");
  }

  @Test
  void letters_lose_their_marks() {
    assertThat(Slug.of("Đà Nẵng: họp trực tuyến", OTHERWISE).text())
        .isEqualTo("da-nang-hop-truc-tuyen");
  }

  @Test
  void where_nothing_is_left_another_name_is_taken() {
    assertThat(Slug.of("河地", OTHERWISE)).isEqualTo(OTHERWISE);
  }
}
