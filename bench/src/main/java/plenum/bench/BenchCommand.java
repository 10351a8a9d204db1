package plenum.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.bench.archive.ArchiveTrial;
import plenum.bench.comeback.Comeback;
import plenum.bench.comeback.ComebackTrial;
import plenum.bench.congestion.CongestionTable;
import plenum.bench.flood.Flood;
import plenum.bench.flood.FloodTrial;
import plenum.bench.flood.Flooded;
import plenum.bench.floor.FloorTrial;
import plenum.bench.load.Shape;
import plenum.bench.report.Machine;
import plenum.bench.report.Markdown;
import plenum.bench.report.Measurement;
import plenum.bench.report.TerminalTable;
import plenum.bench.soak.SoakTable;
import plenum.bench.subject.EngineProcess;
import plenum.bench.subject.Http;
import plenum.bench.subject.RunningProgram;
import plenum.bench.subject.Target;
import plenum.media.engine.Soak;
import tools.jackson.databind.json.JsonMapper;

/** Measures, point by point, and says what came out. */
@Command(
    name = "./plenum bench",
    description =
        "Measures what a forwarded packet costs: one publisher and its viewers, in a process of"
            + " their own, against the real program on this machine. Or, with --comeback, how soon"
            + " all seats of a meeting are back when its server was killed and starts again. Or, with"
            + " --flood, what datagrams of strangers do to a server's memory and to others' media."
            + " Or, with --floor, how soon it is heard that a chair gives the floor, or takes it."
            + " Or, with --congestion, what congestion control makes of the lines of RFC 8867, in"
            + " virtual time."
            + " Or, with --soak, whether every packet of a long meeting in virtual time keeps what"
            + " the engine promises."
            + " Or, with --archive, how soon the archive finds something among many releases.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:measured",
      " 1:something failed, packets were lost (not asked of --flood), a seat did not come back, or"
          + " a flood was answered or remembered beyond its bound, or the floor was later than its"
          + " aims, or the archive was, or a packet of --soak was wrong",
      " 2:an option is wrong"
    })
