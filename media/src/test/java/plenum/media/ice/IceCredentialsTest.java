package plenum.media.ice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceCredentialsTest {
  private static final String PASSWORD = "abcdefghijklmnopqrstuvwx";

  @Test
  void fresh_ones_have_the_length_that_keeps_them_secret() {
    var credentials = IceCredentials.random(new SplittableRandom(1));
    assertThat(credentials.ufrag()).matches("[A-Za-z0-9+/]{8}");
    assertThat(credentials.password()).matches("[A-Za-z0-9+/]{24}");
  }

  @Test
  void the_password_is_not_shown() {
    assertThat(new IceCredentials("abcd", PASSWORD).toString()).doesNotContain(PASSWORD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "ab:cd", "ab cd", "ab\r\nc", "äbcd"})
  void a_fragment_that_the_rfc_forbids_is_refused(String ufrag) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IceCredentials(ufrag, PASSWORD))
        .withMessageContaining("ice-ufrag");
  }

  @Test
  void a_short_password_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new IceCredentials("abcd", PASSWORD.substring(3)))
        .withMessageContaining("ice-pwd has 21 characters");
  }
}
