package plenum.fuzz;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs targets one after another, and says what came out. */
@Command(
    name = "./plenum fuzz",
    description =
        "Throws damaged and made-up input at the parsers, guided by coverage. What it learns stays"
            + " in fuzz/corpus-found, where the next run goes on.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:nothing was found",
      " 1:something was found; its input's path is printed",
      " 2:an option is wrong"
    })
public final class FuzzCommand implements Callable<Integer> {
  private static final int WRONG_OPTION = 2;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "Only this target; may be given again. Without it, all, one after another.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--minutes",
      paramLabel = "N",
      defaultValue = "2",
      description = "How long for each target (default: ${DEFAULT-VALUE}).")
  private int minutes;

  @Option(names = "--list", description = "Only list the targets.")
  private boolean list;

  @Option(
      names = "--replay",
      paramLabel = "FILE",
      description = "Only give this input to the one --target, and show what happens.")
  private @Nullable Path replay;

  private final PrintStream out;
  private final PrintStream err;
  private final Path root;

  /** {@code root} is the folder of the sources. */
  FuzzCommand(PrintStream out, PrintStream err, Path root) {
    this.out = out;
    this.err = err;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    var wrong = wrongOption();
    if (wrong.isPresent()) {
      err.println(wrong.get());
      return WRONG_OPTION;
    }
    if (list) {
      Target.all().forEach(target -> out.printf("%-10s %s%n", target, target.about()));
      return 0;
    }
    return replay == null ? fuzz() : replay(chosen().getFirst(), replay);
  }

  private Optional<String> wrongOption() {
    var unknown = names.stream().filter(name -> Target.named(name).isEmpty()).findFirst();
    if (unknown.isPresent()) {
      return Optional.of("There is no target " + unknown.get() + "; --list names them.");
    }
    if (minutes < 1) {
      return Optional.of("--minutes is 1 or more, not " + minutes + ".");
    }
    return replay != null && names.size() != 1
        ? Optional.of("--replay needs one --target, which says what the input is for.")
        : Optional.empty();
  }

  private List<Target> chosen() {
    return Target.all().stream()
        .filter(target -> names.isEmpty() || names.contains(target.name()))
        .toList();
  }

  private int fuzz() throws InterruptedException {
    var targets = chosen();
    out.printf("%d targets, %d min each%n", targets.size(), minutes);
    var report = new Report(out);
    for (var target : targets) {
      var campaign =
          new Campaign(target, root.resolve("fuzz/corpus-found"), root.resolve("fuzz/kept"));
      var budget = new Budget.Time(Duration.ofMinutes(minutes));
      report.add(target, campaign.run(budget, now -> report.progress(target, now)));
    }
    return report.end() ? 1 : 0;
  }

  /** An input that is a finding ends in the trace of what went wrong. */
  private int replay(Target target, Path file) throws Exception {
    target.make().accept(Files.readAllBytes(file));
    out.println("Nothing is wrong with this input.");
    return 0;
  }
}
