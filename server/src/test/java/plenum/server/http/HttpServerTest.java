package plenum.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class HttpServerTest {
  private final HttpClient client = HttpClient.newHttpClient();
  private final PrometheusRegistry metrics = new PrometheusRegistry();
  private final Readiness readiness = new Readiness();
  private HttpServer server;

  @BeforeEach
  void start() {
    var operations = new Operations("9", readiness, metrics, false, InstantSource.system());
    var pages = new StaticClient(HttpServerTest.class.getClassLoader(), "web-sample");
    Routes sample =
        routes -> {
          routes.post("/sample", context -> context.result("" + context.body().length()));
          routes.get(
              "/fails/{secret}",
              _ -> {
                throw new IllegalStateException("as the test wants it");
              });
          routes.get("/local/sample", context -> context.result("local"));
        };
    server = started(List.of(operations, sample, pages));
  }

  @AfterEach
  void stop() {
    server.close();
    client.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/health", "/nothing/here", "/fails/x", "/assets/page-3f2a9c1b.js"})
  void every_answer_carries_the_security_headers(String path) throws Exception {
    var headers = get(path).headers();
    var policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
        .contains("connect-src 'self' ws://127.0.0.1:" + server.port())
        .doesNotContain("unsafe", "*");
    assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("camera=(self)");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/convene", "/convene/a/b", "/s/T", "/d/T", "/sign-in/T", "/try/T"})
  void pages_are_all_the_one_page(String path) throws Exception {
    var response = get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).contains("<title>Sample</title>");
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-cache");
  }

  @Test
  void a_file_with_a_hash_in_its_name_is_kept_for_good() throws Exception {
    var headers = get("/assets/page-3f2a9c1b.js").headers();
    assertThat(headers.firstValue("Cache-Control")).get().asString().contains("immutable");
    assertThat(headers.firstValue("Content-Type")).get().asString().contains("text/javascript");
  }

  @Test
  void an_unchanged_page_is_not_sent_twice() throws Exception {
    var tag = get("/").headers().firstValue("ETag").orElseThrow();
    assertThat(send(to("/").header("If-None-Match", tag)).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing.js",
        "/..%2fsecret.txt",
        "/%2e%2e/logback-test.xml",
        "/assets/",
        "/assets//page-3f2a9c1b.js",
        "/.hidden.txt",
        "/plenum/server/http/HttpServer.class"
      })
  void nothing_outside_the_client_is_served(String path) throws Exception {
    assertThat(get(path).statusCode()).isIn(400, 404);
  }

  @Test
  void a_program_gets_its_error_as_a_problem() throws Exception {
    var response = get("/nothing/here");
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(Json.read(response.body(), Problem.class).code()).isEqualTo("not-found");
  }

  @Test
  void a_person_gets_an_error_as_a_page() throws Exception {
    var response = send(to("/fails/x").header("Accept", "text/html,*/*"));
    assertThat(response.body()).startsWith("<!doctype html>").contains("<h1>");
  }

  @Test
  void a_person_is_told_by_the_client_that_an_address_leads_nowhere() throws Exception {
    var response = send(to("/nothing/here").header("Accept", "text/html,*/*"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).isEqualTo(get("/").body());
  }

  @Test
  void a_failure_gives_nothing_away() throws Exception {
    var response = get("/fails/x");
    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).doesNotContain("as the test wants it", "Exception");
  }

  @Test
  void another_method_is_refused_as_such() throws Exception {
    assertThat(send(to("/health").POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
  }

  @Test
  void a_body_over_the_limit_is_refused() throws Exception {
    var large = BodyPublishers.ofByteArray(new byte[(1 << 20) + 1]);
    assertThat(send(to("/sample").POST(large)).statusCode()).isEqualTo(413);
  }

  @Test
  void a_body_of_unknown_length_is_bounded_too() throws Exception {
    var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[40 << 20]));
    try {
      assertThat(send(to("/sample").POST(endless)).statusCode()).isIn(400, 413);
    } catch (IOException closed) {
      assertThat(closed).isNotNull(); // the server hung up before all was sent
    }
  }

  @Test
  void local_questions_are_answered_at_the_local_door_only() throws Exception {
    assertThat(get("/local/sample").statusCode()).isEqualTo(404);
    assertThat(send(door("/local/sample")).body()).isEqualTo("local");
    assertThat(send(door("/")).statusCode()).isEqualTo(404);
  }

  @Test
  void health_says_that_the_process_is_up() throws Exception {
    assertThat(get("/health").body()).contains("\"status\":\"up\"").contains("\"version\":\"9\"");
  }

  @Test
  void readiness_names_what_is_not_ready() throws Exception {
    assertThat(get("/ready").statusCode()).isEqualTo(200);
    readiness.add("journal", () -> Optional.of("the disk is full"));
    var response = get("/ready");
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body()).contains("\"journal\":\"the disk is full\"");
  }

  @Test
  void metrics_count_by_pattern() throws Exception {
    get("/s/SECRET");
    assertThat(get("/metrics").body())
        .contains("plenum_http_requests_total{method=\"GET\",route=\"/s/{token}\",status=\"200\"}")
        .doesNotContain("SECRET");
  }

  @Test
  void metrics_are_not_for_those_behind_a_proxy() throws Exception {
    var request = to("/metrics").header("X-Forwarded-For", "192.0.2.1");
    assertThat(send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void no_log_holds_a_token() throws Exception {
    var logger = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var events = new ListAppender<ILoggingEvent>();
    events.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(events);
    try {
      get("/s/SECRET?token=SECRET");
      get("/fails/SECRET");
      get("/SECRET/SECRET");
    } finally {
      logger.detachAppender(events);
      logger.setLevel(Level.ERROR);
    }
    assertThat(events.list).isNotEmpty();
    assertThat(events.list.toString() + said(events.list)).doesNotContain("SECRET");
  }

  @Test
  void a_port_in_use_is_told_apart() {
    var taken = new Listening("127.0.0.1", server.port(), null, false, false);
    assertThat(HttpServer.start(taken, List.of(), new PrometheusRegistry()))
        .isEqualTo(new HttpServer.Start.PortInUse());
  }

  @Test
  void an_address_of_another_computer_cannot_be_listened_on() {
    var elsewhere = new Listening("192.0.2.1", 0, null, false, false);
    assertThat(HttpServer.start(elsewhere, List.of(), new PrometheusRegistry()))
        .isInstanceOf(HttpServer.Start.CannotListen.class);
  }

  private HttpServer started(List<Routes> parts) {
    var listening = new Listening("127.0.0.1", 0, null, false, false);
    return ((HttpServer.Start.Started) HttpServer.start(listening, parts, metrics)).server();
  }

  private static String said(List<ILoggingEvent> events) {
    var all = new StringBuilder();
    events.forEach(
        event -> all.append(event.getFormattedMessage()).append(event.getKeyValuePairs()));
    return all.toString();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(to(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpRequest.Builder door(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.localPort() + path));
  }
}
