package plenum.server.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenum.server.certificate.KeysInForce;

/**
 * Where and how the server listens.
 *
 * @param port 0 takes any free one
 * @param keys null for plain HTTP
 * @param secure browsers reach the server by https, here or at a proxy
 * @param trusted and the certificate is one that browsers trust
 */
public record Listening(
    String host, int port, @Nullable KeysInForce keys, boolean secure, boolean trusted) {
  Optional<KeysInForce> tls() {
    return Optional.ofNullable(keys);
  }
}
