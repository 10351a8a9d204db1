package plenum.server.local;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Puts a command's question to the running server at its local door. */
public final class LocalClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Documents are copied one after the other before the answer comes. */
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);

  /** What came back. */
  public sealed interface Answer {
    record Answered(int status, String body) implements Answer {
      public boolean good() {
        return status >= 200 && status < 300;
      }
    }

    /** The note is there, yet nobody answers. */
    record Silent(String why) implements Answer {}
  }

  private final RunningServer server;

  /** One for all questions, so that many of them go over one connection. */
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  public LocalClient(RunningServer server) {
    this.server = server;
  }

  /** {@code path} begins with /local/; the body is JSON, or empty. */
  public Answer post(String path, String body) {
    var request = request(path).POST(BodyPublishers.ofString(body)).build();
    return send(request);
  }

  /** A conference's file with the files that it names. */
  public Answer post(String path, Parcel parcel) {
    try {
      return send(
          request(path)
              .setHeader("Content-Type", parcel.contentType())
              .timeout(LONG_PATIENCE)
              .POST(parcel.body())
              .build());
    } catch (FileNotFoundException gone) {
      return new Answer.Silent(String.valueOf(gone.getMessage()));
    }
  }

  public Answer delete(String path) {
    return send(request(path).DELETE().build());
  }

  public Answer get(String path) {
    return send(request(path).GET().build());
  }

  /** For an answer that takes its time. */
  public Answer patiently(String path) {
    return send(request(path).timeout(LONG_PATIENCE).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.door() + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + server.token())
        .header("Content-Type", "application/json");
  }

  /** A file as it is. */
  public Answer post(String path, byte[] file) {
    return send(
        request(path)
            .setHeader("Content-Type", "application/octet-stream")
            .POST(BodyPublishers.ofByteArray(file))
            .build());
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return new Answer.Answered(response.statusCode(), response.body());
    } catch (IOException failed) {
      return new Answer.Silent(String.valueOf(failed.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Answer.Silent("interrupted");
    }
  }
}
