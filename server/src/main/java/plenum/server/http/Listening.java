package plenum.server.http;

import java.security.KeyStore;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where and how the server listens.
 *
 * @param port 0 takes any free one
 * @param keys a key store with one entry and an empty password, or null for plain HTTP
 * @param secure browsers reach the server by https, here or at a proxy
 * @param trusted and the certificate is one that browsers trust
 */
public record Listening(
    String host, int port, @Nullable KeyStore keys, boolean secure, boolean trusted) {
  Optional<KeyStore> tls() {
    return Optional.ofNullable(keys);
  }
}
