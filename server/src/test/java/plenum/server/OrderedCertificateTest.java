package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.certificate.acme.CertificateKeeper;
import plenum.server.certificate.acme.Pebble;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Key;

/** The program that gets its certificate by itself, from an authority that really asks. */
class OrderedCertificateTest {
  private static final String DOMAIN = "meet.plenum.test";
  private static final Duration SOON = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Path data;
  private int port;
  private int questions;
  private Pebble pebble;
  private Launched.Running running;

  @BeforeEach
  void open() throws Exception {
    data = folder.resolve("data");
    port = Pebble.freePort();
    questions = Pebble.freePort();
    pebble = Pebble.asking(folder.resolve("pebble"), questions);
  }

  @AfterEach
  void close() throws Exception {
    stop();
    pebble.close();
  }

  private void stop() {
    if (running != null) {
      running.end().run(Duration.ofSeconds(10));
      running = null;
    }
  }

  private void start(Duration later) {
    var settings =
        new EnumMap<Key, String>(
            Map.of(
                Key.PORT, Integer.toString(port),
                Key.PUBLIC_URL, "https://" + DOMAIN,
                Key.ACME, "true",
                Key.ACME_DIRECTORY, pebble.directory().toString(),
                Key.ACME_PORT, Integer.toString(questions),
                Key.ACME_ROOTS, pebble.roots().toString()));
    running = LaterProgram.start(data, later, settings);
  }

  /**
   * What it shows to whoever trusts this authority and asks for the domain; empty if they do not.
   */
  private Optional<X509Certificate> shown(SSLContext trusting) throws IOException {
    try (var plain = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
        var socket =
            (SSLSocket) trusting.getSocketFactory().createSocket(plain, DOMAIN, port, true)) {
      var parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return Optional.of((X509Certificate) socket.getSession().getPeerCertificates()[0]);
    } catch (SSLHandshakeException _) {
      return Optional.empty();
    }
  }

  private X509Certificate awaited(SSLContext trusting) throws Exception {
    var until = Instant.now().plus(SOON);
    for (var shown = shown(trusting); ; shown = shown(trusting)) {
      if (shown.isPresent()) {
        return shown.get();
      }
      assertThat(Instant.now()).as("a certificate of the authority's").isBefore(until);
      Thread.sleep(50);
    }
  }

  @Test
  void a_certificate_comes_while_it_runs_and_is_there_at_the_next_start() throws Exception {
    var trusting = pebble.trustingItsCertificates();
    start(Duration.ZERO);
    var first = awaited(trusting);
    assertThat(first.getSubjectAlternativeNames().toString()).contains(DOMAIN);
    assertThat(CertificateKeeper.kept(data.resolve("acme")).orElseThrow().certificate())
        .isEqualTo(first);
    stop();
    pebble.close();
    start(Duration.ZERO);
    assertThat(shown(trusting)).contains(first);
  }

  @Test
  void after_two_thirds_of_its_time_it_is_renewed() throws Exception {
    var trusting = pebble.trustingItsCertificates();
    start(Duration.ZERO);
    var first = awaited(trusting);
    stop();
    var from = first.getNotBefore().toInstant();
    var lasts = Duration.between(from, first.getNotAfter().toInstant());
    start(lasts.multipliedBy(2).dividedBy(3).minusDays(1));
    assertThat(shown(trusting)).contains(first);
    stop();
    start(lasts.multipliedBy(2).dividedBy(3).plusDays(1));
    var until = Instant.now().plus(SOON);
    while (shown(trusting).filter(shown -> !shown.equals(first)).isEmpty()) {
      assertThat(Instant.now()).as("another certificate").isBefore(until);
      Thread.sleep(50);
    }
  }

  @Test
  void the_plain_door_leads_to_the_address_and_answers_nothing_else() throws Exception {
    start(Duration.ZERO);
    try (var client = HttpClient.newHttpClient()) {
      var led = asked(client, "/record/7?language=vi", "GET");
      assertThat(led.statusCode()).isEqualTo(308);
      assertThat(led.headers().firstValue("Location"))
          .contains("https://" + DOMAIN + "/record/7?language=vi");
      assertThat(asked(client, "/.well-known/acme-challenge/nothing", "GET").statusCode())
          .isEqualTo(404);
      assertThat(asked(client, "//elsewhere.example/x", "GET").headers().allValues("Location"))
          .allMatch(it -> it.startsWith("https://" + DOMAIN + "/"));
      assertThat(asked(client, "/api/sign-in", "POST").statusCode()).isEqualTo(403);
    }
  }

  private HttpResponse<String> asked(HttpClient client, String path, String method)
      throws Exception {
    var address = URI.create("http://127.0.0.1:" + questions + path);
    var request = HttpRequest.newBuilder(address).method(method, BodyPublishers.noBody()).build();
    return client.send(request, BodyHandlers.ofString());
  }

  @Test
  void without_the_authority_it_runs_under_a_certificate_of_its_own() throws Exception {
    var trusting = pebble.trustingItsCertificates();
    pebble.close();
    start(Duration.ZERO);
    assertThat(shown(trusting)).isEmpty();
    assertThat(shown(trustingAnything())).isPresent();
    assertThat(CertificateKeeper.kept(data.resolve("acme"))).isEmpty();
  }

  private static SSLContext trustingAnything() throws Exception {
    var context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anything()}, null);
    return context;
  }

  private static final class Anything extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
