package plenum.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class DtlsIdentityTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final DtlsIdentity identity = DtlsIdentity.generate(random, NOW);

  @Test
  void its_certificate_is_good_for_thirty_days_and_signed_by_itself() throws Exception {
    var certificate = certificate();
    assertThat(certificate.getNotAfter().toInstant()).isEqualTo(NOW.plus(Duration.ofDays(30)));
    assertThat(certificate.getNotBefore().toInstant()).isBefore(NOW);
    certificate.verify(certificate.getPublicKey());
    assertThat(certificate.getSigAlgName()).isEqualTo("SHA256withECDSA");
  }

  @Test
  void its_fingerprint_is_that_of_its_certificate() throws Exception {
    assertThat(
            CertificateFingerprint.parse(identity.fingerprint())
                .matches(certificate().getEncoded()))
        .isTrue();
  }

  @Test
  void no_two_are_alike() {
    assertThat(DtlsIdentity.generate(random, NOW).fingerprint())
        .isNotEqualTo(identity.fingerprint());
  }

  private X509Certificate certificate() throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(identity.certificate()));
  }
}
