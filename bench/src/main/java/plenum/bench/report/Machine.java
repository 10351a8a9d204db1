package plenum.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Where was measured.
 *
 * @param load the load average over a minute
 */
public record Machine(String processor, int processors, String kernel, String java, double load) {
  public static Machine here() throws IOException {
    return new Machine(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version").split("-", 2)[0],
        "Java " + System.getProperty("java.version"),
        Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]));
  }

  private static String processorName() throws IOException {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 2))
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    }
  }

  /** A sentence for a document. */
  public String words(String measured) {
    return "Measured on %s: %s, one publisher (30 frames and 50 packets of sound a second); %d"
            .formatted(LocalDate.now(ZoneOffset.UTC), measured, processors)
        + " cores of %s, %s, %s, everything on loopback.".formatted(processor, kernel, java);
  }
}
