package plenum.server.meeting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Verdict;

class KilledTest {
  private static final int ROUNDS = 4;
  private static final long SEED = 5;

  @TempDir Path folder;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void what_was_answered_before_a_kill_has_happened_afterwards() throws Exception {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      check(round, lastWords(1 + random.nextInt(40), random.nextInt(3_000_000)));
    }
  }

  /** The last that a program answered which was killed, somewhat after the {@code n}th. */
  private String lastWords(int n, long nanosAfter) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String last = "";
    int answered = 0;
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
        if (++answered == n) {
          long until = System.nanoTime() + nanosAfter;
          while (System.nanoTime() < until) {
            Thread.onSpinWait();
          }
          process.toHandle().destroyForcibly(); // the process's own method closes our end as well
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
    assertThat(answered).isGreaterThanOrEqualTo(n);
    return last;
  }

  private void check(int round, String last) {
    var words = last.split(" ");
    long length = Long.parseLong(words[1]);
    try (var house = House.open(folder)) {
      var entries = house.journal.entries(words[0], 1);
      assertThat(house.journal.verify(words[0]))
          .as("seed %d, round %d", SEED, round)
          .isInstanceOf(Verdict.Whole.class);
      assertThat((long) entries.size())
          .as("seed %d, round %d: no more than the command under way", SEED, round)
          .isBetween(length, length + 1);
      boolean muted =
          house
              .conferences
              .find(words[0])
              .orElseThrow()
              .look(c -> c.state(Tables.HEAD).orElseThrow().muted())
              .join();
      boolean answered = Boolean.parseBoolean(words[2]);
      assertThat(muted)
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(entries.size() == length ? answered : !answered);
    }
  }
}
