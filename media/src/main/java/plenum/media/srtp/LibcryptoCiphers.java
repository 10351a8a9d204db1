package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.util.Optional;

/** The ciphers of the machine's OpenSSL 3. */
final class LibcryptoCiphers implements SrtpCiphers {
  private final long aesGcm;
  private final long aesCounterMode;

  private LibcryptoCiphers() {
    try {
      aesGcm = (long) Libcrypto.AES_128_GCM.invokeExact();
      aesCounterMode = (long) Libcrypto.AES_128_CTR.invokeExact();
    } catch (Throwable thrown) {
      throw Libcrypto.unexpected(thrown);
    }
  }

  /** Present if there is a libcrypto.so.3 with all functions and it gives the JDK's octets. */
  static Optional<LibcryptoCiphers> find() {
    try {
      var found = new LibcryptoCiphers();
      return found.agreesWith(new JdkCiphers()) ? Optional.of(found) : Optional.empty();
    } catch (LinkageError | IllegalStateException _) {
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return "libcrypto 3";
  }

  @Override
  public Gcm gcm(byte[] key, Gcm.Direction direction) {
    return new LibcryptoGcm(aesGcm, key, direction);
  }

  @Override
  public CounterMode counterMode(byte[] key) {
    return new LibcryptoCounterMode(aesCounterMode, key);
  }

  @Override
  public HmacSha1 hmacSha1(byte[] key) {
    return new LibcryptoHmacSha1(key);
  }

  // A provider can be switched off by configuration; better to know before the first packet.
  private boolean agreesWith(SrtpCiphers others) {
    try (var arena = Arena.ofConfined()) {
      var packet = arena.allocate(64);
      packet.set(JAVA_BYTE, 0, (byte) 0x80);
      var ours = arena.allocate(256);
      var theirs = arena.allocate(256);
      for (var profile : SrtpProfile.values()) {
        var key = new byte[profile.keyLength()];
        var salt = new byte[profile.saltLength()];
        try (var us = new SrtpSender(this, profile, key, salt);
            var them = new SrtpSender(others, profile, key, salt)) {
          us.protect(packet, 0, 12, 64, ours, 0, 0);
          them.protect(packet, 0, 12, 64, theirs, 0, 0);
        }
        if (ours.mismatch(theirs) >= 0) {
          return false;
        }
      }
      return true;
    }
  }
}
