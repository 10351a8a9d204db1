package plenum.server.command;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.server.http.Json;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.Parcel;
import plenum.server.local.RemoteClient;
import plenum.server.local.RunningServer;
import plenum.server.rehearsal.Door;

/**
 * By which way a command reaches its server: the local door of the data folder's own, which also is
 * taken when {@code --server} names that one, or another server's public address as a convener.
 */
sealed interface ServerDoor extends Door {
  record Local(LocalClient client) implements ServerDoor {}

  record Remote(RemoteClient client) implements ServerDoor {}

  /** Empty, and standard error says why, where there is no way. */
  static Optional<ServerDoor> find(Console console, @Nullable Path data, @Nullable URI server) {
    var folder = console.data(data);
    var running = RunningServer.find(folder);
    if (server == null || running.filter(own -> same(own.url(), server)).isPresent()) {
      if (running.isEmpty()) {
        console
            .err()
            .println(
                "No server runs on " + folder + ". Start one: ./plenum serve --data " + folder);
      }
      return running.map(own -> new Local(new LocalClient(own)));
    }
    var password = console.environment().get("PLENUM_PASSWORD");
    if (password == null || server.getHost() == null) {
      console
          .err()
          .println(
              "For "
                  + server
                  + " set $PLENUM_PASSWORD to the convener's password (and"
                  + " $PLENUM_ACCOUNT to the account, if it is not convener).");
      return Optional.empty();
    }
    var account = console.environment().getOrDefault("PLENUM_ACCOUNT", "convener");
    return Optional.of(new Remote(new RemoteClient(server, account, password)));
  }

  /** Of the server that wrote this note. */
  static ServerDoor of(RunningServer note) {
    return new Local(new LocalClient(note));
  }

  @Override
  default Answer convene(String file) {
    return switch (this) {
      case Local(var client) -> client.post("/local/convene", file);
      case Remote(var client) -> client.convene(file);
    };
  }

  /** Convenes by a file and the documents that it names. */
  default Answer convene(Parcel parcel) {
    return switch (this) {
      case Local(var client) -> client.post("/local/convene", parcel);
      case Remote(var client) -> client.convene(parcel);
    };
  }

  @Override
  default Answer endRehearsal(String id) {
    return switch (this) {
      case Local(var client) -> client.delete("/local/rehearsals/" + id);
      case Remote(var client) -> client.endRehearsal(id);
    };
  }

  @Override
  default Optional<URI> signInLink() {
    return switch (this) {
      case Local(var client)
          when client.post("/local/link", "") instanceof Answer.Answered answer && answer.good() ->
          Optional.of(URI.create(Json.read(answer.body(), LinkCommand.Reply.class).link()));
      case Local _, Remote _ -> Optional.empty();
    };
  }

  @Override
  default Answer journal(String id, long from) {
    return switch (this) {
      case Local(var client) -> client.get("/local/conferences/" + id + "/journal?from=" + from);
      case Remote(var client) -> client.journal(id, from);
    };
  }

  /** Both names of this computer are the same address. */
  static boolean same(URI own, URI asked) {
    return own.getPort() == asked.getPort()
        && asked.getHost() != null
        && (own.getHost().equalsIgnoreCase(asked.getHost())
            || loopback(own.getHost()) && loopback(asked.getHost()));
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
