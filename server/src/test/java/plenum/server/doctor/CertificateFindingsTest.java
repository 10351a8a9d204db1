package plenum.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.certificate.OwnCertificate;
import plenum.server.doctor.Finding.Standing;

class CertificateFindingsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;
  private X509Certificate certificate;

  @BeforeEach
  void make() throws Exception {
    var own = new OwnCertificate(folder, new SecureRandom());
    certificate = own.keys(List.of(InetAddress.getByName("192.0.2.7")), "table", NOW).certificate();
  }

  @Test
  void a_good_one_is_good() {
    assertThat(standing("table", NOW)).isEqualTo(Standing.OK);
  }

  @Test
  void the_wrong_name_is_a_problem() {
    assertThat(standing("other.example", NOW)).isEqualTo(Standing.PROBLEM);
  }

  @Test
  void too_early_too_late_and_soon_too_late_are_problems() {
    assertThat(standing("table", NOW.minus(Duration.ofDays(3)))).isEqualTo(Standing.PROBLEM);
    assertThat(standing("table", NOW.plus(Duration.ofDays(400)))).isEqualTo(Standing.PROBLEM);
    assertThat(standing("table", NOW.plus(Duration.ofDays(390)))).isEqualTo(Standing.PROBLEM);
  }

  @Test
  void a_star_stands_for_one_label() {
    assertThat(CertificateFindings.covers("*.example.org", "Meet.example.org")).isTrue();
    assertThat(CertificateFindings.covers("*.example.org", "a.b.example.org")).isFalse();
    assertThat(CertificateFindings.covers("*.example.org", "example.org")).isFalse();
  }

  private Standing standing(String host, Instant now) {
    return CertificateFindings.of(certificate, Optional.of(host), now).standing();
  }
}
