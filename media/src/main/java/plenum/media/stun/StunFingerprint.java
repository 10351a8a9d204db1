package plenum.media.stun;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32;
import plenum.media.octets.Octets;

/** The CRC-32 that tells STUN from other protocols on the same port (RFC 8489 section 14.7). */
final class StunFingerprint {
  private StunFingerprint() {}

  /**
   * Over {@code message} up to the FINGERPRINT attribute at {@code offset}, which must be its last
   * one: the length in the header already counts it.
   */
  static int of(MemorySegment message, long offset) {
    var crc = new CRC32();
    for (long at = 0; at < offset; at++) { // a buffer around it would be garbage, for each check
      crc.update(Octets.u8(message, at));
    }
    return (int) crc.getValue() ^ StunFormat.FINGERPRINT_XOR;
  }
}
