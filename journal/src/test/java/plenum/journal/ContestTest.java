package plenum.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Three nodes fight for one conference, and readers look on. */
@ParameterizedClass
@EnumSource(Scratch.Kept.class)
class ContestTest {
  @Parameter Scratch.Kept kept = Scratch.Kept.SQLITE;

  private static final int EVENTS = 2_000;

  private static final int ROUNDS = 12;
  private static final int OPENERS = 12;

  /** An end, should the lease be held by somebody who does not append. */
  private static final int TICKS = 200_000;

  @TempDir Path folder;

  private final AtomicInteger clock = new AtomicInteger();
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
  private final LongAdder refused = new LongAdder();

  @Test
  void writers_that_steal_the_lease_at_random_lose_nothing_and_double_nothing() throws Exception {
    var nodes = new ArrayList<Callable<Void>>();
    for (int n = 0; n < 3; n++) {
      int seed = n;
      nodes.add(() -> contend("node-" + seed, new Random(seed)));
    }
    try (var threads = Executors.newFixedThreadPool(nodes.size())) {
      for (var node : threads.invokeAll(nodes)) {
        node.get();
      }
    }
    try (var scratch = Scratch.open(kept, folder)) {
      var entries = scratch.journal().entries("c", 1);
      assertThat(scratch.journal().verify("c")).isInstanceOf(Verdict.Whole.class);
      assertThat(entries.size()).isGreaterThanOrEqualTo(EVENTS);
      assertThat(entries).hasSameSizeAs(acknowledged.keySet());
      assertThat(entries)
          .allSatisfy(entry -> assertThat(text(entry)).isEqualTo(acknowledged.get(entry.seq())));
      assertThat(entries).extracting(Entry::term).isSorted();
      assertThat(refused.sum()).as("writers that were too late").isPositive();
    }
  }

  private Void contend(String node, RandomGenerator random) {
    try (var database = Scratch.database(kept, folder, Duration.ofSeconds(20))) {
      var journal = new Journal(database, new SecureRandom());
      while (goesOn()) {
        var lease = Duration.ofSeconds(random.nextInt(4));
        var claim = journal.claim("c", node, NOON.plusSeconds(clock.get()), lease);
        if (claim instanceof Claim.Held(var writer)) {
          appendUntilRefused(writer, journal.entries("c", 1).size(), random.nextInt(40));
        }
      }
      return null;
    }
  }

  private boolean goesOn() {
    return clock.incrementAndGet() < TICKS && acknowledged.size() < EVENTS;
  }

  /** Each event says how many came before it when it was decided. */
  private void appendUntilRefused(Writer writer, int before, int times) {
    for (int i = 0; i < times && goesOn(); i++) {
      var text = (before + i) + "|" + ids.incrementAndGet();
      switch (append(writer, text)) {
        case Appended.Durable(var entries) -> {
          long seq = entries.getFirst().seq();
          assertThat(seq).as("it follows what it was decided on").isEqualTo(before + i + 1);
          assertThat(acknowledged.put(seq, text)).as("acknowledged twice").isNull();
        }
        case Appended.LostLease() -> {
          refused.increment();
          return;
        }
        case Appended.Conflict() -> {
          refused.increment();
          return;
        }
        case Appended.Unavailable(var trouble) -> throw new AssertionError(trouble);
      }
    }
  }

  @Test
  void nodes_that_open_a_new_database_at_the_same_moment_all_get_in() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      var fresh = Files.createDirectory(folder.resolve("round-" + round));
      var together = new CyclicBarrier(OPENERS);
      Callable<Void> open =
          () -> {
            together.await();
            Scratch.database(kept, fresh, Duration.ofSeconds(20)).close();
            return null;
          };
      try (var threads = Executors.newFixedThreadPool(OPENERS)) {
        for (var opened : threads.invokeAll(Collections.nCopies(OPENERS, open))) {
          opened.get();
        }
      }
    }
  }

  private static String text(Entry entry) {
    return entry.body().get("text").stringValue();
  }

  @Test
  void readers_see_whole_appends_while_a_writer_goes_on() throws Exception {
    try (var scratch = Scratch.open(kept, folder);
        var threads = Executors.newFixedThreadPool(4)) {
      var journal = scratch.journal();
      var writer = scratch.writer("c");
      Callable<Void> look =
          () -> {
            int seen = 0;
            while (seen < 300) {
              int now = journal.entries("c", 1).size();
              assertThat(now % 3).as("entries of three at a time").isZero();
              assertThat(now).isGreaterThanOrEqualTo(seen);
              assertThat(journal.verify("c")).isNotInstanceOf(Verdict.Broken.class);
              seen = now;
            }
            return null;
          };
      var readers = List.of(threads.submit(look), threads.submit(look), threads.submit(look));
      for (int i = 0; i < 100; i++) {
        assertThat(append(writer, "a", "b", "c")).isInstanceOf(Appended.Durable.class);
      }
      for (var reader : readers) {
        reader.get();
      }
    }
  }
}
