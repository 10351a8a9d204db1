package plenum.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.server.certificate.PemKeys;
import plenum.server.command.Console;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.Configuration;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.local.RunningServer;

class ProgramTest {
  @TempDir Path data;
  private final SecureRandom random = new SecureRandom();
  private HttpClient client = HttpClient.newHttpClient();
  private Launched.Running running;

  @AfterEach
  void stop() {
    if (running != null) {
      running.end().run(Duration.ofSeconds(10));
    }
    client.shutdownNow();
  }

  @Test
  void the_banners_link_signs_in_and_signing_out_ends_it() throws Exception {
    start(Map.of());
    var signedIn = signIn(token(running.welcome().signIn()), origin());
    var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(signedIn.statusCode()).isEqualTo(200);
    assertThat(cookie).startsWith("plenum=").contains("HttpOnly", "SameSite=Strict", "Path=/");
    assertThat(session(cookie)).isEqualTo(200);
    var out = to("/api/sign-out").header("Cookie", pair(cookie)).header("Origin", origin());
    assertThat(send(out.POST(BodyPublishers.noBody())).statusCode()).isEqualTo(204);
    assertThat(session(cookie)).isEqualTo(401);
  }

  @Test
  void it_is_ready_when_media_database_and_conferences_are() throws Exception {
    start(Map.of());
    var ready = send(to("/ready").GET());
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"media\":\"ok\"", "\"database\":\"ok\"", "\"conferences\":\"ok\"");
  }

  @Test
  void a_link_is_good_once() throws Exception {
    start(Map.of());
    var token = token(running.welcome().signIn());
    signIn(token, origin());
    var second = signIn(token, origin());
    assertThat(second.statusCode()).isEqualTo(401);
    assertThat(second.body()).contains("link-used");
  }

  @Test
  void another_sites_page_cannot_sign_in() throws Exception {
    start(Map.of());
    var token = token(running.welcome().signIn());
    assertThat(signIn(token, "https://elsewhere.example").statusCode()).isEqualTo(403);
    assertThat(signIn(token, "null").statusCode()).isEqualTo(403);
  }

  @Test
  void a_password_can_be_set_and_used() throws Exception {
    start(Map.of());
    var cookie =
        signIn(token(running.welcome().signIn()), origin())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    var wish = BodyPublishers.ofString("{\"password\":\"a long enough one\"}");
    var set = to("/api/account/password").header("Cookie", pair(cookie)).header("Origin", origin());
    assertThat(send(set.PUT(wish)).statusCode()).isEqualTo(204);
    var body = "{\"name\":\"convener\",\"password\":\"a long enough one\"}";
    assertThat(post("/api/sign-in", body, origin()).statusCode()).isEqualTo(200);
  }

  @Test
  void malformed_json_is_a_plain_error() throws Exception {
    start(Map.of());
    var response = post("/api/sign-in", "{\"token\":", origin());
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("\"code\":\"malformed\"");
  }

  @Test
  void the_link_command_gets_a_link_that_signs_in() throws Exception {
    start(Map.of());
    var out = new ByteArrayOutputStream();
    assertThat(execute(out, "link", "--data", data.toString())).isZero();
    var link = URI.create(out.toString(StandardCharsets.UTF_8).strip());
    assertThat(signIn(token(link), origin()).statusCode()).isEqualTo(200);
  }

  @Test
  void the_local_door_asks_for_the_token() throws Exception {
    start(Map.of());
    var door = RunningServer.find(data).orElseThrow().door();
    var request = HttpRequest.newBuilder(door.resolve("/local/link"));
    request.header("Authorization", "Bearer guessed").POST(BodyPublishers.noBody());
    assertThat(send(request).statusCode()).isEqualTo(401);
  }

  @Test
  void a_second_server_on_the_same_folder_is_refused() {
    start(Map.of());
    var second = new Program(InstantSource.system(), random).start(configuration(Map.of()));
    assertThat(second).isInstanceOf(Launched.Refused.class);
    assertThat(((Launched.Refused) second).sentences()).contains("already runs on " + data);
  }

  @Test
  void the_doctor_finds_the_running_server_well() {
    start(Map.of());
    var out = new ByteArrayOutputStream();
    execute(out, "doctor", "--server", running.welcome().address().toString());
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("It answers at " + running.welcome().address())
        .contains("This computer and the server agree.");
  }

  @Test
  void the_end_takes_the_note_away() {
    start(Map.of());
    assertThat(RunningServer.find(data)).isPresent();
    running.end().run(Duration.ofSeconds(10));
    assertThat(RunningServer.find(data)).isEmpty();
  }

  @Test
  void on_a_local_network_it_speaks_https_with_a_certificate_for_its_address() throws Exception {
    start(Map.of(Key.LAN, "true"));
    client.shutdownNow();
    client = HttpClient.newBuilder().sslContext(trusting(ownCertificate())).build();
    var address = running.welcome().address();
    assertThat(address.getScheme()).isEqualTo("https");
    var local = URI.create("https://127.0.0.1:" + address.getPort() + "/health");
    var response = send(HttpRequest.newBuilder(local));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Strict-Transport-Security")).isEmpty();
  }

  @Test
  void under_https_the_cookie_is_bound_to_the_host() throws Exception {
    start(Map.of(Key.LAN, "true"));
    client.shutdownNow();
    client = HttpClient.newBuilder().sslContext(trusting(ownCertificate())).build();
    var cookie =
        signIn(token(running.welcome().signIn()), origin()).headers().firstValue("Set-Cookie");
    assertThat(cookie).get().asString().startsWith("__Host-plenum=").contains("Secure");
  }

  private X509Certificate ownCertificate() throws Exception {
    var tls = data.resolve("tls");
    return PemKeys.read(tls.resolve("own-certificate.pem"), tls.resolve("own-key.pem"))
        .certificate();
  }

  private static SSLContext trusting(X509Certificate certificate) throws Exception {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("own", certificate);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void start(Map<Key, String> settings) {
    var launched = new Program(InstantSource.system(), random).start(configuration(settings));
    assertThat(launched).isInstanceOf(Launched.Running.class);
    running = (Launched.Running) launched;
  }

  private Configuration configuration(Map<Key, String> settings) {
    var all = new EnumMap<Key, String>(Key.class);
    all.putAll(settings);
    all.put(Key.PORT, "0");
    return ((Reading.Read) new ConfigurationReader(Map.of()).read(data, all)).configuration();
  }

  private int execute(ByteArrayOutputStream out, String... arguments) {
    var stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    var console = new Console(stream, stream, Map.of());
    return Main.commandLine(console, InstantSource.system(), random).execute(arguments);
  }

  private HttpResponse<String> signIn(String token, String origin) throws Exception {
    return post("/api/sign-in", "{\"token\":\"" + token + "\"}", origin);
  }

  private HttpResponse<String> post(String path, String body, String origin) throws Exception {
    return send(to(path).header("Origin", origin).POST(BodyPublishers.ofString(body)));
  }

  private int session(String cookie) throws Exception {
    return send(to("/api/session").header("Cookie", pair(cookie))).statusCode();
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  /** By loopback, whatever address the server shows to people. */
  private String origin() {
    var address = running.welcome().address();
    return address.getScheme() + "://127.0.0.1:" + address.getPort();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String pair(String cookie) {
    return List.of(cookie.split(";")).getFirst();
  }

  private static String token(URI link) {
    return link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
  }
}
