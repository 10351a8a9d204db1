package plenum.bench.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process, see proc(5). */
public final class ServerProcess {
  /** Ticks are hundredths of a second on every Linux that Java runs on. */
  private static final double TICKS = 100;

  private static final int USER_AT = 11; // counted from behind the name
  private static final int SYSTEM_AT = 12;

  private final Path folder;

  public ServerProcess(long pid) {
    this(Path.of("/proc", Long.toString(pid)));
  }

  ServerProcess(Path folder) {
    this.folder = folder;
  }

  /**
   * Seconds of processor time that all its threads have spent, in the program and in the kernel.
   */
  public record Cpu(double user, double system) {
    public Cpu minus(Cpu before) {
      return new Cpu(user - before.user, system - before.system);
    }

    public double seconds() {
      return user + system;
    }
  }

  public Cpu cpu() throws IOException {
    var line = Files.readString(folder.resolve("stat"));
    // The name, in parentheses, may hold spaces and parentheses.
    var words = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
    return new Cpu(
        Long.parseLong(words[USER_AT]) / TICKS, Long.parseLong(words[SYSTEM_AT]) / TICKS);
  }

  /** The most memory that was ever resident, in bytes (VmHWM). */
  public long highWater() throws IOException {
    return memory("VmHWM:");
  }

  /** The memory that is resident now, in bytes (VmRSS). */
  public long resident() throws IOException {
    return memory("VmRSS:");
  }

  private long memory(String name) throws IOException {
    try (var lines = Files.lines(folder.resolve("status"))) {
      return lines
              .filter(line -> line.startsWith(name))
              .map(line -> line.replaceAll("\\D", ""))
              .mapToLong(Long::parseLong)
              .findFirst()
              .orElseThrow(() -> new IOException("No " + name + " in " + folder + "/status"))
          * 1024;
    }
  }

  /** Has its JVM collect all garbage now, so that what its heap holds is alive. */
  public void collectGarbage() throws IOException, InterruptedException {
    var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var asked =
        new ProcessBuilder(tool, folder.getFileName().toString(), "GC.run")
            .redirectErrorStream(true)
            .start();
    var said = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (asked.waitFor() != 0) {
      throw new IOException("jcmd could not collect the server's garbage: " + said);
    }
  }
}
