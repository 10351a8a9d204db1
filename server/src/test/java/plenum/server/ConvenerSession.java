package plenum.server;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Map;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;

/** Signs in to a running program as its convener, by a link from the command line. */
final class ConvenerSession {
  private ConvenerSession() {}

  static URI base(Launched.Running running) {
    return URI.create("http://127.0.0.1:" + running.welcome().address().getPort());
  }

  /** The cookie. */
  static String of(HttpClient client, Launched.Running running, Path data) throws Exception {
    return of(client, base(running), data);
  }

  /**
   * @param base the address of the program that runs on this data folder
   */
  static String of(HttpClient client, URI base, Path data) throws Exception {
    var command = new ByteArrayOutputStream();
    var stream = new PrintStream(command, true, StandardCharsets.UTF_8);
    Main.commandLine(
            new Console(stream, stream, Map.of()), InstantSource.system(), new SecureRandom())
        .execute("link", "--data", data.toString());
    var path = URI.create(command.toString(StandardCharsets.UTF_8).strip()).getPath();
    var token = path.substring(path.lastIndexOf('/') + 1);
    var request =
        HttpRequest.newBuilder(base.resolve("/api/sign-in"))
            .header("Origin", base.getScheme() + "://" + base.getAuthority())
            .POST(BodyPublishers.ofString("{\"token\":\"" + token + "\"}"));
    var answer = client.send(request.build(), BodyHandlers.ofString());
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
  }
}
