package plenum.media.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import plenum.media.octets.Octets;

/**
 * A short-term password as an HMAC-SHA1 key (RFC 8489 section 9.1.1). ICE passwords are plain
 * ASCII, on which the string preparation that the RFC asks for changes nothing. Not thread-safe.
 */
public final class StunKey {
  private final Mac mac;

  public StunKey(String password) {
    try {
      mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(password.getBytes(UTF_8), "HmacSHA1"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /**
   * The code over {@code message} up to its MESSAGE-INTEGRITY attribute at {@code offset}, as if
   * the message ended with that attribute (RFC 8489 section 14.5).
   */
  byte[] sign(MemorySegment message, long offset) {
    int length =
        (int) offset + StunFormat.ATTRIBUTE_HEADER + StunFormat.INTEGRITY - StunFormat.HEADER;
    mac.update(message.asSlice(0, 2).asByteBuffer());
    mac.update((byte) (length >> 8));
    mac.update((byte) length);
    mac.update(message.asSlice(4, offset - 4).asByteBuffer());
    return mac.doFinal();
  }

  /** Compares in constant time. */
  boolean verifies(MemorySegment message, long offset) {
    var claimed = Octets.bytes(message, offset + StunFormat.ATTRIBUTE_HEADER, StunFormat.INTEGRITY);
    return MessageDigest.isEqual(sign(message, offset), claimed);
  }
}
