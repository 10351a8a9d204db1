package plenum.server.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import plenum.server.rehearsal.RehearsalFailure.Reason;

/** The way to a running server's public address. */
public final class ServerAccess {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int GOOD = 200;

  private ServerAccess() {}

  /**
   * Trusts what this computer trusts; or, of a server of this very computer that made its own
   * certificate, that one.
   *
   * @param data that server's data folder
   */
  public static HttpClient client(Optional<Path> data) throws IOException {
    var builder =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE);
    var certificate =
        data.map(folder -> folder.resolve("tls/own-certificate.pem")).filter(Files::exists);
    return certificate.isPresent()
        ? builder.sslContext(trusting(certificate.get())).build()
        : builder.build();
  }

  private static SSLContext trusting(Path certificate) throws IOException {
    try (InputStream file = Files.newInputStream(certificate)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setCertificateEntry(
          "own", CertificateFactory.getInstance("X.509").generateCertificate(file));
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      var context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException wrong) {
      throw new IOException(certificate + " cannot be used: " + wrong.getMessage(), wrong);
    }
  }

  /**
   * Whether anybody answers.
   *
   * @throws RehearsalFailure with the reason, if not
   */
  public static void check(HttpClient http, URI server)
      throws RehearsalFailure, InterruptedException {
    try {
      var request = HttpRequest.newBuilder(server.resolve("/health")).timeout(PATIENCE).build();
      int status = http.send(request, BodyHandlers.discarding()).statusCode();
      if (status != GOOD) {
        throw new RehearsalFailure(
            Reason.NO_SERVER, server + " is no Plenum server: it answers with " + status + ".");
      }
    } catch (IOException | IllegalArgumentException failed) {
      var why = failed.getMessage() == null ? "nobody listens there" : failed.getMessage();
      throw new RehearsalFailure(
          Reason.NO_SERVER, server + " does not answer (" + why + "). Does the server run?");
    }
  }
}
