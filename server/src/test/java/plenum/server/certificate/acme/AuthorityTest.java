package plenum.server.certificate.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.certificate.PemKeys;
import plenum.server.configuration.AcmeSettings;
import plenum.server.http.PlainDoor;

/** What an authority that really asks says to good and bad orders. */
class AuthorityTest {
  private static final String DOMAIN = "meet.plenum.test";
  private static final URI ADDRESS = URI.create("https://" + DOMAIN);

  @TempDir Path folder;
  private final Answers answers = new Answers();

  private Authority authority(Pebble pebble) {
    var settings =
        new AcmeSettings(
            DOMAIN,
            pebble.directory(),
            Optional.of("operations@plenum.test"),
            0,
            Optional.of(pebble.roots()));
    return new Authority(settings, answers, folder.resolve("acme"), new SecureRandom());
  }

  @Test
  void who_answers_gets_a_certificate_and_the_next_by_the_same_account() throws Exception {
    try (var door = PlainDoor.open("127.0.0.1", 0, ADDRESS, answers::to);
        var pebble = Pebble.asking(folder.resolve("pebble"), door.port())) {
      var first = authority(pebble).order();
      var account = Files.readString(folder.resolve("acme/account-key.pem"));
      var second = authority(pebble).order();
      assertThat(first.certificate().getSubjectAlternativeNames().toString()).contains(DOMAIN);
      assertThat(first.chain()).hasSizeGreaterThan(1);
      assertThat(second.certificate().getSerialNumber())
          .isNotEqualTo(first.certificate().getSerialNumber());
      assertThat(second.key()).isNotEqualTo(first.key());
      assertThat(folder.resolve("acme/account-key.pem")).hasContent(account);
      assertThat(answers.to("any")).isEmpty();
    }
  }

  @Test
  void what_is_kept_is_one_file_that_nobody_else_may_read() throws Exception {
    try (var door = PlainDoor.open("127.0.0.1", 0, ADDRESS, answers::to);
        var pebble = Pebble.asking(folder.resolve("pebble"), door.port())) {
      var keys = authority(pebble).order();
      var file = folder.resolve("together.pem");
      keys.writeTogether(file);
      assertThat(PemKeys.readTogether(file)).isEqualTo(keys);
      for (var kept : java.util.List.of(file, folder.resolve("acme/account-key.pem"))) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
            .isEqualTo("rw-------");
      }
    }
  }

  @Test
  void a_question_that_gets_nowhere_is_told_in_the_authoritys_words() throws Exception {
    try (var pebble = Pebble.asking(folder.resolve("pebble"), Pebble.freePort())) {
      assertThatThrownBy(() -> authority(pebble).order())
          .isInstanceOf(RefusedOrderException.class)
          .hasMessageContaining(DOMAIN)
          .hasMessageContaining("connection refused");
    }
  }

  @Test
  void a_wrong_answer_is_told_in_the_authoritys_words() throws Exception {
    try (var door = PlainDoor.open("127.0.0.1", 0, ADDRESS, _ -> Optional.of("something"));
        var pebble = Pebble.asking(folder.resolve("pebble"), door.port())) {
      assertThatThrownBy(() -> authority(pebble).order())
          .isInstanceOf(RefusedOrderException.class)
          .hasMessageContaining("something");
    }
  }

  @Test
  void an_authority_that_is_not_there_or_not_trusted_is_told() throws Exception {
    try (var pebble = Pebble.asking(folder.resolve("pebble"), Pebble.freePort())) {
      var untrusted =
          new AcmeSettings(DOMAIN, pebble.directory(), Optional.empty(), 0, Optional.empty());
      var nowhere =
          new AcmeSettings(
              DOMAIN,
              URI.create("https://127.0.0.1:" + Pebble.freePort() + "/dir"),
              Optional.empty(),
              0,
              Optional.of(pebble.roots()));
      for (var settings : java.util.List.of(untrusted, nowhere)) {
        var authority = new Authority(settings, answers, folder, new SecureRandom());
        assertThatThrownBy(authority::order)
            .isInstanceOf(RefusedOrderException.class)
            .message()
            .isNotBlank()
            .isNotEqualTo("null");
      }
    }
  }
}
