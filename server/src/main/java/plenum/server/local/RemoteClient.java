package plenum.server.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import plenum.server.http.Json;
import plenum.server.local.LocalClient.Answer;

/** Puts a command's question to another machine's server, signed in as a convener. */
public final class RemoteClient {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Documents are copied one after the other before the answer comes. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

  private final URI server;
  private final String account;
  private final String password;

  public RemoteClient(URI server, String account, String password) {
    this.server = server;
    this.account = account;
    this.password = password;
  }

  /** What is asked once the server has let the convener in. */
  @FunctionalInterface
  private interface Question {
    HttpRequest.Builder asked();
  }

  /** Convenes by the file's text. */
  public Answer convene(String file) {
    return signedIn(() -> request("/api/conferences", "application/yaml", file));
  }

  /** Convenes by the file's text and the files that it names. */
  public Answer convene(Parcel parcel) {
    return signedIn(() -> sent(parcel));
  }

  /** Takes away a rehearsal that this account convened. */
  public Answer endRehearsal(String id) {
    return signedIn(() -> request("/api/rehearsals/" + id, "application/json", "").DELETE());
  }

  /** The public part of a journal of a conference that this account convened, from an entry on. */
  public Answer journal(String id, long from) {
    var path = "/api/conferences/" + id + "/journal?from=" + from;
    return signedIn(() -> request(path, "application/json", "").GET());
  }

  private Answer signedIn(Question question) {
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build()) {
      var signIn = Json.text(Map.of("name", account, "password", password));
      var signedIn = send(client, request("/api/sign-in", "application/json", signIn));
      if (signedIn.statusCode() != 200) {
        return new Answer.Answered(signedIn.statusCode(), signedIn.body());
      }
      var cookie = signedIn.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
      var answer = send(client, question.asked().header("Cookie", cookie));
      return new Answer.Answered(answer.statusCode(), answer.body());
    } catch (IOException | UncheckedIOException failed) {
      return new Answer.Silent(String.valueOf(failed.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Silent("interrupted");
    }
  }

  private HttpRequest.Builder request(String path, String type, String body) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .header("Origin", server.getScheme() + "://" + server.getAuthority())
        .POST(BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder sent(Parcel parcel) {
    try {
      return request("/api/conferences", parcel.contentType(), "")
          .timeout(LONG_PATIENCE)
          .POST(parcel.body());
    } catch (FileNotFoundException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
