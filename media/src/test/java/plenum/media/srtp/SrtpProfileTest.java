package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.srtp.SrtpProfile.AEAD_AES_128_GCM;
import static plenum.media.srtp.SrtpProfile.AES_CM_128_HMAC_SHA1_80;

import org.junit.jupiter.api.Test;

class SrtpProfileTest {

  @Test
  void ids_are_those_registered_for_dtls_srtp() {
    assertThat(SrtpProfile.ofId(7)).contains(AEAD_AES_128_GCM);
    assertThat(SrtpProfile.ofId(1)).contains(AES_CM_128_HMAC_SHA1_80);
  }

  @Test
  void an_id_that_the_engine_does_not_speak_has_no_profile() {
    assertThat(SrtpProfile.ofId(2)).isEmpty();
    assertThat(SrtpProfile.ofId(8)).isEmpty();
  }

  @Test
  void gcm_is_preferred() {
    assertThat(SrtpProfile.values()).startsWith(AEAD_AES_128_GCM);
  }

  @Test
  void exported_material_is_both_keys_and_both_salts() {
    assertThat(AEAD_AES_128_GCM.exportedLength()).isEqualTo(56);
    assertThat(AES_CM_128_HMAC_SHA1_80.exportedLength()).isEqualTo(60);
  }
}
