package plenum.server.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plenum.server.certificate.OwnerOnly;
import plenum.server.http.Json;
import tools.jackson.core.JacksonException;

/**
 * The note by which a server can be found by commands of the same data folder. Only the folder's
 * owner can read it, which is what entitles to the token.
 *
 * @param url where people reach the server
 * @param door the local door, plain HTTP on 127.0.0.1
 * @param token what the local door asks for
 */
public record RunningServer(long pid, URI url, URI door, String token) {
  private static final String NOTE = "run/server.json";

  public void write(Path data) throws IOException {
    OwnerOnly.write(data.resolve(NOTE), Json.text(this));
  }

  /** The server that wrote the note, if its process still lives. */
  public static Optional<RunningServer> find(Path data) {
    var note = data.resolve(NOTE);
    try {
      return Files.exists(note)
          ? Optional.of(Json.read(Files.readString(note), RunningServer.class))
              .filter(RunningServer::alive)
          : Optional.empty();
    } catch (IOException | JacksonException _) {
      return Optional.empty();
    }
  }

  public static void erase(Path data) throws IOException {
    Files.deleteIfExists(data.resolve(NOTE));
  }

  private boolean alive() {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "RunningServer[" + pid + ", " + url + "]";
  }
}
