package plenum.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Jazzer against one target, in a process of its own: libFuzzer can be started once per process,
 * and a target may bring it down.
 */
public final class Campaign {
  /** How often somebody who waits is told. */
  private static final long TELL_SECONDS = 10;

  private static final Pattern FAULT =
      Pattern.compile("== Java Exception: (.*)|==\\d+== (?:ERROR: )?(libFuzzer: .*)");
  private static final Pattern WRITTEN = Pattern.compile(".*Test unit written to (.*)");
  private static final Pattern DONE = Pattern.compile("Done (\\d+) runs in .*");

  private final Target target;
  private final Workplace place;
  private volatile Progress last = Progress.NONE;
  private Optional<String> fault = Optional.empty();
  private Optional<Path> input = Optional.empty();

  /** Its files lie under {@code folder}; {@code kept} has a folder of old findings per target. */
  public Campaign(Target target, Path folder, Path kept) {
    this.target = target;
    place = Workplace.prepare(target, target.make(), folder, kept);
  }

  /** Runs until the budget is spent or something is found; {@code told} hears of it meanwhile. */
  public Outcome run(Budget budget, Consumer<Progress> told) throws InterruptedException {
    long began = System.nanoTime();
    Process process = start(budget);
    var reading = Thread.ofVirtual().start(() -> read(process));
    try {
      while (!process.waitFor(TELL_SECONDS, TimeUnit.SECONDS)) {
        told.accept(last);
      }
      reading.join();
    } finally {
      process.destroyForcibly();
    }
    var took = Duration.ofNanos(System.nanoTime() - began);
    return new Outcome(last, took, finding(process.exitValue()));
  }

  private Optional<Finding> finding(int exit) {
    if (exit == 0 && fault.isEmpty()) {
      return Optional.empty();
    }
    var what = fault.orElse("the fuzzer ended with exit code " + exit);
    return Optional.of(new Finding(what, input, place.log()));
  }

  private Process start(Budget budget) {
    var command = JazzerCommand.of(target, place, budget);
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void read(Process process) {
    try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        var log = Files.newBufferedWriter(place.log())) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        log.write(line);
        log.newLine();
        note(line);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void note(String line) {
    Progress.of(line).ifPresent(now -> last = now);
    var done = DONE.matcher(line);
    if (done.matches()) {
      last = new Progress(Long.parseLong(done.group(1)), last.coverage(), last.features());
    }
    var wrong = FAULT.matcher(line);
    if (wrong.matches() && fault.isEmpty()) {
      fault = Optional.of(wrong.group(1) == null ? wrong.group(2) : wrong.group(1));
    }
    var written = WRITTEN.matcher(line);
    if (written.matches()) {
      input = Optional.of(Path.of(written.group(1)));
    }
  }
}
