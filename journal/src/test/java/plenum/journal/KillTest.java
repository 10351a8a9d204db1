package plenum.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process had acknowledged is there; this shows a crash, not the loss of power. */
class KillTest {
  private static final int ROUNDS = 10;

  @TempDir Path folder;

  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void everything_acknowledged_before_a_kill_is_found_afterwards() throws Exception {
    var random = new Random(9);
    long before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var acknowledged = run(1 + random.nextInt(60), random.nextInt(3_000_000));
      before = check(round, before, acknowledged);
    }
  }

  /** The seqs that a process acknowledged before it was killed, somewhat after the {@code n}th. */
  private List<Long> run(int n, long nanosAfter) throws Exception {
    var process = start();
    var seqs = new ArrayList<Long>();
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        seqs.add(Long.valueOf(line));
        if (seqs.size() == n) {
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
    assertThat(seqs).hasSizeGreaterThanOrEqualTo(n);
    return seqs;
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
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
  }

  /** Opens what the killed process left; how many entries there are. */
  private long check(int round, long before, List<Long> acknowledged) throws IOException {
    try (var scratch = Scratch.open(folder)) {
      var entries = scratch.journal().entries("c", 1);
      assertThat(scratch.journal().verify("c"))
          .as("seed 9, round %d", round)
          .isInstanceOf(Verdict.Whole.class);
      assertThat(acknowledged.getFirst()).isEqualTo(before + 1);
      for (long seq : acknowledged) {
        assertThat(entries.get((int) seq - 1).body()).isEqualTo(Scratch.said("first of " + seq));
        assertThat(entries.get((int) seq).body()).isEqualTo(Scratch.said("second of " + seq));
      }
      long end = acknowledged.getLast() + 1;
      assertThat((long) entries.size())
          .as("seed 9, round %d: no more than the append under way, and that whole", round)
          .isIn(end, end + 2);
      return entries.size();
    }
  }
}
