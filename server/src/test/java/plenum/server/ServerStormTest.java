package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.journal.Database;
import plenum.journal.Entry;
import plenum.journal.Journal;
import plenum.journal.Verdict;
import plenum.server.convening.ConvenedConference;
import plenum.server.http.Json;
import plenum.server.local.LocalClient;
import plenum.server.local.RunningServer;

/**
 * The whole server is killed at random moments while pages send it commands. What it had answered
 * has happened, what it had refused has not. As with the journal alone this shows a crash, not the
 * loss of power.
 */
class ServerStormTest {
  private static final int ROUNDS = 10;
  private static final long SEED = 11;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<String, StormPage> pages = new TreeMap<>();
  private ConvenedConference convened;

  @Test
  @Timeout(value = 6, unit = TimeUnit.MINUTES)
  void what_was_answered_has_happened_and_what_was_refused_has_not() throws Exception {
    var random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      try {
        round(round, random);
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError("seed %d, round %d".formatted(SEED, round), failed);
      }
    }
    int done = pages.values().stream().mapToInt(StormPage::answered).sum();
    assertThat(done).as("answers").isGreaterThan(ROUNDS * 5);
  }

  private void round(int round, Random random) throws Exception {
    var process = ServerProcess.start(data);
    try {
      var server = running(process);
      if (round == 0) {
        convened = convene(server);
        for (var seat : convened.seats()) {
          pages.put(seat.id(), new StormPage(client, seat.link(), seat.id()));
        }
        page("bach-lam-head").admits(List.of("bach-lam-deputy", "bach-lam-secretary"));
        page("orrin-head").admits(List.of("orrin-secretary"));
      }
      for (var page : pages.values()) {
        page.connect(server.url());
      }
      int enough = 5 + random.nextInt(60);
      await(() -> answeredNow() >= enough);
      LockSupport.parkNanos(random.nextInt(5_000_000));
      process.destroyForcibly();
      assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
      for (var page : pages.values()) {
        await(page::closed);
      }
    } finally {
      process.destroyForcibly();
    }
    check();
  }

  private int answeredNow() {
    return pages.values().stream().mapToInt(StormPage::answeredNow).sum();
  }

  private StormPage page(String seat) {
    return Objects.requireNonNull(pages.get(seat));
  }

  /** The journal of what was killed, read by nobody else. */
  private void check() {
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      var journal = new Journal(database, new Random(1));
      assertThat(journal.verify(convened.id())).isInstanceOf(Verdict.Whole.class);
      var entries = journal.entries(convened.id(), 1);
      for (var page : pages.values()) {
        page.check(
            entries.stream()
                .filter(entry -> entry.actor().equals("seat:" + page.seat()))
                .map(Entry::type)
                .filter(StormPage.SENT::contains)
                .toList());
      }
      assertThat(entries).extracting(Entry::type).doesNotContain(StormPage.NEVER);
    }
  }

  private ConvenedConference convene(RunningServer server) throws IOException {
    var file = ConveningProgram.sample();
    var answer = new LocalClient(server).post("/local/convene", file);
    assertThat(answer).isInstanceOf(LocalClient.Answer.Answered.class);
    return Json.read(((LocalClient.Answer.Answered) answer).body(), ConvenedConference.class);
  }

  private RunningServer running(Process process) {
    var found = new ArrayList<RunningServer>();
    await(() -> {
      ServerProcess.running(process, data).ifPresent(found::add);
      return !found.isEmpty();
    });
    return found.getFirst();
  }

  private static void await(java.util.function.BooleanSupplier holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      LockSupport.parkNanos(500_000);
    }
  }
}
