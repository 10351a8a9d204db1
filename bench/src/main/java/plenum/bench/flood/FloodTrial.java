package plenum.bench.flood;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import plenum.bench.load.LoadClient;
import plenum.bench.load.Shape;
import plenum.bench.report.Machine;
import plenum.bench.subject.ServerProcess;
import plenum.bench.subject.Target;

/** Lets a publisher and a viewer in, floods the media port, and watches the server's memory. */
public final class FloodTrial {
  private static final long SEED = 20_261_122;
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration RECOVERY = Duration.ofSeconds(5);
  private static final Duration STRAGGLERS = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Target.Maker maker;
  private final Duration time;
  private final PrintStream progress;

  /** Each flood comes to a server of its own, for {@code time}. */
  public FloodTrial(Target.Maker maker, Duration time, PrintStream progress) {
    this.maker = maker;
    this.time = time;
    this.progress = progress;
  }

  /**
   * Tries one flood.
   *
   * @throws IOException also if the pair did not come in, or was thrown out
   */
  public Flooded run(Flood flood) throws IOException, InterruptedException {
    progress.printf("%s: starting a server%n", flood.words());
    try (var target = maker.start();
        var client = new LoadClient(target.door(), Shape.SPREAD, SEED)) {
      client.join(1);
      Thread.sleep(WARM_UP);
      return flooded(flood, target, client);
    }
  }

  private Flooded flooded(Flood flood, Target target, LoadClient client)
      throws IOException, InterruptedException {
    var process = target.process();
    var ammunition = new Ammunition(new SplittableRandom(SEED), client.checkName()).of(flood);
    process.collectGarbage();
    double heapBefore = target.metrics().heap();
    double overflowed = target.metrics().dropped();
    long before = process.resident();
    var cpu = process.cpu();
    progress.printf("%s: %d s%n", flood.words(), time.toSeconds());
    long began = System.nanoTime();
    client.begin(() -> {});
    var sending =
        CompletableFuture.supplyAsync(() -> flood(client, ammunition), Thread.ofPlatform()::start);
    long most = watch(process, sending, before);
    var sent = sending.join();
    client.end(() -> {});
    double seconds = (System.nanoTime() - began) / 1e9;
    var spent = process.cpu().minus(cpu);
    Thread.sleep(STRAGGLERS);
    var tally = client.tally();
    Thread.sleep(RECOVERY);
    process.collectGarbage();
    return new Flooded(
        flood,
        sent,
        tally,
        before,
        most,
        process.resident(),
        heapBefore,
        target.metrics().heap(),
        target.metrics().dropped() - overflowed,
        spent.seconds(),
        seconds,
        Machine.here().load());
  }

  /** The most that was resident until {@code sending} ended. */
  private static long watch(ServerProcess process, CompletableFuture<Sent> sending, long before)
      throws IOException, InterruptedException {
    long most = before;
    while (!sending.isDone()) {
      Thread.sleep(LOOK);
      most = Math.max(most, process.resident());
    }
    return most;
  }

  private Sent flood(LoadClient client, List<byte[]> ammunition) {
    try {
      if (ammunition.isEmpty()) {
        TimeUnit.NANOSECONDS.sleep(time.toNanos());
        return Sent.NOTHING;
      }
      return new Flooder(client.server(), ammunition).run(time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }
}
