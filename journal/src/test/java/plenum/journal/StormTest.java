package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.Conference;
import plenum.conference.programme.ConferenceId;

/**
 * Processes that hold a conference on its journal are killed at random moments. This shows a crash:
 * the operating system keeps what it was given, so a journal that does not flush passes as well.
 * That every commit is flushed, which the loss of power asks for, {@link TroubleTest} holds by its
 * settings.
 */
class StormTest {
  /** So many in a build; {@code -Dplenum.rounds=200} asks for two hundred. */
  private static final int ROUNDS = Integer.getInteger("plenum.rounds", 40);

  private static final int LANES = 2;

  /** A conference is continued so often; then a new one begins in the same file. */
  private static final int ROUNDS_OF_A_CONFERENCE = 8;

  /** A state is told in one round of so many: to put it into words takes a tenth of a round. */
  private static final int ROUNDS_PER_STATE = 4;

  /** An end, should nobody kill it. */
  private static final int MOST_COMMANDS = 100_000;

  @TempDir static Path folder;
  private static SmallJvm small;
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger underWay = new AtomicInteger();

  @BeforeAll
  static void train() throws Exception {
    small = SmallJvm.in(folder);
    var file = folder.resolve("training.db").toString();
    small.train(Storm.class, file, "training", "0", "0", "50", "true");
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void nothing_acknowledged_is_lost_and_nothing_refused_is_found() throws Exception {
    var lanes = new ArrayList<Callable<Void>>();
    for (int lane = 0; lane < LANES; lane++) {
      int seed = lane;
      lanes.add(() -> weather(seed));
    }
    try (var threads = Executors.newFixedThreadPool(LANES)) {
      for (var lane : threads.invokeAll(lanes)) {
        lane.get();
      }
    }
    assertThat(acknowledged.get()).as("acknowledged").isGreaterThan(4 * ROUNDS);
    assertThat(refused.get()).as("refused").isGreaterThan(5 * ROUNDS);
    assertThat(underWay.get()).as("found although not acknowledged any more").isPositive();
  }

  private Void weather(int seed) throws Exception {
    var random = new Random(seed);
    var file = Files.createDirectory(folder.resolve("lane-" + seed)).resolve("plenum.db");
    for (int round = 0; round < ROUNDS / LANES; round++) {
      var conference = "storm-" + round / ROUNDS_OF_A_CONFERENCE;
      var report = new StormReport();
      try {
        run(file, conference, round, random, report);
        check(file, conference, round, report.words());
      } catch (AssertionError | RuntimeException failed) {
        throw new AssertionError("seed %d, round %d".formatted(seed, round), failed);
      }
    }
    return null;
  }

  /** One in eight is killed while it begins, the others somewhat after some command. */
  private static void run(
      Path file, String conference, int round, RandomGenerator random, StormReport report)
      throws Exception {
    boolean early = random.nextInt(8) == 0;
    int lines = early ? 0 : 1 + random.nextInt(50);
    long nanosAfter = random.nextInt(early ? 400_000_000 : 4_000_000);
    var process =
        small.start(
            Storm.class,
            file.toString(),
            conference,
            Integer.toString(round),
            Long.toString(random.nextLong()),
            Integer.toString(MOST_COMMANDS),
            Boolean.toString(round % ROUNDS_PER_STATE == 0));
    try (var killer = Executors.newSingleThreadExecutor();
        var out = process.getInputStream()) {
      if (early) {
        killer.execute(() -> kill(process, nanosAfter));
      }
      var buffer = new byte[8192];
      for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
        int before = report.lines();
        report.hears(buffer, n);
        if (!early && before < lines && report.lines() >= lines) {
          killer.execute(() -> kill(process, nanosAfter));
        }
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as("it was killed, it did not end").isEqualTo(137);
    assertThat(report.lines()).isGreaterThanOrEqualTo(lines);
  }

  private static void kill(Process process, long nanosAfter) {
    long until = System.nanoTime() + nanosAfter;
    LockSupport.parkNanos(nanosAfter - 1_000_000);
    while (System.nanoTime() < until) {
      Thread.onSpinWait();
    }
    process.toHandle().destroyForcibly(); // the process's own method closes our end as well
  }

  /** Holds what the killed process left against what it had said. */
  private void check(Path file, String id, int round, List<StormReport.Word> words) {
    try (var database = Database.open(file, Database.PATIENCE)) {
      var journal = new Journal(database, new Random(1));
      assertThat(journal.verify(id)).isNotInstanceOf(Verdict.Broken.class);
      var entries = journal.entries(id, 1);
      var found = new TreeMap<Integer, List<String>>();
      for (var entry : entries) {
        var by = entry.actor().split("/");
        if (Integer.parseInt(by[0]) == round) {
          found
              .computeIfAbsent(Integer.valueOf(by[1]), _ -> new ArrayList<>())
              .add(entry.hash().hex());
        }
      }
      int next = compare(words, found);
      assertThat(found.keySet()).as("beyond what was said, the command under way").isSubsetOf(next);
      underWay.addAndGet(found.size());
      states(database, id, words);
    }
  }

  /** Takes away what was acknowledged; the number of the command that was under way. */
  private int compare(List<StormReport.Word> words, Map<Integer, List<String>> found) {
    int next = 0;
    for (var word : words) {
      switch (word) {
        case StormReport.Word.Began _ -> {}
        case StormReport.Word.Refused(var number) -> {
          assertThat(found).as("%d was refused", number).doesNotContainKey(number);
          refused.incrementAndGet();
          next = number + 1;
        }
        case StormReport.Word.Done(var number, _, _, var hashes) -> {
          var there = found.remove(number);
          assertThat(there == null ? List.of() : there)
              .as("%d was acknowledged", number)
              .isEqualTo(hashes);
          acknowledged.addAndGet(hashes.isEmpty() ? 0 : 1);
          next = number + 1;
        }
      }
    }
    return next;
  }

  /** At each length of which the process told its state, a replay has the same. */
  private static void states(Database database, String id, List<StormReport.Word> words) {
    var told = new TreeMap<Long, String>();
    for (var word : words) {
      switch (word) {
        case StormReport.Word.Began(var length, var state) ->
            state.ifPresent(of -> told.put(length, of));
        case StormReport.Word.Done(_, var length, var state, _) ->
            state.ifPresent(of -> told.put(length, of));
        case StormReport.Word.Refused _ -> {}
      }
    }
    var replayed = Conference.none(new ConferenceId(id));
    var writer = StormEntity.claim(database, id);
    for (var recalled : writer.recall(1)) {
      replayed = replayed.after(StormEntity.CODEC.event(recalled));
      var state = told.remove(recalled.entry().seq());
      if (state != null) {
        assertThat(StormEntity.digest(replayed))
            .as("the state at entry %d", recalled.entry().seq())
            .isEqualTo(state);
      }
    }
    assertThat(told.keySet()).as("lengths that the process told").isSubsetOf(0L);
  }
}
