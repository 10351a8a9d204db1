package plenum.press.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that file entries are killed at random moments. The index is opened afterwards without
 * a source to be made again from: what is found there is what they left.
 */
class KilledProcessTest {
  /** So many in a build; {@code -Dplenum.rounds=50} asks for fifty. */
  private static final int ROUNDS = Integer.getInteger("plenum.rounds", 5);

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void what_was_acknowledged_is_there_after_the_process_was_killed() throws Exception {
    var random = new Random(20261123);
    int filed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int acknowledged = run(filed, 1 + random.nextInt(40), random);
      try (var archive = Archive.open(folder, new Stock())) {
        assertThat(archive.size())
            .as("round %d: %d were acknowledged, one may be under way", round, acknowledged)
            .isBetween(acknowledged, acknowledged + 1);
        filed = archive.size();
        assertThat(archive.search(Opened.question("held"), Reader.OF_WHAT_IS_OPEN)).isNotNull();
      }
    }
    assertThat(filed).isGreaterThan(2 * ROUNDS);
  }

  /** Kills after so many lines and a moment; how many are filed as far as it said. */
  private int run(int first, int lines, Random random) throws IOException, InterruptedException {
    var process = start(first, random.nextLong());
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int last = first - 1;
      for (int i = 0; i < lines; i++) {
        last = Integer.parseInt(String.valueOf(out.readLine()));
      }
      LockSupport.parkNanos(random.nextInt(20_000_000));
      process.toHandle().destroyForcibly(); // the process's own method closes our end as well
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        last = Integer.parseInt(line);
      }
      return last + 1;
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
    }
  }

  private Process start(int first, long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx96m",
            "-cp",
            System.getProperty("java.class.path"),
            Filer.class.getName(),
            folder.toString(),
            Integer.toString(first),
            Long.toString(seed))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
