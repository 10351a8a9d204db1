package plenum.server.command;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.journal.UnavailableException;
import plenum.press.intake.Batch;
import plenum.press.intake.Intake;
import plenum.press.intake.Known;
import plenum.press.intake.Shelf;
import plenum.server.configuration.Configuration;
import plenum.server.http.Json;
import plenum.server.identity.Account;
import plenum.server.identity.AccountStore;
import plenum.server.identity.LocalAccounts;
import plenum.server.intake.Arrival;
import plenum.server.intake.ImportAnswer;
import plenum.server.intake.ImportStore;
import plenum.server.local.DataFolder;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;
import plenum.server.store.CabinetAccounts;
import plenum.server.store.Databases;

/** Where files go that are read in: to the running server, into the database itself, or nowhere. */
interface ImportDoor extends AutoCloseable {
  /** Files cannot be kept; what was kept before is. The message says why, for people. */
  final class ClosedException extends Exception {
    private static final long serialVersionUID = 1;

    private final int code;

    ClosedException(int code, String why) {
      super(why);
      this.code = code;
    }

    /** With which the command ends. */
    int code() {
      return code;
    }
  }

  /** Gives a file in. */
  ImportAnswer take(String name, byte[] file) throws ClosedException;

  @Override
  default void close() {}

  /** Shows what stands in files and keeps nothing. */
  static ImportDoor nowhere(LocalDate received) {
    var batch = new Batch(Intake.standard(), new Known(), Shelf.NONE, received);
    return (name, file) -> ImportAnswer.of(batch.take(name, file));
  }

  /** To the server that runs on the data folder; else into its database, as long as none runs. */
  static ImportDoor open(Configuration configuration, LocalDate received, InstantSource clock)
      throws ClosedException {
    var running = RunningServer.find(configuration.data());
    return running.isPresent()
        ? at(new LocalClient(running.get()), received)
        : within(configuration, received, clock);
  }

  private static ImportDoor at(LocalClient server, LocalDate received) {
    return (name, file) -> {
      var path =
          "/local/imports?name="
              + URLEncoder.encode(name, StandardCharsets.UTF_8)
              + "&received="
              + received;
      return switch (server.post(path, file)) {
        case Answer.Answered answer when answer.good() ->
            Json.read(answer.body(), ImportAnswer.class);
        case Answer.Answered answer ->
            throw new ClosedException(ExitCode.FAILED, "The server refused: " + answer.body());
        case Answer.Silent(var why) ->
            throw new ClosedException(
                ExitCode.NO_SERVER, "The server does not answer (" + why + ").");
      };
    };
  }

  private static ImportDoor within(
      Configuration configuration, LocalDate received, InstantSource clock) throws ClosedException {
    return switch (DataFolder.take(configuration.data())) {
      case DataFolder.Taking.InUse() ->
          throw new ClosedException(
              ExitCode.DATA_FOLDER,
              "A server or another command is using " + configuration.data() + ". Try again.");
      case DataFolder.Taking.Unusable(var why) ->
          throw new ClosedException(
              ExitCode.DATA_FOLDER, "The data folder cannot be used (" + why + ").");
      case DataFolder.Taking.Taken(var folder) -> within(configuration, folder, received, clock);
    };
  }

  private static ImportDoor within(
      Configuration configuration, DataFolder folder, LocalDate received, InstantSource clock)
      throws ClosedException {
    try {
      var database = Databases.open(configuration);
      var cabinet = new Cabinet(database);
      var store = new ImportStore(cabinet, Intake::standard, clock);
      return new Within(folder, database, store, owner(new CabinetAccounts(cabinet)), received);
    } catch (IOException | UnavailableException failed) {
      closed(folder);
      throw new ClosedException(
          ExitCode.DATA_FOLDER, "The database cannot be used (" + failed.getMessage() + ").");
    }
  }

  /** Whoever has the folder acts for the first account, which is made when a server starts. */
  private static String owner(AccountStore accounts) {
    return accounts.account(LocalAccounts.FIRST).map(Account::name).orElse(LocalAccounts.FIRST);
  }

  private static void closed(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException _) {
      // the lock ends with the process
    }
  }

  /** The database of a server that does not run. */
  record Within(
      DataFolder folder, Database database, ImportStore store, String owner, LocalDate received)
      implements ImportDoor {
    @Override
    public ImportAnswer take(String name, byte[] file) throws ClosedException {
      try {
        var arrival = new Arrival(name, file, received, owner, false);
        return ImportAnswer.of(arrival.name(), store.take(arrival), store, "en");
      } catch (UnavailableException failed) {
        throw new ClosedException(
            ExitCode.DATA_FOLDER, "The database cannot be used (" + failed.getMessage() + ").");
      }
    }

    @Override
    public void close() {
      database.close();
      closed(folder);
    }
  }
}