final class BenchCommand implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream progress;
  private final Path root;
  private final List<String> serverOptions;

  @Option(
      names = "--viewers",
      split = ",",
      defaultValue = "20,50,100",
      paramLabel = "COUNT",
      description = "how many watch, one measurement each (default ${DEFAULT-VALUE})")
  private List<Integer> viewers = List.of();

  @Option(
      names = "--shape",
      split = ",",
      defaultValue = "BURST,SPREAD",
      paramLabel = "SHAPE",
      description = "what the camera sends: ${COMPLETION-CANDIDATES} (default both)")
  private List<Shape> shapes = List.of();

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "measured, for each point (default ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "30",
      description = "seconds before that, after the last join (default ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(names = "--engine", description = "the media engine alone, without the program around it")
  private boolean engineAlone;

  @Option(
      names = "--comeback",
      description = "kill the server in a meeting, start it again, and see how all come back")
  private boolean comeback;

  @Option(
      names = "--flood",
      description = "flood the media port, for --seconds each, while one watches another")
  private boolean flood;

  @Option(
      names = "--seats",
      split = ",",
      defaultValue = "20,100",
      paramLabel = "COUNT",
      description = "for --comeback: in the meeting, one try each (default ${DEFAULT-VALUE})")
  private List<Integer> seats = List.of();

  @Option(names = "--floor", description = "give the floor and take it back, --times over")
  private boolean floor;

  @Option(
      names = "--times",
      defaultValue = "200",
      description = "for --floor and --archive: how often (default ${DEFAULT-VALUE})")
  private int times;

  @Option(names = "--congestion", description = "run the test cases of RFC 8867 in virtual time")
  private boolean congestion;

  @Option(
      names = "--soak",
      description =
          "twenty seats meet for --minutes of virtual time, and every packet is looked at")
  private boolean soak;

  @Option(
      names = "--minutes",
      defaultValue = "60",
      description = "for --soak: of virtual time (default ${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "for --soak: what decides everything that happens (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--shards",
      defaultValue = "1",
      description =
          "for --soak: threads of the engine that share the seats (default ${DEFAULT-VALUE})")
  private int shards;

  @Option(
      names = "--archive",
      description = "file invented --releases, and ask --times questions of each kind")
  private boolean archive;

  @Option(
      names = "--releases",
      defaultValue = "100000",
      paramLabel = "COUNT",
      description = "for --archive: in it (default ${DEFAULT-VALUE})")
  private int releases;

  @Option(names = "--json", description = "print one JSON object instead of a table")
  private boolean json;

  @Option(
      names = "--write",
      paramLabel = "FILE",
      description = "put the table into this document, between its marks")
  private @Nullable Path document;

  BenchCommand(PrintStream out, PrintStream progress, Path root, List<String> serverOptions) {
    this.out = out;
    this.progress = progress;
    this.root = root;
    this.serverOptions = serverOptions;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (comeback) {
      return comeBack();
    }
    if (flood) {
      return flood();
    }
    if (floor) {
      return handOver();
    }
    if (congestion) {
      return congestion();
    }
    if (soak) {
      return soak();
    }
    if (archive) {
      var documents = document == null ? List.<Path>of() : List.of(document);
      return new ArchiveTrial(releases, times, progress).run(out, documents) ? 0 : 1;
    }
    try (var http = new Http()) {
      return report(measure(http));
    }
  }

  private int comeBack() throws IOException, InterruptedException {
    var trial = new ComebackTrial(root, progress);
    var comebacks = new ArrayList<Comeback>();
    for (int count : seats) {
      comebacks.add(trial.run(count));
    }
    out.print(
        json
            ? JsonMapper.shared().writeValueAsString(comebacks) + "\n"
            : Comeback.table(comebacks));
    if (document != null) {
      Markdown.replace(document, "comeback", "\n\n" + Comeback.table(comebacks) + "\n");
    }
    return comebacks.stream().anyMatch(one -> one.missing() != 0) ? 1 : 0;
  }

  private int flood() throws IOException, InterruptedException {
    var floods = new ArrayList<Flooded>();
    try (var http = new Http()) {
      var trial =
          new FloodTrial(
              () -> RunningProgram.start(root, http), Duration.ofSeconds(seconds), progress);
      for (var each : Flood.values()) {
        floods.add(trial.run(each));
      }
    }
    out.print(json ? JsonMapper.shared().writeValueAsString(floods) + "\n" : Flooded.table(floods));
    if (document != null) {
      Markdown.replace(document, "flood", "\n\n" + Flooded.table(floods) + "\n");
    }
    return floods.stream().allMatch(Flooded::held) ? 0 : 1;
  }

  private int congestion() throws IOException {
    var table = CongestionTable.made(progress);
    out.print(table);
    if (document != null) {
      Markdown.replace(document, "congestion", "\n\n" + table + "\n");
    }
    return 0;
  }

  private int soak() throws IOException {
    var outcome =
        Soak.run(seed, shards, minutes, past -> progress.printf("%d of %d min%n", past, minutes));
    out.print(
        json ? JsonMapper.shared().writeValueAsString(outcome) + "\n" : SoakTable.of(outcome));
    if (document != null) {
      Markdown.replace(document, "soak", "\n\n" + SoakTable.of(outcome) + "\n");
    }
    return outcome.violations().isEmpty() ? 0 : 1;
  }

  private int handOver() throws IOException, InterruptedException {
    var handovers = new FloorTrial(root, progress).run(times);
    out.print(json ? JsonMapper.shared().writeValueAsString(handovers) + "\n" : handovers.table());
    if (document != null) {
      Markdown.replace(document, "floor", "\n\n" + handovers.table() + "\n");
    }
    return handovers.held() ? 0 : 1;
  }

  private List<Measurement> measure(Http http) throws IOException, InterruptedException {
    var conductor = new Conductor(target(http), seconds, warmUp, progress);
    var measurements = new ArrayList<Measurement>();
    for (Shape shape : shapes) {
      say(shape.words());
      say(TerminalTable.heading());
      for (int count : viewers) {
        measurements.add(conductor.measure(shape, count));
        say(TerminalTable.row(measurements.getLast()));
      }
    }
    return measurements;
  }

  private Target.Maker target(Http http) {
    return engineAlone
        ? () -> EngineProcess.start(http, serverOptions)
        : () -> RunningProgram.start(root, http);
  }

  private int report(List<Measurement> measurements) throws IOException {
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(measurements));
    }
    if (document != null) {
      Markdown.replace(document, command(), Machine.here().words(what()), measurements);
    }
    return measurements.stream().anyMatch(one -> one.tally().lost() != 0) ? 1 : 0;
  }

  private String what() {
    return engineAlone ? "the media engine alone" : "the whole program";
  }

  private String command() {
    var counts = String.join(",", viewers.stream().map(Object::toString).toList());
    return "./plenum bench --viewers %s --seconds %d --warm-up %d%s"
        .formatted(counts, seconds, warmUp, engineAlone ? " --engine" : "");
  }

  private void say(String line) {
    if (!json) {
      out.println(line);
    }
  }
}
