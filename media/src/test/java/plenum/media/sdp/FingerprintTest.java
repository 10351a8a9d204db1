package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final byte[] CERTIFICATE = {1, 2, 3};

  @Test
  void a_certificate_is_known_by_its_hash() {
    assertThat(Fingerprint.ofCertificate(CERTIFICATE).matches(CERTIFICATE)).isTrue();
  }

  @Test
  void another_certificate_is_not() {
    assertThat(Fingerprint.ofCertificate(CERTIFICATE).matches(new byte[] {1, 2, 4})).isFalse();
  }

  @Test
  void small_digits_are_the_same_as_capitals() throws SdpException {
    var text = Samples.text("obs-whip-not-recorded.sdp");

    assertThat(Offer.parse(text.replace("A5:17:0C:E2", "a5:17:0c:e2")).fingerprint())
        .isEqualTo(Offer.parse(text).fingerprint());
  }
}
