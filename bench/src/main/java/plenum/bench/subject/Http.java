package plenum.bench.subject;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The few requests of the load client; what is not a success is an error that quotes the answer.
 */
public final class Http implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  String get(URI address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build());
  }

  /** Posts an offer with a bearer token. */
  String offer(URI address, String token, String description)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/sdp")
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(description))
            .build());
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s was answered with %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return response.body();
  }

  @Override
  public void close() {
    client.close();
  }
}
