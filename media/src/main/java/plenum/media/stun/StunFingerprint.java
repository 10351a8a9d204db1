package plenum.media.stun;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32;

/** The CRC-32 that tells STUN from other protocols on the same port (RFC 8489 section 14.7). */
final class StunFingerprint {
  private StunFingerprint() {}

  /**
   * Over {@code message} up to the FINGERPRINT attribute at {@code offset}, which must be its last
   * one: the length in the header already counts it.
   */
  static int of(MemorySegment message, long offset) {
    var crc = new CRC32();
    crc.update(message.asSlice(0, offset).asByteBuffer());
    return (int) crc.getValue() ^ StunFormat.FINGERPRINT_XOR;
  }
}
