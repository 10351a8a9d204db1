package plenum.server.command;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.server.doctor.Finding;
import plenum.server.doctor.Finding.Standing;
import plenum.server.doctor.FromOutside;
import plenum.server.doctor.Here;

/** Says in plain words what may be wrong and what to do. */
@Command(
    name = "doctor",
    description = "Examines this installation, or a server from outside, and says what to do.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:nothing stands in the way",
      " 1:there is at least one problem",
      " 2:an option is wrong",
      " 3:the configuration is wrong"
    })
public final class DoctorCommand implements Callable<Integer> {
  private final Console console;
  private final InstantSource clock;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the installation's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "look at this server from outside instead, as participants do")
  private @Nullable URI server;

  @Option(names = "--json", description = "print {\"findings\":[...],\"problems\":N}")
  private boolean json;

  public DoctorCommand(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    if (server != null) {
      return outside(server);
    }
    var configuration = console.configuration(data, Map.of());
    if (configuration.isEmpty()) {
      return ExitCode.CONFIGURATION;
    }
    return report(new Here(configuration.get(), clock.instant()).findings());
  }

  private int outside(URI url) {
    if (url.getHost() == null) {
      console.err().println("--server takes an address such as https://meet.example.org");
      return ExitCode.USAGE;
    }
    return report(new FromOutside(url, clock.instant()).findings());
  }

  private int report(List<Finding> findings) {
    long problems =
        findings.stream().filter(finding -> finding.standing() == Standing.PROBLEM).count();
    if (json) {
      console.json(Map.of("findings", findings, "problems", problems));
    } else {
      findings.forEach(this::print);
      console.out().println(problems == 0 ? "Nothing stands in the way." : count(problems));
    }
    return problems == 0 ? ExitCode.GOOD : ExitCode.FAILED;
  }

  private void print(Finding finding) {
    var mark =
        switch (finding.standing()) {
          case OK -> "ok      ";
          case NOTE -> "note    ";
          case PROBLEM -> "PROBLEM ";
        };
    console.out().printf("%s%-15s %s%n", mark, finding.what(), finding.words());
    if (!finding.remedy().isEmpty()) {
      console.out().printf("%-23s -> %s%n", "", finding.remedy());
    }
  }

  private static String count(long problems) {
    return problems == 1 ? "1 problem." : problems + " problems.";
  }
}
