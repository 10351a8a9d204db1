package plenum.server.certificate.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import plenum.server.certificate.OwnCertificate;

/**
 * Let's Encrypt's Pebble, an authority for tests, as Debian packages it, with the name server that
 * comes with it: every name leads to 127.0.0.1. Processes of their own, on loopback.
 */
public final class Pebble implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(20);

  private final Path folder;
  private final Process names;
  private final Process authority;
  private final int port;
  private final int management;

  private Pebble(Path folder, int questions) throws Exception {
    this.folder = folder;
    Files.createDirectories(folder);
    new OwnCertificate(folder, new SecureRandom())
        .keys(List.of(InetAddress.ofLiteral("127.0.0.1")), "localhost", Instant.now());
    int dns = freePort();
    port = freePort();
    management = freePort();
    names =
        started(
            Map.of(),
            "pebble-challtestsrv",
            "-dns01",
            "127.0.0.1:" + dns,
            "-management",
            "127.0.0.1:" + freePort(),
            "-defaultIPv4",
            "127.0.0.1",
            "-defaultIPv6",
            "",
            "-http01",
            "",
            "-https01",
            "",
            "-tlsalpn01",
            "");
    var configuration = Files.writeString(folder.resolve("pebble.json"), configuration(questions));
    authority =
        started(
            Map.of("PEBBLE_VA_NOSLEEP", "1"),
            "pebble",
            "-config",
            configuration.toString(),
            "-dnsserver",
            "127.0.0.1:" + dns);
    awaitDirectory();
  }

  /** Running; it asks on that port, where others ask on 80. */
  public static Pebble asking(Path folder, int questions) throws Exception {
    return new Pebble(folder, questions);
  }

  public URI directory() {
    return URI.create("https://127.0.0.1:" + port + "/dir");
  }

  /** What its own address is trusted by. */
  public Path roots() {
    return folder.resolve("own-certificate.pem");
  }

  /** Trusts what it signed, and nothing else. */
  public SSLContext trustingItsCertificates() throws Exception {
    var root = asked("https://127.0.0.1:" + management + "/roots/0");
    return trusting(root.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private String asked(String address) throws Exception {
    try (var client =
        HttpClient.newBuilder().sslContext(trusting(Files.readAllBytes(roots()))).build()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  private static SSLContext trusting(byte[] pem) throws GeneralSecurityException, IOException {
    var store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    var root =
        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    store.setCertificateEntry("root", root);
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private String configuration(int questions) {
    return """
    {"pebble": {"listenAddress": "127.0.0.1:%d", "managementListenAddress": "127.0.0.1:%d",
    "certificate": "%s", "privateKey": "%s", "httpPort": %d, "tlsPort": 1}}
    """
        .formatted(port, management, roots(), folder.resolve("own-key.pem"), questions);
  }

  private Process started(Map<String, String> environment, String... command) throws IOException {
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(command[0] + ".log").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private void awaitDirectory() throws Exception {
    var until = Instant.now().plus(START);
    while (true) {
      try {
        assertThat(asked(directory().toString())).contains("newOrder");
        return;
      } catch (IOException early) {
        assertThat(Instant.now())
            .as(Files.readString(folder.resolve("pebble.log")))
            .isBefore(until);
        Thread.sleep(50);
      }
    }
  }

  /** Free a moment ago. */
  public static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    authority.destroy();
    names.destroy();
    authority.waitFor();
    names.waitFor();
  }
}
