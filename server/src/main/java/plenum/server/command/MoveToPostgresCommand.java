package plenum.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plenum.journal.Database;
import plenum.journal.PostgresAddress;
import plenum.journal.Relocation;
import plenum.journal.UnavailableException;
import plenum.journal.Verdict;
import plenum.server.configuration.Configuration;
import plenum.server.local.DataFolder;
import plenum.server.store.Databases;

/** Takes all conferences from the file in the data folder over to a PostgreSQL database. */
@Command(
    name = "move-to-postgres",
    description = {
      "Copies all that the embedded database of a stopped server holds into an empty PostgreSQL",
      "database, and recomputes the hash chain of every conference there. It is there as a whole",
      "afterwards, or nothing is; the file is only read, and stays."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The password comes from database-password-file or $PLENUM_DATABASE_PASSWORD.",
      "Photographs and keys stay in the data folder, which the server still needs."
    },
    exitCodeListHeading = "%nExit codes%n",
    exitCodeList = {
      " 0:everything is there, and every chain is whole",
      " 1:nothing was moved; standard error says why",
      " 2:an option is wrong",
      " 3:the configuration is wrong, or names no PostgreSQL database",
      " 6:the data folder is in use or has no database, or PostgreSQL cannot be used"
    })
public final class MoveToPostgresCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the stopped server's data folder (default $PLENUM_DATA, else ./data)")
  private @Nullable Path data;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "postgresql://USER@HOST/DATABASE (default: the setting database)")
  private @Nullable String to;

  @Option(names = "--json", description = "print {\"conferences\":N,\"entries\":N,...}")
  private boolean json;

  public MoveToPostgresCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    var configuration = console.configuration(data, Map.of());
    if (configuration.isEmpty()) {
      return ExitCode.CONFIGURATION;
    }
    var target = target(configuration.get());
    if (target.isEmpty()) {
      return ExitCode.CONFIGURATION;
    }
    var file = Databases.file(configuration.get().data());
    if (Files.notExists(file)) {
      return failed(ExitCode.DATA_FOLDER, "There is no " + file + ". Name the data folder: --data");
    }
    return alone(configuration.get().data(), file, target.get());
  }

  private Optional<PostgresAddress> target(Configuration configuration) {
    try {
      var target = to == null ? configuration.postgres() : Optional.of(configuration.postgres(to));
      if (target.isEmpty()) {
        console.err().println("Whereto? Set database in plenum.toml, or give --to URL.");
      }
      return target;
    } catch (IOException wrong) {
      console.err().println("The PostgreSQL database cannot be used: " + wrong.getMessage() + ".");
      return Optional.empty();
    }
  }

  private int alone(Path folder, Path file, PostgresAddress address) {
    return switch (DataFolder.take(folder)) {
      case DataFolder.Taking.InUse() ->
          failed(ExitCode.DATA_FOLDER, "A server runs on " + folder + ". End it first.");
      case DataFolder.Taking.Unusable(var why) ->
          failed(ExitCode.DATA_FOLDER, "The data folder cannot be used (" + why + ").");
      case DataFolder.Taking.Taken(var taken) -> {
        try (taken) {
          yield move(file, address);
        } catch (IOException unclosed) {
          yield failed(ExitCode.DATA_FOLDER, String.valueOf(unclosed.getMessage()));
        }
      }
    };
  }

  private int move(Path file, PostgresAddress address) {
    try (var target = Database.open(address, Database.PATIENCE)) {
      return report(file, address, Relocation.run(file, Database.PATIENCE, target));
    } catch (UnavailableException failed) {
      return failed(ExitCode.DATA_FOLDER, "Nothing was moved (" + failed.getMessage() + ").");
    }
  }

  private int report(Path file, PostgresAddress address, Relocation.Outcome outcome) {
    return switch (outcome) {
      case Relocation.Outcome.Moved(var conferences, var documents) ->
          moved(file, address, conferences, documents);
      case Relocation.Outcome.NotEmpty(var conferences, var documents) ->
          failed(
              ExitCode.FAILED,
              "Nothing was moved: %s already holds %d conferences and %d documents. Name an empty one."
                  .formatted(address, conferences, documents));
      case Relocation.Outcome.Broken(var id, var verdict) ->
          failed(
              ExitCode.FAILED,
              "Nothing was moved: the journal of %s is not whole. ./plenum verify says where. (%s)"
                  .formatted(id, verdict));
      case Relocation.Outcome.Differs(var what) ->
          failed(ExitCode.FAILED, "Nothing was moved: " + what + " came out differently there.");
    };
  }

  private int moved(
      Path file,
      PostgresAddress address,
      SequencedMap<String, Verdict.Whole> conferences,
      long documents) {
    long entries = conferences.values().stream().mapToLong(Verdict.Whole::entries).sum();
    if (json) {
      console.json(
          Map.of("conferences", conferences.size(), "entries", entries, "documents", documents));
      return ExitCode.GOOD;
    }
    conferences.forEach((id, whole) ->
        console
            .out()
            .printf("whole   %s  %d entries, head %s%n", id, whole.entries(), whole.head().hex()));
    console
        .out()
        .printf(
            "Moved %d conferences with %d entries, and %d documents, to PostgreSQL, %s.%n",
            conferences.size(), entries, documents, address);
    console.out().println("Have database name it in plenum.toml, then start the server.");
    console.out().println("Keep " + file + " until you have a backup of the new database.");
    return ExitCode.GOOD;
  }

  private int failed(int code, String why) {
    console.err().println(why);
    return code;
  }
}
