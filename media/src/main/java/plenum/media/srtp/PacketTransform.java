package plenum.media.srtp;

import java.lang.foreign.MemorySegment;

/**
 * How a profile lays a packet out and turns it: no index is estimated here, none remembered, no
 * replay noticed. RTP headers and the first eight octets of RTCP stay in the clear.
 *
 * <p>An {@code index} is 48 bits for RTP (rollover counter and sequence number) and 31 for RTCP.
 */
sealed interface PacketTransform extends AutoCloseable permits AeadTransform, CounterModeTransform {
  int RTCP_CLEAR = 8;
  int ENCRYPTED = 0x8000_0000;

  static PacketTransform of(
      SrtpCiphers ciphers, SrtpProfile profile, SessionKeys keys, Gcm.Direction direction) {
    return switch (profile) {
      case AEAD_AES_128_GCM -> new AeadTransform(ciphers, keys, direction);
      case AES_CM_128_HMAC_SHA1_80 -> new CounterModeTransform(ciphers, keys);
    };
  }

  /** Writes ciphertext and tag behind the header that stands at {@code to}. */
  void sealRtp(
      MemorySegment to,
      long toOffset,
      int headerLength,
      MemorySegment payload,
      long payloadOffset,
      int payloadLength,
      int ssrc,
      long index);

  /**
   * Opens an SRTP packet whose header is {@code headerLength} and whose whole is {@code length}
   * octets; false if it is not authentic, and then what stands at {@code to} means nothing.
   */
  boolean openRtp(
      MemorySegment from,
      long fromOffset,
      int headerLength,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      long index);

  /** Writes an RTCP packet of {@code length} octets as SRTCP. */
  void sealRtcp(
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      int index);

  /** Where in an SRTCP packet of {@code length} octets the E bit and the index are. */
  int indexAt(int length);

  /**
   * Opens an SRTCP packet of {@code length} octets with this word of E bit and index; false if it
   * is not authentic, and then what stands at {@code to} means nothing.
   */
  boolean openRtcp(
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      int indexWord);

  /** Frees the keys. */
  @Override
  void close();
}
