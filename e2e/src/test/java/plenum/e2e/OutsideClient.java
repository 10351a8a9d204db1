package plenum.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The HTTP part of a WHIP or WHEP client, as such clients that are not ours do it. */
final class OutsideClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String token;

  /** Every request carries this token. */
  OutsideClient(String token) {
    this.token = token;
  }

  /**
   * What came of an offer.
   *
   * @param session the connection's own address
   */
  record Begun(URI session, String answer) {}

  /**
   * Posts an offer.
   *
   * @throws AssertionError if it was not answered
   */
  Begun begin(URI endpoint, String offer) {
    var response =
        send(
            request(endpoint)
                .header("Content-Type", "application/sdp")
                .POST(BodyPublishers.ofString(offer)));
    if (response.statusCode() != 201) {
      throw new AssertionError(
          "the offer was answered " + response.statusCode() + ": " + response.body());
    }
    var session = endpoint.resolve(response.headers().firstValue("Location").orElseThrow());
    return new Begun(session, response.body());
  }

  /** Ends a connection; the answer's status. */
  int end(URI session) {
    return send(request(session).DELETE()).statusCode();
  }

  private HttpRequest.Builder request(URI at) {
    return HttpRequest.newBuilder(at).timeout(PATIENCE).header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
