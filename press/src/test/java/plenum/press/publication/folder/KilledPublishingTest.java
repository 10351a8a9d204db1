package plenum.press.publication.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.press.publication.SitePlan;

/**
 * Processes that publish are killed at random moments. This shows a crash of the process: the
 * operating system keeps what it was given. What a loss of power asks for, the flushes before each
 * rename, it does not show.
 */
class KilledPublishingTest {
  /** So many in a build; {@code -Dplenum.rounds=200} asks for two hundred. */
  private static final int ROUNDS = Integer.getInteger("plenum.rounds", 10);

  private static final int SEED = 4;

  @TempDir Path folder;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void every_file_is_old_or_new_and_the_next_turn_completes_the_work() throws Exception {
    var random = new Random(SEED);
    var root = folder.resolve("site");
    int mixed = 0;
    for (int round = 0; round < ROUNDS; round++) {
      int first = 1000 * round;
      int last = kill(root, first, 1 + random.nextInt(3), random.nextInt(12_000_000));
      var before = last == first ? settled(round) : texts(PublishingStorm.plan(last - 1));
      mixed += check(root, before, texts(PublishingStorm.plan(last)), round);
      new SiteFolder(root).write(PublishingStorm.plan(first + 999));
      assertThat(Folder.files(root))
          .as("seed %d, round %d, completed", SEED, round)
          .isEqualTo(texts(PublishingStorm.plan(first + 999)));
    }
    assertThat(mixed).as("rounds that were cut amid a turn").isPositive();
  }

  private static Map<String, String> settled(int round) throws IOException {
    return round == 0 ? Map.of() : texts(PublishingStorm.plan(1000 * (round - 1) + 999));
  }

  /** The number of the state that was being written. */
  private static int kill(Path root, int first, int lines, long nanosAfter) throws Exception {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingStorm.class.getName(),
                root.toString(),
                Integer.toString(first),
                "900")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int last = first;
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (int heard = 0; heard < lines; heard++) {
        last = Integer.parseInt(out.readLine());
      }
      LockSupport.parkNanos(nanosAfter);
      process.toHandle().destroyForcibly();
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        last = Integer.parseInt(line);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
    return last;
  }

  /** 1 if files of both states were there. */
  private static int check(
      Path root, Map<String, String> before, Map<String, String> after, int round)
      throws IOException {
    boolean old = false;
    boolean young = false;
    for (var file : Folder.files(root).entrySet()) {
      var was = before.get(file.getKey());
      var is = after.get(file.getKey());
      assertThat(file.getValue())
          .as("seed %d, round %d: %s is old or new", SEED, round, file.getKey())
          .isIn(was, is);
      old |= !file.getValue().equals(is);
      young |= !file.getValue().equals(was);
    }
    return old && young ? 1 : 0;
  }

  private static Map<String, String> texts(SitePlan plan) throws IOException {
    var texts = new TreeMap<String, String>();
    for (var entry : plan.files().entrySet()) {
      try (var bytes = entry.getValue().open()) {
        texts.put(entry.getKey(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }
}
