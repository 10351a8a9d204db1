package plenum.media.srtp;

import static plenum.media.srtp.Gcm.TAG_LENGTH;
import static plenum.media.srtp.SrtpProfile.INDEX_LENGTH;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import plenum.media.octets.Octets;

/**
 * AEAD_AES_128_GCM (RFC 7714). SRTP: header, ciphertext, tag; the header is associated data. SRTCP:
 * eight octets, ciphertext, tag, index; associated are the eight octets (without the E bit all of
 * the packet) and the index (section 9).
 */
final class AeadTransform implements PacketTransform {
  private final Half rtp;
  private final Half rtcp;
  private final MemorySegment word = Arena.ofAuto().allocate(INDEX_LENGTH);

  AeadTransform(SrtpCiphers ciphers, SessionKeys keys, Gcm.Direction direction) {
    rtp = new Half(ciphers, keys.rtp(), direction);
    rtcp = new Half(ciphers, keys.rtcp(), direction);
  }

  @Override
  public void sealRtp(
      MemorySegment to,
      long toOffset,
      int headerLength,
      MemorySegment payload,
      long payloadOffset,
      int payloadLength,
      int ssrc,
      long index) {
    rtp.start(ssrc, index);
    rtp.gcm.associate(to, toOffset, headerLength);
    rtp.gcm.seal(payload, payloadOffset, payloadLength, to, toOffset + headerLength);
  }

  @Override
  public boolean openRtp(
      MemorySegment from,
      long fromOffset,
      int headerLength,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      long index) {
    rtp.start(ssrc, index);
    rtp.gcm.associate(from, fromOffset, headerLength);
    int payload = length - headerLength - TAG_LENGTH;
    long tagAt = fromOffset + length - TAG_LENGTH;
    if (!rtp.gcm.open(
        from, fromOffset + headerLength, payload, tagAt, to, toOffset + headerLength)) {
      return false;
    }
    Octets.copy(from, fromOffset, to, toOffset, headerLength);
    return true;
  }

  @Override
  public void sealRtcp(
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      int index) {
    int indexWord = ENCRYPTED | index;
    startRtcp(from, fromOffset, RTCP_CLEAR, ssrc, indexWord);
    Octets.copy(from, fromOffset, to, toOffset, RTCP_CLEAR);
    rtcp.gcm.seal(from, fromOffset + RTCP_CLEAR, length - RTCP_CLEAR, to, toOffset + RTCP_CLEAR);
    Octets.put32(to, toOffset + length + TAG_LENGTH, indexWord);
  }

  @Override
  public int indexAt(int length) {
    return length - INDEX_LENGTH;
  }

  @Override
  public boolean openRtcp(
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset,
      int ssrc,
      int indexWord) {
    int plain = length - TAG_LENGTH - INDEX_LENGTH;
    int clear = (indexWord & ENCRYPTED) != 0 ? RTCP_CLEAR : plain;
    startRtcp(from, fromOffset, clear, ssrc, indexWord);
    if (!rtcp.gcm.open(
        from, fromOffset + clear, plain - clear, fromOffset + plain, to, toOffset + clear)) {
      return false;
    }
    Octets.copy(from, fromOffset, to, toOffset, clear);
    return true;
  }

  @Override
  public void close() {
    rtp.gcm.close();
    rtcp.gcm.close();
  }

  private void startRtcp(MemorySegment from, long fromOffset, int clear, int ssrc, int indexWord) {
    rtcp.start(ssrc, indexWord & ~ENCRYPTED);
    rtcp.gcm.associate(from, fromOffset, clear);
    Octets.put32(word, 0, indexWord);
    rtcp.gcm.associate(word, 0, INDEX_LENGTH);
  }

  /** A cipher and its salt, as the two parts of an initialization vector. */
  private static final class Half {
    final Gcm gcm;
    private final int saltHead;
    private final long saltTail;

    Half(SrtpCiphers ciphers, SessionKeys.Half keys, Gcm.Direction direction) {
      var salt = ByteBuffer.wrap(keys.salt());
      saltHead = salt.getInt(0);
      saltTail = salt.getLong(4);
      gcm = ciphers.gcm(keys.key(), direction);
    }

    /** Sections 8.1 and 9.1: two zero octets, the SSRC, the 48-bit index, all XOR the salt. */
    void start(int ssrc, long index) {
      gcm.start(saltHead ^ (ssrc >>> 16), saltTail ^ ((long) ssrc << 48 | index));
    }
  }
}
