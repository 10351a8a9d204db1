package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;

/**
 * Opens all that one transport receives (RFC 3711, RFC 7714): estimates each packet's index,
 * refuses replays and forgeries, decrypts. A refused packet changes nothing here; an SSRC is
 * remembered only after its first authentic packet, and only so many are.
 *
 * <p>Segments are off-heap. The destination may be the very place of the packet, but must not
 * overlap it otherwise; no arena may be closed by another thread during a call. After a refusal
 * what stands at the destination means nothing. With libcrypto nothing is allocated for the packets
 * of a known SSRC.
 *
 * <p>Confined to one thread at a time: made anywhere, then used by its shard alone. {@link #close}
 * wipes the keys as far as the ciphers allow and must be called, since libcrypto's memory is not
 * the collector's; afterwards opening throws {@link IllegalStateException}.
 */
public final class SrtpReceiver implements AutoCloseable {
  /** Shorter than its own header, the tag and the index ask for. */
  public static final int TOO_SHORT = -1;

  /** A packet with this index was opened before. */
  public static final int REPLAYED = -2;

  /** So far behind that nobody knows whether it was opened before. */
  public static final int TOO_OLD = -3;

  /** The tag does not fit: forged, damaged, or protected with other keys. */
  public static final int NOT_AUTHENTIC = -4;

  /** A new SSRC where there are as many as may be. */
  public static final int TOO_MANY_STREAMS = -5;

  /**
   * SSRCs per transport and protocol. A browser sends about ten (three encodings with RTX, slides,
   * sound); with fewer a page that is reopened often on one transport would run dry, each more
   * costs about 150 octets when it is used.
   */
  public static final int DEFAULT_STREAMS = 128;

  private static final int RTP_SSRC_AT = 8;
  private static final int RTCP_SSRC_AT = 4;
  private static final int SEQUENCE_AT = 2;

  private final SrtpProfile profile;
  private final PacketTransform transform;
  private final ReplayTable rtp;
  private final ReplayTable rtcp;
  private long lastIndex = -1;

  /** For a master key and salt, which are copied in a derived form and not kept. */
  public SrtpReceiver(
      SrtpCiphers ciphers, SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
    this(ciphers, profile, SessionKeys.derive(profile, masterKey, masterSalt), DEFAULT_STREAMS);
  }

  /** For session keys, which it wipes, and a bound on the SSRCs of RTP and of RTCP. */
  SrtpReceiver(SrtpCiphers ciphers, SrtpProfile profile, SessionKeys keys, int maximumStreams) {
    this.profile = profile;
    rtp = new ReplayTable(maximumStreams);
    rtcp = new ReplayTable(maximumStreams);
    try {
      transform = PacketTransform.of(ciphers, profile, keys, Gcm.Direction.OPEN);
    } finally {
      keys.wipe();
    }
  }

  /**
   * Writes the SRTP packet of {@code length} octets as RTP at {@code to}.
   *
   * @return octets of the RTP packet, or a negative constant of this class
   */
  public int unprotect(
      MemorySegment packet, long offset, int length, MemorySegment to, long toOffset) {
    int headerLength = RtpHeader.length(packet, offset, length - profile.tagLength());
    if (headerLength < 0) {
      return TOO_SHORT;
    }
    int ssrc = Octets.i32(packet, offset + RTP_SSRC_AT);
    int slot = rtp.slot(ssrc);
    long index = estimate(slot, Octets.u16(packet, offset + SEQUENCE_AT));
    int refusal = refusal(rtp, slot, index);
    if (refusal < 0) {
      return refusal;
    }
    if (!transform.openRtp(packet, offset, headerLength, length, to, toOffset, ssrc, index)) {
      return NOT_AUTHENTIC;
    }
    remember(rtp, slot, ssrc, index);
    lastIndex = index;
    return length - profile.tagLength();
  }

  /**
   * Writes the SRTCP packet of {@code length} octets as RTCP at {@code to}, whether it is encrypted
   * or, the E bit being clear, authenticated only.
   *
   * @return octets of the RTCP packet, or a negative constant of this class
   */
  public int unprotectRtcp(
      MemorySegment packet, long offset, int length, MemorySegment to, long toOffset) {
    if (length < PacketTransform.RTCP_CLEAR + profile.rtcpOverhead()) {
      return TOO_SHORT;
    }
    int ssrc = Octets.i32(packet, offset + RTCP_SSRC_AT);
    int indexWord = Octets.i32(packet, offset + transform.indexAt(length));
    int index = indexWord & ~PacketTransform.ENCRYPTED;
    int slot = rtcp.slot(ssrc);
    int refusal = refusal(rtcp, slot, index);
    if (refusal < 0) {
      return refusal;
    }
    if (!transform.openRtcp(packet, offset, length, to, toOffset, ssrc, indexWord)) {
      return NOT_AUTHENTIC;
    }
    remember(rtcp, slot, ssrc, index);
    return length - profile.rtcpOverhead();
  }

  /**
   * The 48-bit index (rollover counter and sequence number) of the last RTP packet opened, which is
   * its sequence number extended; -1 before the first.
   */
  public long lastIndex() {
    return lastIndex;
  }

  @Override
  public void close() {
    transform.close();
  }

  private static int refusal(ReplayTable table, int slot, long index) {
    if (slot == ReplayTable.ABSENT) {
      return table.full() ? TOO_MANY_STREAMS : 0;
    }
    return switch (table.check(slot, index)) {
      case ReplayTable.REPLAYED -> REPLAYED;
      case ReplayTable.TOO_OLD -> TOO_OLD;
      default -> 0;
    };
  }

  private static void remember(ReplayTable table, int slot, int ssrc, long index) {
    if (slot == ReplayTable.ABSENT) {
      table.add(ssrc, index);
    } else {
      table.accept(slot, index);
    }
  }

  /**
   * The index nearest to the highest so far (RFC 3711 section 3.3.1 and appendix A). Where that
   * would be before the first rollover counter there is none to fall back to, and it stays at zero.
   */
  private long estimate(int slot, int sequence) {
    if (slot == ReplayTable.ABSENT) {
      return sequence;
    }
    long highest = rtp.highest(slot);
    int newest = (int) highest & 0xffff;
    long rollovers = highest >>> 16;
    if (newest < 0x8000 && sequence - newest > 0x8000 && rollovers > 0) {
      rollovers--;
    } else if (newest >= 0x8000 && newest - 0x8000 > sequence) {
      rollovers++;
    }
    return rollovers << 16 | sequence;
  }
}
