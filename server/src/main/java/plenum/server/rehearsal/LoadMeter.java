package plenum.server.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what a server's process has spent so far. */
public interface LoadMeter {
  /**
   * So far.
   *
   * @param cpuSeconds of all its threads, in the program and in the kernel
   * @param bytes of memory that are resident now
   */
  record Reading(double cpuSeconds, long bytes) {}

  /** Empty if it cannot be had, now or ever. */
  Optional<Reading> read();

  /** Where the figures are from, or why there are none. */
  String source();

  /** From what Linux tells of a process of this computer, see proc(5); elsewhere nothing. */
  static LoadMeter ofProcess(long pid) {
    return new OfProcess(Path.of("/proc", Long.toString(pid)), pid);
  }

  /** From the server's own metrics, where it gives them to us. */
  static LoadMeter ofMetrics(HttpClient http, URI server) {
    return new OfMetrics(http, server.resolve("/metrics"));
  }

  /** Linux's. */
  final class OfProcess implements LoadMeter {
    /** Ticks are hundredths of a second on every Linux that Java runs on. */
    private static final double TICKS = 100;

    private static final int USER_AT = 11; // counted from behind the name
    private static final int SYSTEM_AT = 12;

    private final Path folder;
    private final long pid;

    OfProcess(Path folder, long pid) {
      this.folder = folder;
      this.pid = pid;
    }

    @Override
    public Optional<Reading> read() {
      try {
        var line = Files.readString(folder.resolve("stat"));
        // The name, in parentheses, may hold spaces and parentheses.
        var words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        double ticks = (double) Long.parseLong(words[USER_AT]) + Long.parseLong(words[SYSTEM_AT]);
        return Optional.of(new Reading(ticks / TICKS, resident()));
      } catch (IOException | RuntimeException gone) {
        return Optional.empty();
      }
    }

    private long resident() throws IOException {
      try (var lines = Files.lines(folder.resolve("status"))) {
        return lines
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0)
            * 1024;
      }
    }

    @Override
    public String source() {
      return Files.exists(folder.resolve("stat"))
          ? "process " + pid + ", by /proc"
          : "process " + pid + " is not in /proc.";
    }
  }

  /** The server's. */
  final class OfMetrics implements LoadMeter {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int GOOD = 200;
    private static final int FORBIDDEN = 403;

    private final HttpClient http;
    private final URI address;
    private volatile String source = "by its metrics";

    OfMetrics(HttpClient http, URI address) {
      this.http = http;
      this.address = address;
    }

    @Override
    public Optional<Reading> read() {
      try {
        var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        var response = http.send(request, BodyHandlers.ofString());
        return response.statusCode() == GOOD ? of(response.body()) : refused(response.statusCode());
      } catch (IOException failed) {
        return missing(address + " does not answer (" + failed.getMessage() + ").");
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }

    private Optional<Reading> refused(int status) {
      return missing(
          status == FORBIDDEN
              ? "it gives its metrics to its own computer alone (metrics-public = true gives them"
                  + " to everybody)."
              : address + " answers with " + status + ".");
    }

    private Optional<Reading> missing(String why) {
      source = why;
      return Optional.empty();
    }

    private Optional<Reading> of(String text) {
      var cpu = value(text, "process_cpu_seconds_total");
      var memory = value(text, "process_resident_memory_bytes");
      if (cpu.isEmpty() || memory.isEmpty()) {
        return missing("its metrics do not tell them.");
      }
      source = "by its metrics";
      return Optional.of(new Reading(cpu.getAsDouble(), (long) memory.getAsDouble()));
    }

    static OptionalDouble value(String text, String name) {
      return text.lines()
          .filter(line -> line.startsWith(name + " "))
          .map(line -> line.split(" ", -1)[1])
          .mapToDouble(Double::parseDouble)
          .findFirst();
    }

    @Override
    public String source() {
      return source;
    }
  }
}
