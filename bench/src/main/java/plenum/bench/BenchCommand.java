package plenum.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.bench.load.Shape;
import plenum.bench.report.Machine;
import plenum.bench.report.Markdown;
import plenum.bench.report.Measurement;
import plenum.bench.report.TerminalTable;
import plenum.bench.subject.EngineProcess;
import plenum.bench.subject.Http;
import plenum.bench.subject.RunningProgram;
import plenum.bench.subject.Target;
import tools.jackson.databind.json.JsonMapper;

/** Measures, point by point, and says what came out. */
@Command(
    name = "./plenum bench",
    description =
        "Measures what a forwarded packet costs: one publisher and its viewers, in a process of"
            + " their own, against the real program on this machine.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:measured",
      " 1:something failed, or packets were lost",
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
    try (var http = new Http()) {
      return report(measure(http));
    }
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
