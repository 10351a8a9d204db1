package plenum.media.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.ShortBufferException;
import javax.crypto.spec.SecretKeySpec;

/**
 * A short-term password as an HMAC-SHA1 key (RFC 8489 section 9.1.1). ICE passwords are plain
 * ASCII, on which the string preparation that the RFC asks for changes nothing. Not thread-safe.
 */
public final class StunKey {
  /** As long as a browser's check; a longer one makes it grow. */
  private static final int USUAL = 128;

  private final Mac mac;
  private final byte[] code = new byte[StunFormat.INTEGRITY];
  private final byte[] claimed = new byte[StunFormat.INTEGRITY];
  private byte[] text = new byte[USUAL];

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
   * the message ended with that attribute (RFC 8489 section 14.5). Valid until the next call: every
   * viewer asks for consent every few seconds, so that what is left behind here adds up.
   */
  byte[] sign(MemorySegment message, long offset) {
    int size = (int) offset;
    if (text.length < size) {
      text = new byte[size];
    }
    MemorySegment.copy(message, ValueLayout.JAVA_BYTE, 0, text, 0, size);
    int length = size + StunFormat.ATTRIBUTE_HEADER + StunFormat.INTEGRITY - StunFormat.HEADER;
    text[2] = (byte) (length >> 8);
    text[3] = (byte) length;
    mac.update(text, 0, size);
    try {
      mac.doFinal(code, 0);
    } catch (ShortBufferException e) {
      throw new IllegalStateException("HMAC-SHA1 has twenty octets", e);
    }
    return code;
  }

  /** Compares in constant time. */
  boolean verifies(MemorySegment message, long offset) {
    long at = offset + StunFormat.ATTRIBUTE_HEADER;
    MemorySegment.copy(message, ValueLayout.JAVA_BYTE, at, claimed, 0, claimed.length);
    return MessageDigest.isEqual(sign(message, offset), claimed);
  }
}
