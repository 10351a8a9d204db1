package plenum.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import plenum.bench.load.LoadClient;
import plenum.bench.load.Shape;
import plenum.bench.report.Machine;
import plenum.bench.report.Measurement;
import plenum.bench.subject.ServerProcess.Cpu;
import plenum.bench.subject.Target;

/** Conducts one measurement after the other, each against a fresh server. */
final class Conductor {
  /** Fixed, so that two runs send the same sizes. */
  private static final long SEED = 20_260_801;

  /** After the window, before stragglers are called lost. */
  private static final long STRAGGLERS_MILLIS = 1_000;

  private final Target.Maker maker;
  private final int seconds;
  private final int warmUp;
  private final PrintStream progress;

  Conductor(Target.Maker maker, int seconds, int warmUp, PrintStream progress) {
    this.maker = maker;
    this.seconds = seconds;
    this.warmUp = warmUp;
    this.progress = progress;
  }

  Measurement measure(Shape shape, int viewers) throws IOException, InterruptedException {
    progress.printf("%d viewers: starting a server%n", viewers);
    try (var target = maker.start();
        var client = new LoadClient(target.door(), shape, SEED)) {
      progress.printf("%d viewers: joining%n", viewers);
      client.join(viewers);
      progress.printf("%d viewers: %d s of warm-up, then %d s%n", viewers, warmUp, seconds);
      TimeUnit.SECONDS.sleep(warmUp);
      return window(target, client, shape, viewers);
    }
  }

  private Measurement window(Target target, LoadClient client, Shape shape, int viewers)
      throws IOException, InterruptedException {
    var before = new AtomicReference<>(new Cpu(0, 0));
    var after = new AtomicReference<>(new Cpu(0, 0));
    OptionalDouble allocated = target.metrics().allocated();
    client.begin(() -> before.set(cpu(target)));
    long began = System.nanoTime();
    TimeUnit.SECONDS.sleep(seconds);
    client.end(() -> after.set(cpu(target)));
    double lasted = (System.nanoTime() - began) / 1e9;
    OptionalDouble more = target.metrics().allocated();
    double load = Machine.here().load();
    TimeUnit.MILLISECONDS.sleep(STRAGGLERS_MILLIS);
    return new Measurement(
        shape,
        viewers,
        lasted,
        client.tally(),
        after.get().minus(before.get()),
        target.process().highWater(),
        allocated.isEmpty() || more.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(more.getAsDouble() - allocated.getAsDouble()),
        load);
  }

  private static Cpu cpu(Target target) {
    try {
      return target.process().cpu();
    } catch (IOException gone) {
      throw new UncheckedIOException("The server's process is gone", gone);
    }
  }
}
