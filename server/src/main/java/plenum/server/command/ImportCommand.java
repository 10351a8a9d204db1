package plenum.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.form.Unreadable;
import plenum.press.intake.form.UnreadableException;
import plenum.server.intake.ImportAnswer;

/** Reads press releases in, or only shows what they tell, or measures how well that is done. */
@Command(
    name = "import",
    description = {
      "Reads press releases as agencies publish them, keeps them and files them into the archive:"
          + " date, place, agency, pictures, sides, people, statements, commitments.",
      "Plain text, HTML, ninjs and NewsML-G2, in English and Vietnamese. \"?\" stands before what is"
          + " guessed, \"!\" before what looks like a slip of whoever wrote it; nothing is mended.",
      "What is there already is not kept again; a corrected one is filed as a version of the first."
          + " Look through and correct what was read on the page /import."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:every file was read",
      " 1:a file could not be read; standard error names it, its line and what would be right",
      " 2:an option is wrong",
      " 3:the configuration is wrong",
      " 5:the server does not answer",
      " 6:the data folder is in use, or its database cannot be used"
    })
public final class ImportCommand implements Callable<Integer> {
  private final Console console;
  private final InstantSource clock;

  @Parameters(paramLabel = "FILE", arity = "0..*", description = "releases, one in each file")
  private List<Path> files = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the server's data folder, running or not (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(names = "--show", description = "show what stands in the files and keep nothing")
  private boolean show;

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
    return folder == null
        ? read(day.get())
        : new ImportMeasure(console, json, differences).of(folder);
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
    try (var door = door(day)) {
      var telling = new ImportTelling(console, json, files.size(), System.nanoTime());
      for (var file : files) {
        telling.tell(taken(door, file), System.nanoTime());
      }
      return telling.end(System.nanoTime()) ? ExitCode.GOOD : ExitCode.FAILED;
    } catch (ImportDoor.ClosedException closed) {
      console.err().println(closed.getMessage());
      return closed.code();
    }
  }

  private ImportDoor door(LocalDate day) throws ImportDoor.ClosedException {
    if (show) {
      return ImportDoor.nowhere(day);
    }
    var configuration = console.configuration(data, Map.of());
    if (configuration.isEmpty()) {
      throw new ImportDoor.ClosedException(ExitCode.CONFIGURATION, "Nothing was read.");
    }
    return ImportDoor.open(configuration.get(), day, clock);
  }

  private static ImportAnswer taken(ImportDoor door, Path file) throws ImportDoor.ClosedException {
    var name = file.toString();
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(FormReader.MOST_BYTES + 1);
    } catch (IOException unreadable) {
      var why = Map.<String, Object>of("why", String.valueOf(unreadable.getMessage()));
      return ImportAnswer.refused(
          name, new UnreadableException(0, Unreadable.NOT_OPENED, why), "en");
    }
    return bytes.length > FormReader.MOST_BYTES
        ? ImportAnswer.refused(
            name,
            new UnreadableException(
                0, Unreadable.TOO_MANY_BYTES, Map.of("most", FormReader.MOST_BYTES)),
            "en")
        : door.take(name, bytes);
  }
}
