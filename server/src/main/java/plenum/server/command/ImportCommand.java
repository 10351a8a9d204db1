package plenum.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenum.press.intake.Batch;
import plenum.press.intake.Fields;
import plenum.press.intake.Intake;
import plenum.press.intake.Known;
import plenum.press.intake.Outcome;
import plenum.press.intake.Sameness;
import plenum.press.intake.Sheet;
import plenum.press.intake.Shelf;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.measure.Figures;
import plenum.press.intake.measure.Sample;

/** Reads press releases and shows what they tell; or measures how well that is done. */
@Command(
    name = "import",
    description = {
      "Reads press releases as agencies publish them and shows what each tells: date, place, agency,"
          + " pictures, sides, people, statements, commitments.",
      "Plain text, HTML, ninjs and NewsML-G2, in English and Vietnamese. \"?\" stands before what is"
          + " guessed, \"!\" before what looks like a slip of whoever wrote it; nothing is mended."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every file was read",
      " 1:a file could not be read; standard error names it, its line and what would be right",
      " 2:an option is wrong"
    })
public final class ImportCommand implements Callable<Integer> {
  private static final int ROUNDS = 20;

  private final Console console;
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "releases, one in each file")
  private List<Path> files = List.of();

  @Option(
      names = "--measure",
      paramLabel = "DIR",
      description =
          "compare every release in DIR with its key (NAME.txt with NAME.key.json), print found,"
              + " wrong, missed and score per field (wrong counts three times missed), and releases"
              + " per second")
  private @Nullable Path measure;

  @Option(names = "--differences", description = "with --measure: print each difference as well")
  private boolean differences;

  @Option(
      names = "--received",
      paramLabel = "DATE",
      description =
          "when they came, as 2026-03-14; a date without a year is before it (default today)")
  private @Nullable String received;

  @Option(names = "--json", description = "print a line of JSON for each file")
  private boolean json;

  public ImportCommand(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    var folder = measure;
    if ((folder == null) == files.isEmpty()) {
      console.err().println("Name files to read, or a folder with --measure DIR");
      return ExitCode.USAGE;
    }
    var day = day();
    if (day.isEmpty()) {
      console.err().println("--received takes a date as 2026-03-14, not " + received);
      return ExitCode.USAGE;
    }
    return folder == null ? read(day.get()) : measured(folder);
  }

  private Optional<LocalDate> day() {
    try {
      var text = received;
      return Optional.of(
          text == null
              ? LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())
              : LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private int read(LocalDate day) {
    var batch = new Batch(Intake.standard(), new Known(), Shelf.NONE, day);
    int refused = 0;
    for (var file : files) {
      refused += tell(taken(batch, file)) ? 0 : 1;
    }
    if (!json && files.size() > 1) {
      console.out().printf("%d files read, %d not%n", files.size() - refused, refused);
    }
    return refused == 0 ? ExitCode.GOOD : ExitCode.FAILED;
  }

  private static Outcome taken(Batch batch, Path file) {
    var name = file.toString();
    try (var in = Files.newInputStream(file)) {
      return batch.take(name, in.readNBytes(FormReader.MOST_BYTES + 1));
    } catch (IOException unreadable) {
      var right = "a file that exists and may be read";
      var wrong = "it cannot be opened (" + unreadable.getMessage() + ")";
      return new Outcome.Refused(name, new UnreadableException(0, wrong, right));
    }
  }

  /** Whether it was read. */
  private boolean tell(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Taken(var name, var reading, var sameness) -> {
        if (json) {
          var fields = new LinkedHashMap<>(Fields.of(reading));
          fields.put("file", name);
          before(sameness).ifPresent(as -> fields.put("sameAs", as));
          console.json(fields);
        } else {
          console
              .out()
              .println("== " + name + before(sameness).map(as -> "  (as " + as + ")").orElse(""));
          console.out().println(Sheet.of(reading));
        }
        yield true;
      }
      case Outcome.Refused(var name, var why) -> {
        console.err().println(name + ": " + why.sentence());
        if (json) {
          console.json(
              Map.of(
                  "file",
                  name,
                  "line",
                  why.line(),
                  "wrong",
                  String.valueOf(why.getMessage()),
                  "right",
                  why.right()));
        }
        yield false;
      }
    };
  }

  private static Optional<String> before(Sameness sameness) {
    return switch (sameness) {
      case Sameness.New() -> Optional.empty();
      case Sameness.Same(var as) -> Optional.of(as);
      case Sameness.Alike(var as, _) -> Optional.of(as);
    };
  }

  private int measured(Path folder) {
    try {
      var samples = Sample.in(folder);
      if (samples.isEmpty()) {
        console
            .err()
            .println(
                "There is no key in " + folder + ". Right would be: NAME.key.json beside NAME.txt");
        return ExitCode.FAILED;
      }
      var figures = Figures.of(Intake.standard(), samples, ROUNDS, System::nanoTime);
      tell(figures);
      return ExitCode.GOOD;
    } catch (IOException wrong) {
      console.err().println(String.valueOf(wrong.getMessage()));
    } catch (UnreadableException wrong) {
      console.err().println(wrong.sentence());
    }
    return ExitCode.FAILED;
  }

  private void tell(Figures figures) {
    if (json) {
      var fields = new TreeMap<String, Object>();
      figures.tallies().forEach((field, tally) -> fields.put(field.title(), tally));
      console.json(
          Map.of(
              "releases",
              figures.releases(),
              "perSecond",
              Math.round(figures.perSecond()),
              "fields",
              fields));
      return;
    }
    if (differences) {
      figures
          .differences()
          .forEach((file, all) -> {
            console.out().println(file);
            all.forEach(one ->
                console
                    .out()
                    .printf(
                        "  %-16s read \"%s\", right \"%s\"%n",
                        one.field().title(), one.read(), one.right()));
          });
    }
    console.out().print(figures.table());
  }
}
