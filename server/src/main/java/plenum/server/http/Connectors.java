package plenum.server.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import plenum.server.certificate.KeysInForce;
import plenum.server.certificate.PemKeys;

/** Jetty's listening sockets: the public one, and the one for commands of this computer. */
final class Connectors {
  /** Links and cookies are short; a longer head is nobody's browser. */
  private static final int HEAD_OCTETS = 8_192;

  /** Milliseconds. Longer than the pings of our WebSocket, shorter than a proxy's usual minute. */
  private static final long IDLE = 45_000;

  private Connectors() {}

  static ServerConnector open(Server server, HttpConfiguration shared, Listening listening) {
    var configuration = new HttpConfiguration(shared);
    limit(configuration);
    var connector =
        listening
            .tls()
            .map(keys -> secure(server, configuration, keys))
            .orElseGet(() -> new ServerConnector(server, new HttpConnectionFactory(configuration)));
    connector.setHost(listening.host());
    connector.setPort(listening.port());
    connector.setIdleTimeout(IDLE);
    return connector;
  }

  private static void limit(HttpConfiguration configuration) {
    configuration.setSendServerVersion(false);
    configuration.setSendXPoweredBy(false);
    configuration.setRequestHeaderSize(HEAD_OCTETS);
  }

  private static ServerConnector secure(
      Server server, HttpConfiguration configuration, KeysInForce keys) {
    // Without Jetty's check of the name asked for: an address typed as numbers has none.
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    var tls = new SslContextFactory.Server();
    tls.setKeyStore(store(keys.now()));
    tls.setKeyStorePassword("");
    keys.onReplacement(next -> reload(tls, next));
    tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
    return new ServerConnector(
        server,
        new SslConnectionFactory(tls, "http/1.1"),
        new HttpConnectionFactory(configuration));
  }

  private static void reload(SslContextFactory.Server tls, PemKeys next) {
    try {
      tls.reload(factory -> factory.setKeyStore(store(next)));
    } catch (Exception unusable) {
      throw new IllegalStateException("The new certificate cannot be used", unusable);
    }
  }

  private static KeyStore store(PemKeys keys) {
    try {
      return keys.store();
    } catch (GeneralSecurityException | IOException unusable) {
      throw new IllegalStateException("The certificate cannot be used", unusable);
    }
  }
}
