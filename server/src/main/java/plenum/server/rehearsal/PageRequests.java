package plenum.server.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import plenum.server.http.Json;

/** Asks the server by HTTP as a seat's page does: with its link and its browser's secret. */
final class PageRequests {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int GOOD = 200;

  private final URI server;
  private final HttpClient http;
  private final String conference;
  private final Map<String, String> tokens;

  /**
   * @param tokens each seat's, out of its link
   */
  PageRequests(URI server, HttpClient http, String conference, Map<String, String> tokens) {
    this.server = server;
    this.http = http;
    this.conference = conference;
    this.tokens = tokens;
  }

  URI server() {
    return server;
  }

  /** The address of something of the conference, such as {@code minutes}. */
  String of(String part) {
    return "/api/conferences/" + conference + "/" + part;
  }

  /** The same of what is not only for pages, such as {@code documents}. */
  String file(String part) {
    return "/conferences/" + conference + "/" + part;
  }

  HttpRequest.Builder as(Troupe.Member member, String path) {
    return to(path)
        .header("Plenum-Device", member.seat().device())
        .header("Authorization", "Bearer " + tokens.getOrDefault(member.place().id().value(), ""));
  }

  /** As anybody. */
  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(PATIENCE)
        .header("Origin", server.getScheme() + "://" + server.getAuthority());
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  /**
   * What lies there.
   *
   * @throws IOException if it is not given, with what was said instead
   */
  byte[] get(HttpRequest.Builder request) throws IOException, InterruptedException {
    var asked = request.GET().build();
    var answer = http.send(asked, BodyHandlers.ofByteArray());
    if (answer.statusCode() != GOOD) {
      throw new IOException(
          asked.uri().getPath() + " was not given: " + answer.statusCode() + " " + said(answer));
    }
    return answer.body();
  }

  /** The same as a page reads it. */
  <T> T view(Troupe.Member member, String path, Class<T> type)
      throws IOException, InterruptedException {
    return Json.read(new String(get(as(member, path)), StandardCharsets.UTF_8), type);
  }

  /**
   * Presses a button.
   *
   * @throws IOException if that is refused, with the sentence
   */
  void ask(Troupe.Member member, String path, Object request)
      throws IOException, InterruptedException {
    var answer =
        send(
            as(member, path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString(Json.text(request))));
    if (answer.statusCode() != GOOD) {
      throw new IOException(member.place().name() + " was refused: " + said(answer));
    }
  }

  static String said(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
