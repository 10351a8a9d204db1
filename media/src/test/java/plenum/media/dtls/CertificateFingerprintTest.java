package plenum.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateFingerprintTest {
  private static final byte[] CERTIFICATE = {1, 2, 3};
  private static final String TEXT = CertificateFingerprint.of(CERTIFICATE).toString();

  @Test
  void it_is_the_sha_256_in_hexadecimal_with_colons() {
    assertThat(TEXT).startsWith("03:90:58:C6:F2:C0:CB:49").hasSize(32 * 3 - 1);
  }

  @Test
  void it_is_read_with_and_without_the_hash_and_in_any_case() {
    for (var text :
        new String[] {TEXT, "sha-256 " + TEXT, "SHA-256  " + TEXT.toLowerCase(Locale.ROOT)}) {
      assertThat(CertificateFingerprint.parse(text).matches(CERTIFICATE)).as(text).isTrue();
    }
  }

  @Test
  void another_certificate_does_not_match() {
    assertThat(CertificateFingerprint.parse(TEXT).matches(new byte[] {1, 2, 4})).isFalse();
  }

  @Test
  void another_hash_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateFingerprint.parse("sha-1 " + TEXT))
        .withMessage("fingerprint by sha-1: only sha-256 is supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sha-256", "AB:CD", "AB:CD:", "sha-256 xyz", "a b c", "::"})
  void what_is_malformed_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> CertificateFingerprint.parse(text));
  }

  @Test
  void a_long_malformed_one_is_not_repeated_in_full() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CertificateFingerprint.parse("x".repeat(100_000)))
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }
}
