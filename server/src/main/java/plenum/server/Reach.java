package plenum.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.server.certificate.KeysInForce;
import plenum.server.certificate.OwnCertificate;
import plenum.server.certificate.OwnNames;
import plenum.server.certificate.PemKeys;
import plenum.server.certificate.acme.CertificateKeeper;
import plenum.server.command.Welcome;
import plenum.server.configuration.Configuration;
import plenum.server.http.Listening;
import plenum.server.local.DataFolder;

/**
 * From where the server is to be reached, and so where it listens, under which certificate, and
 * which address links carry.
 */
record Reach(Listening listening, String shownHost, @Nullable URI publicUrl, Welcome.Reach words) {
  static Reach of(Configuration configuration, DataFolder folder, Instant now, SecureRandom random)
      throws IOException, GeneralSecurityException {
    if (configuration.lan()) {
      return localNetwork(configuration, folder, now, random);
    }
    var certificate = configuration.tlsCertificate();
    var key = configuration.tlsKey();
    var keys =
        certificate.isPresent() && key.isPresent()
            ? new KeysInForce(PemKeys.read(certificate.get(), key.get()))
            : ordered(configuration, folder, now, random);
    boolean secure = configuration.reachedByHttps();
    var listening = new Listening(configuration.host(), configuration.port(), keys, secure, secure);
    var url = configuration.publicUrl();
    boolean here = url.isEmpty() && configuration.loopback();
    return new Reach(
        listening,
        shown(configuration.host()),
        url.orElse(null),
        here ? Welcome.Reach.THIS_COMPUTER : Welcome.Reach.PUBLIC);
  }

  /** The folder of what certificate authorities give. */
  static Path acme(DataFolder folder) {
    return folder.path().resolve("acme");
  }

  private static @Nullable KeysInForce ordered(
      Configuration configuration, DataFolder folder, Instant now, SecureRandom random)
      throws IOException, GeneralSecurityException {
    var settings = configuration.acme();
    return settings.isEmpty()
        ? null
        : CertificateKeeper.first(settings.get(), acme(folder), now, random);
  }

  /** Where pages are reached, given the port that was opened. */
  URI url(int port) {
    return Optional.ofNullable(publicUrl)
        .orElseGet(() -> {
          var scheme = listening.keys() == null ? "http" : "https";
          return URI.create(scheme + "://" + shownHost + ":" + port);
        });
  }

  /** Where this program reaches its own pages. */
  URI ownUrl(int port) {
    var scheme = listening.keys() == null ? "http" : "https";
    var host = listening.host().equals("0.0.0.0") ? "127.0.0.1" : shown(listening.host());
    return URI.create(scheme + "://" + host + ":" + port);
  }

  private static Reach localNetwork(
      Configuration configuration, DataFolder folder, Instant now, SecureRandom random)
      throws IOException, GeneralSecurityException {
    var addresses = OwnNames.ask();
    var keys =
        new OwnCertificate(folder.path().resolve("tls"), random)
            .keys(addresses.all(), addresses.hostName(), now);
    return new Reach(
        new Listening("0.0.0.0", configuration.port(), new KeysInForce(keys), true, false),
        shown(addresses.best().getHostAddress()),
        configuration.publicUrl().orElse(null),
        Welcome.Reach.LOCAL_NETWORK);
  }

  /** An IPv6 address stands in brackets in a URL (RFC 3986, section 3.2.2). */
  private static String shown(String host) {
    var plain = host.contains("%") ? host.substring(0, host.indexOf('%')) : host;
    return plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain;
  }
}
