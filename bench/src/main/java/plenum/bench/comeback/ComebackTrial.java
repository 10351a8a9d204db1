package plenum.bench.comeback;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import plenum.bench.report.Machine;
import plenum.bench.subject.Gathering;
import plenum.bench.subject.MortalProgram;

/** Seats everybody, kills the server, starts it again, and notes how each comes back. */
public final class ComebackTrial {
  private static final Duration ARRIVAL = Duration.ofSeconds(90);
  private static final Duration PROCEEDINGS = Duration.ofSeconds(10);

  /** Until the seats' own process no longer compiles itself, which would delay them afterwards. */
  private static final Duration MEETING = Duration.ofSeconds(15);

  private static final Duration SILENCE = Duration.ofSeconds(1);
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration RETURN = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Path root;
  private final PrintStream progress;

  /**
   * @param root where the program's launcher lies
   */
  public ComebackTrial(Path root, PrintStream progress) {
    this.root = root;
    this.progress = progress;
  }

  /**
   * Tries it once.
   *
   * @param seats of both sides, at least 2
   * @throws IOException also if the meeting did not come about, or the server not back
   */
  public Comeback run(int seats) throws IOException, InterruptedException {
    var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(START);
    try (var program = MortalProgram.start(root);
        var http = client.build();
        var company = Company.start(http)) {
      progress.printf("%d seats: all come%n", seats);
      meet(program, company, new Gathering("Coming back to the meeting", seats));
      return interrupt(program, company, seats);
    }
  }

  private void meet(MortalProgram program, Company company, Gathering gathering)
      throws IOException, InterruptedException {
    company.come(program.address(), program.convene(gathering.file(Instant.now())));
    require(company.awaitAllBack(ARRIVAL), "Not all came to hear and see", company);
    require(company.awaitOpen(PROCEEDINGS), "The meeting did not open", company);
    Thread.sleep(MEETING);
  }

  private Comeback interrupt(MortalProgram program, Company company, int seats)
      throws IOException, InterruptedException {
    progress.printf("%d seats: all hear and see; the server is killed%n", seats);
    long killed = company.nowNanos();
    program.kill();
    require(company.awaitSilence(SILENCE, PROCEEDINGS), "Packets came from the dead", company);
    long silent = Math.max(0, company.lastNanos() - killed);
    company.startAfresh();
    progress.printf("%d seats: silent after %.2f s; it is started again%n", seats, silent / 1e9);
    long began = company.nowNanos();
    program.startAgain();
    long ready = awaitReady(program, company, began);
    company.awaitAllBack(RETURN);
    long cpu = program.cpuNanos();
    company.troubles().forEach(progress::println);
    double load = Machine.here().load();
    return new Comeback(seats, silent, ready - began, cpu, company.returns(ready), load);
  }

  private static long awaitReady(MortalProgram program, Company company, long began)
      throws IOException, InterruptedException {
    while (!program.isReady()) {
      if (company.nowNanos() - began > START.toNanos()) {
        throw new IOException("The server did not come back: " + program.said());
      }
      Thread.sleep(POLL);
    }
    return company.nowNanos();
  }

  private static void require(boolean came, String otherwise, Company company) throws IOException {
    if (!came) {
      throw new IOException(otherwise + ". " + String.join("; ", company.troubles()));
    }
  }
}
