package plenum.server.rehearsal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import plenum.server.local.RunningServer;
import plenum.server.rehearsal.RehearsalFailure.Reason;

/**
 * A server in a process of its own, on free ports of this computer alone and a data folder that
 * goes with it. It is the same program that {@code ./plenum serve} starts.
 */
public final class OwnServer implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration END = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final int LINES = 5;

  private final Path folder;
  private final Process process;
  private final RunningServer note;
  private final Thread hook;

  private OwnServer(Path folder, Process process, RunningServer note, Thread hook) {
    this.folder = folder;
    this.process = process;
    this.note = note;
    this.hook = hook;
  }

  /**
   * Starts it and waits until it answers.
   *
   * @param options for its JVM
   * @throws RehearsalFailure if it does not start, with what it said
   */
  public static OwnServer start(List<String> options)
      throws RehearsalFailure, IOException, InterruptedException {
    var folder = Files.createTempDirectory("plenum-rehearsal");
    var process = launch(options, folder);
    var hook = new Thread(() -> end(process, folder), "end of the rehearsal's server");
    Runtime.getRuntime().addShutdownHook(hook); // Ctrl-C ends both
    var note = await(process, folder);
    var server = note.map(found -> new OwnServer(folder, process, found, hook));
    if (server.isEmpty()) {
      var said = said(folder);
      Runtime.getRuntime().removeShutdownHook(hook);
      end(process, folder);
      throw new RehearsalFailure(
          Reason.NO_SERVER, "The rehearsal's server did not start. It said: " + said);
    }
    return server.get();
  }

  private static Process launch(List<String> options, Path folder) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", classPath(), "plenum.server.Main", "serve"));
    command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--media-port", "0"));
    command.addAll(List.of("--data", folder.resolve("data").toString()));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PLENUM_"));
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2"); // as the launcher has it
    return builder.redirectOutput(log(folder)).start();
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static File log(Path folder) {
    return folder.resolve("server.log").toFile();
  }

  private static Optional<RunningServer> await(Process process, Path folder)
      throws InterruptedException {
    long until = System.nanoTime() + START.toNanos();
    while (process.isAlive() && System.nanoTime() < until) {
      var note = RunningServer.find(folder.resolve("data"));
      if (note.isPresent()) {
        return note;
      }
      Thread.sleep(GLANCE);
    }
    return Optional.empty();
  }

  /** The last that it said. */
  private static String said(Path folder) {
    try {
      var lines = Files.readAllLines(log(folder).toPath());
      return String.join(" ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException unreadable) {
      return "(its log cannot be read)";
    }
  }

  /** How to reach it. */
  public RunningServer note() {
    return note;
  }

  /** Ends it and deletes what it wrote. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException endsAlready) {
      return; // the hook does it
    }
    end(process, folder);
  }

  private static void end(Process process, Path folder) {
    process.destroy();
    try {
      if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      delete(folder);
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException left) {
      System.getLogger(OwnServer.class.getName())
          .log(System.Logger.Level.WARNING, "a rehearsal's folder stays behind: " + folder, left);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
