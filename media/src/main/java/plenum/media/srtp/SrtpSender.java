package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import plenum.media.octets.Octets;

/**
 * Protects all that one transport sends, whatever the SSRC (RFC 3711, RFC 7714). The caller keeps
 * the RTP index, so nothing per SSRC is kept here; SRTCP has one index for all SSRCs of the
 * transport, which leaves gaps in each but never repeats one.
 *
 * <p>Segments are off-heap. A source may be the very place that is written, but must not overlap it
 * otherwise; no arena may be closed by another thread during a call. A destination that is too
 * small is an {@link IndexOutOfBoundsException}. With libcrypto nothing is allocated.
 *
 * <p>Confined to one thread at a time: made anywhere, then used by its shard alone. {@link #close}
 * wipes the keys as far as the ciphers allow and must be called, since libcrypto's memory is not
 * the collector's; afterwards every call throws {@link IllegalStateException}.
 */
public final class SrtpSender implements AutoCloseable {
  private static final int FIXED_HEADER = 12;
  private static final int SEQUENCE_AT = 2;
  private static final int RTP_SSRC_AT = 8;
  private static final int RTCP_SSRC_AT = 4;

  private final SrtpProfile profile;
  private final PacketTransform transform;
  // Negative once 2^31 packets have gone out.
  private int rtcpIndex;

  /** For a master key and salt, which are copied in a derived form and not kept. */
  public SrtpSender(SrtpCiphers ciphers, SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
    this(ciphers, profile, SessionKeys.derive(profile, masterKey, masterSalt), 0);
  }

  /** For session keys, which it wipes, and the first SRTCP index. */
  SrtpSender(SrtpCiphers ciphers, SrtpProfile profile, SessionKeys keys, int rtcpIndex) {
    this.profile = profile;
    this.rtcpIndex = rtcpIndex;
    try {
      transform = PacketTransform.of(ciphers, profile, keys, Gcm.Direction.SEAL);
    } finally {
      keys.wipe();
    }
  }

  /** By how many octets an SRTP packet outgrows the RTP packet. */
  public int overhead() {
    return profile.tagLength();
  }

  /**
   * Writes the RTP packet at {@code from} as SRTP at {@code to}.
   *
   * @param headerLength octets that stay in the clear: the fixed header, CSRCs and extension
   * @param length octets of the whole RTP packet
   * @param extendedSequence the 48-bit index, whose low 16 bits are the packet's sequence number;
   *     with one SSRC never the same for different packets, or the encryption is void
   * @return octets of the SRTP packet
   */
  public int protect(
      MemorySegment from,
      long fromOffset,
      int headerLength,
      int length,
      MemorySegment to,
      long toOffset,
      long extendedSequence) {
    Objects.checkFromToIndex(0, headerLength, length);
    Octets.copy(from, fromOffset, to, toOffset, headerLength);
    return protect(
        to,
        toOffset,
        headerLength,
        from,
        fromOffset + headerLength,
        length - headerLength,
        extendedSequence);
  }

  /**
   * Completes an SRTP packet whose header already stands at {@code to}: encrypts the payload behind
   * it and adds the tag. Arguments and result are those of the longer form.
   */
  public int protect(
      MemorySegment to,
      long toOffset,
      int headerLength,
      MemorySegment payload,
      long payloadOffset,
      int payloadLength,
      long extendedSequence) {
    Objects.checkFromToIndex(FIXED_HEADER, headerLength, Integer.MAX_VALUE);
    requireIndex(extendedSequence, Octets.u16(to, toOffset + SEQUENCE_AT));
    int ssrc = Octets.i32(to, toOffset + RTP_SSRC_AT);
    transform.sealRtp(
        to, toOffset, headerLength, payload, payloadOffset, payloadLength, ssrc, extendedSequence);
    return headerLength + payloadLength + profile.tagLength();
  }

  /**
   * Writes the RTCP packet (compound or reduced) at {@code from} as SRTCP at {@code to}.
   *
   * @return octets of the SRTCP packet
   * @throws IllegalStateException after 2^31 packets, when the keys are used up (RFC 3711 9.2)
   */
  public int protectRtcp(
      MemorySegment from, long fromOffset, int length, MemorySegment to, long toOffset) {
    Objects.checkFromToIndex(PacketTransform.RTCP_CLEAR, length, Integer.MAX_VALUE);
    if (rtcpIndex < 0) {
      throw new IllegalStateException("All SRTCP indices of these keys are used up");
    }
    int index = rtcpIndex++; // First, so that a failure halfway cannot bring an index back.
    int ssrc = Octets.i32(from, fromOffset + RTCP_SSRC_AT);
    transform.sealRtcp(from, fromOffset, length, to, toOffset, ssrc, index);
    return length + profile.rtcpOverhead();
  }

  @Override
  public void close() {
    transform.close();
  }

  private static void requireIndex(long index, int sequence) {
    if (index >>> 48 != 0 || (index & 0xffff) != sequence) {
      throw new IllegalArgumentException(
          "Index %d is not that of a packet with sequence number %d".formatted(index, sequence));
    }
  }
}
