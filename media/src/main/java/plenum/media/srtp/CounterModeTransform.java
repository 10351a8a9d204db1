package plenum.media.srtp;

import static plenum.media.srtp.SrtpProfile.INDEX_LENGTH;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import plenum.media.octets.Octets;

/**
 * AES_CM_128_HMAC_SHA1_80 (RFC 3711). SRTP: header, ciphertext, tag, and the rollover counter is
 * authenticated though not sent. SRTCP: eight octets, ciphertext, index, tag. Opening authenticates
 * before it decrypts.
 */
final class CounterModeTransform implements PacketTransform {
  private static final int TAG_LENGTH = SrtpProfile.AES_CM_128_HMAC_SHA1_80.tagLength();
  private static final int WORD_AT = 24;

  private final Half rtp;
  private final Half rtcp;
  // A whole HMAC, then a word to be authenticated with the packet.
  private final MemorySegment scratch = Arena.ofAuto().allocate(WORD_AT + INDEX_LENGTH, 8);

  CounterModeTransform(SrtpCiphers ciphers, SessionKeys keys) {
    rtp = new Half(ciphers, keys.rtp());
    rtcp = new Half(ciphers, keys.rtcp());
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
    rtp.crypt(ssrc, index, payload, payloadOffset, payloadLength, to, toOffset + headerLength);
    int length = headerLength + payloadLength;
    authenticate(rtp, to, toOffset, length, index >>> 16);
    Octets.copy(scratch, 0, to, toOffset + length, TAG_LENGTH);
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
    int plain = length - TAG_LENGTH;
    authenticate(rtp, from, fromOffset, plain, index >>> 16);
    if (!tagStandsAt(from, fromOffset + plain)) {
      return false;
    }
    Octets.copy(from, fromOffset, to, toOffset, headerLength);
    rtp.crypt(
        ssrc,
        index,
        from,
        fromOffset + headerLength,
        plain - headerLength,
        to,
        toOffset + headerLength);
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
    Octets.copy(from, fromOffset, to, toOffset, RTCP_CLEAR);
    rtcp.crypt(
        ssrc, index, from, fromOffset + RTCP_CLEAR, length - RTCP_CLEAR, to, toOffset + RTCP_CLEAR);
    int indexWord = ENCRYPTED | index;
    Octets.put32(to, toOffset + length, indexWord);
    authenticate(rtcp, to, toOffset, length, indexWord);
    Octets.copy(scratch, 0, to, toOffset + length + INDEX_LENGTH, TAG_LENGTH);
  }

  @Override
  public int indexAt(int length) {
    return length - TAG_LENGTH - INDEX_LENGTH;
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
    int plain = indexAt(length);
    authenticate(rtcp, from, fromOffset, plain, indexWord);
    if (!tagStandsAt(from, fromOffset + plain + INDEX_LENGTH)) {
      return false;
    }
    int clear = (indexWord & ENCRYPTED) != 0 ? RTCP_CLEAR : plain;
    Octets.copy(from, fromOffset, to, toOffset, clear);
    rtcp.crypt(
        ssrc,
        indexWord & ~ENCRYPTED,
        from,
        fromOffset + clear,
        plain - clear,
        to,
        toOffset + clear);
    return true;
  }

  @Override
  public void close() {
    rtp.close();
    rtcp.close();
    scratch.fill((byte) 0);
  }

  /** Leaves the HMAC of the packet and one more 32-bit word at the start of the scratch. */
  private void authenticate(
      Half half, MemorySegment packet, long offset, int length, long lastWord) {
    Octets.put32(scratch, WORD_AT, lastWord);
    half.hmac.start();
    half.hmac.update(packet, offset, length);
    half.hmac.update(scratch, WORD_AT, INDEX_LENGTH);
    half.hmac.finish(scratch, 0);
  }

  // Compares every octet, so that the time taken tells nothing of how many were right.
  private boolean tagStandsAt(MemorySegment packet, long offset) {
    int difference = 0;
    for (int i = 0; i < TAG_LENGTH; i++) {
      difference |= Octets.u8(packet, offset + i) ^ Octets.u8(scratch, i);
    }
    return difference == 0;
  }

  /** The cipher, the HMAC and the salt as the two halves of a counter block. */
  private static final class Half {
    final HmacSha1 hmac;
    private final CounterMode cipher;
    private final long saltHead;
    private final long saltTail;

    Half(SrtpCiphers ciphers, SessionKeys.Half keys) {
      var salt = ByteBuffer.allocate(16).put(keys.salt());
      saltHead = salt.getLong(0);
      saltTail = salt.getLong(8);
      cipher = ciphers.counterMode(keys.key());
      hmac = ciphers.hmacSha1(keys.authenticationKey());
    }

    /** Section 4.1.1: the salt XOR the SSRC at octet 4 XOR the 48-bit index at octet 8. */
    void crypt(
        int ssrc,
        long index,
        MemorySegment from,
        long fromOffset,
        int length,
        MemorySegment to,
        long toOffset) {
      long head = saltHead ^ Integer.toUnsignedLong(ssrc);
      long tail = saltTail ^ (index << 16);
      cipher.apply(head, tail, from, fromOffset, length, to, toOffset);
    }

    void close() {
      cipher.close();
      hmac.close();
    }
  }
}
