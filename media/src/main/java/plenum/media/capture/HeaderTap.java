package plenum.media.capture;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.codec.Vp8Descriptor;
import plenum.media.forward.DropReason;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;

/**
 * Puts the headers of one connection's packets on a ring while its gate is open: of RTP the header
 * with its extensions and what describes the payload, of RTCP the reports. What is said or shown
 * never gets there, nor keys, connectivity checks or handshakes. Confined to its shard's thread.
 */
public final class HeaderTap {
  private static final int TYPES = 128;

  private final Gate gate;
  private final int line;
  private final PayloadFormat[] incoming;
  private final PayloadFormat[] outgoing;
  private final Vp8Descriptor descriptor = new Vp8Descriptor();

  /**
   * When anything is recorded, for all connections of one peer.
   *
   * <p>Confined to its shard's thread.
   */
  public static final class Gate {
    /**
     * From when it may be recorded until it is, in nanoseconds. People have been told by then, and
     * of what was sent in a sealed room nothing can be under way: a packet that is missing is asked
     * for ten times, half a second apart at most. Shorter lets such repairs through; longer only
     * delays.
     */
    public static final long HELD = 6_000_000_000L;

    private static final long SHUT = Long.MAX_VALUE;

    private final HeaderRing ring;
    private long from = SHUT;
    private boolean paused;
    private boolean resumed;

    /** One that is shut. */
    public Gate(HeaderRing ring) {
      this.ring = ring;
    }

    /** Whether the peer may be recorded; one that may opens after {@link #HELD}. */
    public void may(boolean record, long now) {
      if (!record) {
        paused |= from <= now;
        from = SHUT;
      } else if (from == SHUT) {
        from = now + HELD;
        resumed = paused;
      }
    }

    boolean open(long now) {
      return now >= from;
    }

    boolean takeResumed() {
      boolean first = resumed;
      resumed = false;
      return first;
    }
  }

  /**
   * On a connection.
   *
   * @param line tells it from the peer's other ones
   * @param incoming formats by payload type, 0 to 127, as the peer numbers them
   * @param outgoing the same of what goes to the peer
   */
  public HeaderTap(Gate gate, int line, PayloadFormat[] incoming, PayloadFormat[] outgoing) {
    if (incoming.length != TYPES || outgoing.length != TYPES) {
      throw new IllegalArgumentException("Payload types are 0 to 127");
    }
    this.gate = gate;
    this.line = line;
    this.incoming = incoming.clone();
    this.outgoing = outgoing.clone();
  }

  /**
   * A decrypted RTP packet came whose header was checked; {@code why} it was dropped, if it was.
   */
  public void came(
      MemorySegment packet, long offset, int length, @Nullable DropReason why, long now) {
    if (!gate.open(now) || !gate.ring.begin()) {
      return;
    }
    int header = RtpHeader.length(packet, offset, length);
    int payload = Math.max(0, RtpHeader.payloadLength(packet, offset, length, header));
    var format = incoming[RtpHeader.payloadType(packet, offset)];
    int described = format.described(packet, offset + header, payload, descriptor);
    int shown = Math.min(header + described, HeaderRing.MOST_OCTETS);
    Octets.copy(packet, offset, gate.ring.data(), gate.ring.at(), shown);
    commit(shown, now, false, false, length, why, 0, null);
  }

  /**
   * An RTP packet goes out.
   *
   * @param dropped packets of its stream that did not, since the last one
   * @param latest why the last of these did not
   */
  public void goes(
      MemorySegment header,
      long headerAt,
      int headerLength,
      MemorySegment payload,
      long payloadAt,
      int payloadLength,
      long dropped,
      @Nullable DropReason latest,
      long now) {
    if (!gate.open(now) || !gate.ring.begin()) {
      return;
    }
    var format = outgoing[Octets.u8(header, headerAt + 1) & 0x7f];
    int described = format.described(payload, payloadAt, payloadLength, descriptor);
    int shown = Math.min(described, HeaderRing.MOST_OCTETS - headerLength);
    var ring = gate.ring;
    Octets.copy(header, headerAt, ring.data(), ring.at(), headerLength);
    Octets.copy(payload, payloadAt, ring.data(), ring.at() + headerLength, shown);
    commit(
        headerLength + shown,
        now,
        true,
        false,
        headerLength + payloadLength,
        null,
        dropped,
        dropped == 0 ? null : latest);
  }

  /** A decrypted compound RTCP packet came, or goes out. */
  public void control(MemorySegment packet, long offset, int length, boolean outbound, long now) {
    if (!gate.open(now) || !gate.ring.begin()) {
      return;
    }
    var ring = gate.ring;
    int copied = Math.min(length, HeaderRing.MOST_OCTETS);
    Octets.copy(packet, offset, ring.data(), ring.at(), copied);
    int shown = ControlScrub.scrub(ring.data(), ring.at(), copied);
    commit(shown, now, outbound, true, length, null, 0, null);
  }

  private void commit(
      int shown,
      long now,
      boolean outbound,
      boolean control,
      int length,
      @Nullable DropReason dropped,
      long before,
      @Nullable DropReason latest) {
    gate.ring.commit(
        shown, now, line, outbound, control, gate.takeResumed(), length, dropped, before, latest);
  }
}
