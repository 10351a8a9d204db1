package plenum.media.srtp;

import java.util.Arrays;

/**
 * The master keys and salts of both directions, as DTLS-SRTP exports them. The arrays are not
 * copied, so that {@link #wipe} reaches the only ones; keys are compared by identity and never
 * printed.
 */
@SuppressWarnings("ArrayRecordComponent") // Wiping needs the very arrays; nobody compares keys.
public record SrtpKeys(
    SrtpProfile profile, byte[] clientKey, byte[] clientSalt, byte[] serverKey, byte[] serverSalt) {

  /** The two ends of a DTLS handshake; each protects with its own keys. */
  public enum Side {
    CLIENT,
    SERVER
  }

  public SrtpKeys {
    requireLength("client key", clientKey, profile.keyLength());
    requireLength("client salt", clientSalt, profile.saltLength());
    requireLength("server key", serverKey, profile.keyLength());
    requireLength("server salt", serverSalt, profile.saltLength());
  }

  /**
   * Cuts what the exporter labelled EXTRACTOR-dtls_srtp gave into keys (RFC 5764 section 4.2).
   *
   * @throws IllegalArgumentException if it is not {@link SrtpProfile#exportedLength()} octets
   */
  public static SrtpKeys exported(SrtpProfile profile, byte[] material) {
    requireLength("exported keying material", material, profile.exportedLength());
    int key = profile.keyLength();
    int salt = profile.saltLength();
    return new SrtpKeys(
        profile,
        Arrays.copyOfRange(material, 0, key),
        Arrays.copyOfRange(material, 2 * key, 2 * key + salt),
        Arrays.copyOfRange(material, key, 2 * key),
        Arrays.copyOfRange(material, 2 * key + salt, 2 * key + 2 * salt));
  }

  /** What {@code we} send with. */
  public SrtpSender sender(SrtpCiphers ciphers, Side we) {
    return switch (we) {
      case CLIENT -> new SrtpSender(ciphers, profile, clientKey, clientSalt);
      case SERVER -> new SrtpSender(ciphers, profile, serverKey, serverSalt);
    };
  }

  /** What {@code we} receive with: the keys of the other side. */
  public SrtpReceiver receiver(SrtpCiphers ciphers, Side we) {
    return switch (we) {
      case CLIENT -> new SrtpReceiver(ciphers, profile, serverKey, serverSalt);
      case SERVER -> new SrtpReceiver(ciphers, profile, clientKey, clientSalt);
    };
  }

  /** Overwrites all keys; senders and receivers that were made from them go on. */
  public void wipe() {
    Arrays.fill(clientKey, (byte) 0);
    Arrays.fill(clientSalt, (byte) 0);
    Arrays.fill(serverKey, (byte) 0);
    Arrays.fill(serverSalt, (byte) 0);
  }

  @Override
  public String toString() {
    return "SrtpKeys[" + profile + "]";
  }

  private static void requireLength(String what, byte[] octets, int length) {
    if (octets.length != length) {
      throw new IllegalArgumentException(
          "The %s has %d octets and needs %d".formatted(what, octets.length, length));
    }
  }
}
