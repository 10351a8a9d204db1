package plenum.server.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenKeysTest {
  private static final Duration PERIOD = Duration.ofMillis(10);

  @TempDir Path folder;
  private final LinkedBlockingQueue<PemKeys> told = new LinkedBlockingQueue<>();
  private Path certificate;
  private Path key;
  private KeysInForce inForce;
  private int second;

  @BeforeEach
  void write() throws Exception {
    certificate = folder.resolve("fullchain.pem");
    key = folder.resolve("privkey.pem");
    var first = made("first");
    write(first, true, true);
    inForce = new KeysInForce(PemKeys.read(certificate, key));
    inForce.onReplacement(told::add);
  }

  private PemKeys made(String name) throws Exception {
    return new OwnCertificate(folder.resolve(name), new SecureRandom())
        .keys(List.of(InetAddress.ofLiteral("192.0.2.7")), "table", Instant.now());
  }

  /** As certbot does, one file after the other; their times are told apart by the second. */
  private void write(PemKeys keys, boolean both, boolean certificateFirst) throws Exception {
    second++;
    if (both || certificateFirst) {
      Files.writeString(certificate, PemKeys.pem(keys.certificate()));
      Files.setLastModifiedTime(certificate, time());
    }
    if (both || !certificateFirst) {
      Files.writeString(key, PemKeys.pem(keys.key()));
      Files.setLastModifiedTime(key, time());
    }
  }

  private FileTime time() {
    return FileTime.from(Instant.parse("2026-11-22T09:00:00Z").plusSeconds(second));
  }

  @Test
  void files_that_are_written_anew_come_into_force() throws Exception {
    try (var _ = GivenKeys.watch(certificate, key, inForce, PERIOD)) {
      var next = made("second");
      write(next, true, true);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(next);
      assertThat(inForce.now()).isEqualTo(next);
    }
  }

  @Test
  void one_file_without_the_other_changes_nothing_until_that_has_come_too() throws Exception {
    try (var _ = GivenKeys.watch(certificate, key, inForce, PERIOD)) {
      var next = made("second");
      write(next, false, true);
      assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
      write(next, false, false);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(next);
    }
  }

  @Test
  void what_is_no_certificate_leaves_the_one_before_in_force_and_is_passed_over() throws Exception {
    try (var _ = GivenKeys.watch(certificate, key, inForce, PERIOD)) {
      var before = inForce.now();
      second++;
      Files.writeString(certificate, "nonsense");
      Files.setLastModifiedTime(certificate, time());
      assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
      assertThat(inForce.now()).isEqualTo(before);
      var next = made("second");
      write(next, true, true);
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(next);
    }
  }
}
