package plenum.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.press.intake.Intake;

/**
 * Processes that read releases in are killed at random moments. What was acknowledged is there
 * whole and once, and whoever sends all of it again doubles nothing.
 */
class KilledImportTest {
  /** So many in a build; {@code -Dplenum.rounds=50} asks for fifty. */
  private static final int ROUNDS = Integer.getInteger("plenum.rounds", 8);

  private static final Path RELEASE = Path.of("../examples/releases/open/01-agency-en.txt");
  private static final long SEED = 20261123;

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void what_was_acknowledged_is_kept_whole_and_once() throws Exception {
    var random = new Random(SEED);
    int kept = 0;
    for (int round = 0; round < ROUNDS; round++) {
      // Begins before what is kept, as somebody does who does not know how far it came.
      int acknowledged = run(Math.max(0, kept - 3), 4 + random.nextInt(25), random);
      kept = check(acknowledged, "seed %d, round %d".formatted(SEED, round));
    }
    assertThat(kept).isGreaterThan(2 * ROUNDS);
  }

  /** How many are kept. */
  private int check(int acknowledged, String when) throws IOException {
    var text = Files.readString(RELEASE);
    try (var database = Database.open(folder.resolve("plenum.db"), Database.PATIENCE)) {
      var cabinet = new Cabinet(database);
      var store = new ImportStore(cabinet, Intake::standard, InstantSource.system());
      int kept = store.cards().size();
      assertThat(kept).as(when).isBetween(acknowledged, acknowledged + 1);
      for (var drawer : new String[] {"import.header", "import.original", "import.reading"}) {
        assertThat(cabinet.list(drawer)).as("%s, %s", when, drawer).hasSize(kept);
      }
      for (int number = 0; number < acknowledged; number++) {
        var there = (Taking.There) store.take(Importer.arrival(text, number));
        assertThat(there.before().name()).as(when).isEqualTo(number + ".txt");
        assertThat(store.original(there.before().id()).orElseThrow())
            .as(when)
            .isEqualTo(Importer.file(text, number));
      }
      return kept;
    }
  }

  /** Kills after so many lines and a moment; how many are kept as far as it said. */
  private int run(int first, int lines, Random random) throws IOException, InterruptedException {
    var process = start(first);
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      int last = first - 1;
      for (int i = 0; i < lines; i++) {
        last = number(String.valueOf(out.readLine()));
      }
      LockSupport.parkNanos(random.nextInt(20_000_000));
      process.toHandle().destroyForcibly(); // the process's own method closes our end as well
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        last = number(line);
      }
      return last + 1;
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
    }
  }

  private static int number(String line) {
    assertThat(line).matches("\\d+ (Kept|There)");
    return Integer.parseInt(line.substring(0, line.indexOf(' ')));
  }

  private Process start(int first) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            Importer.class.getName(),
            folder.toString(),
            RELEASE.toString(),
            Integer.toString(first))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
