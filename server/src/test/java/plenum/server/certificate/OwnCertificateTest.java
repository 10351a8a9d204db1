package plenum.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCertificateTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  @TempDir Path folder;
  private OwnCertificate own;
  private List<InetAddress> addresses;

  @BeforeEach
  void prepare() throws Exception {
    own = new OwnCertificate(folder, new SecureRandom());
    addresses = List.of(InetAddress.getByName("192.0.2.7"), InetAddress.getByName("2001:db8::7"));
  }

  @Test
  void it_names_every_address_and_the_host() throws Exception {
    var names =
        own.keys(addresses, "table", NOW).certificate().getSubjectAlternativeNames().stream()
            .map(entry -> entry.get(1).toString())
            .toList();
    assertThat(names)
        .containsExactlyInAnyOrder("192.0.2.7", "2001:db8:0:0:0:0:0:7", "localhost", "table");
  }

  @Test
  void a_machine_may_be_called_localhost() throws Exception {
    var names = own.keys(List.of(), "localhost", NOW).certificate().getSubjectAlternativeNames();
    assertThat(names).hasSize(1);
  }

  @Test
  void it_is_kept() throws Exception {
    var first = own.keys(addresses, "table", NOW).certificate();
    assertThat(own.keys(addresses, "table", NOW.plusSeconds(1)).certificate()).isEqualTo(first);
  }

  @Test
  void a_new_address_makes_a_new_one() throws Exception {
    var first = own.keys(addresses.subList(0, 1), "table", NOW).certificate();
    assertThat(own.keys(addresses, "table", NOW).certificate()).isNotEqualTo(first);
  }

  @Test
  void a_near_end_makes_a_new_one() throws Exception {
    var first = own.keys(addresses, "table", NOW).certificate();
    var later = NOW.plus(Duration.ofDays(370));
    assertThat(own.keys(addresses, "table", later).certificate()).isNotEqualTo(first);
  }

  @Test
  void its_key_is_readable_by_its_owner_alone() throws Exception {
    own.keys(addresses, "table", NOW);
    var rights = Files.getPosixFilePermissions(folder.resolve("own-key.pem"));
    assertThat(PosixFilePermissions.toString(rights)).isEqualTo("rw-------");
  }

  @Test
  void a_key_as_openssl_writes_it_is_read() throws Exception {
    own.keys(addresses, "table", NOW);
    var key =
        Files.writeString(
            folder.resolve("openssl.pem"),
            """
            -----BEGIN EC PARAMETERS-----
            BggqhkjOPQMBBw==
            -----END EC PARAMETERS-----
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIIRgFskUXWFpyzh2AablqrCW3/91otZI1vjS0vRZ5Fg2oAoGCCqGSM49
            AwEHoUQDQgAEP66O2EYpvDTRdBvwAgF3FZAou3fE8IEEDvxgivfU5yBbq27ZBkjL
            I9si40ckS7EWzUvQe0bj97kLBxVk4ykMlw==
            -----END EC PRIVATE KEY-----
            """);
    var read = PemKeys.read(folder.resolve("own-certificate.pem"), key);
    assertThat(read.key().getAlgorithm()).startsWith("EC");
  }

  @Test
  void a_file_without_a_key_is_named() throws Exception {
    own.keys(addresses, "table", NOW);
    var certificate = folder.resolve("own-certificate.pem");
    assertThatThrownBy(() -> PemKeys.read(certificate, certificate))
        .isInstanceOf(GeneralSecurityException.class)
        .hasMessageContaining("own-certificate.pem holds no unencrypted private key");
  }
}
