package plenum.rehearsal.seat;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One outgoing SSRC with its numbers, its last packets, and the stream of repairs beside it (RFC
 * 4588). Confined to the loop's thread.
 */
final class OutStream {
  /** About two seconds of the highest layer; fewer would answer late NACKs with nothing. */
  private static final int KEPT = 256;

  private final RtpHead head;
  private final @Nullable RtpHead repairHead;
  private final int payloadType;
  private final int repairType;
  private final Outflow outflow;
  private final Outflow.@Nullable Packet[] kept = new Outflow.Packet[KEPT];
  private final long timestampStart;
  private long sequence;
  private long repairSequence;
  private long packets;
  private long octets;
  private long lastTimestamp;
  private long lastSent;
  private long repairs;

  OutStream(
      RtpHead head,
      int payloadType,
      @Nullable RtpHead repairHead,
      int repairType,
      Outflow outflow,
      RandomGenerator random) {
    this.head = head;
    this.payloadType = payloadType;
    this.repairHead = repairHead;
    this.repairType = repairType;
    this.outflow = outflow;
    // Below half, as RFC 3711 section 3.3.1 advises: the first lost packets cannot be a rollover.
    sequence = random.nextInt(0x8000);
    repairSequence = random.nextInt(0x8000);
    timestampStart = random.nextInt() & 0xffffffffL;
  }

  /**
   * Sends a packet.
   *
   * @param ticks of the media's clock since the stream's beginning
   */
  void send(byte[] payload, boolean marker, long ticks, int level, long nowNanos) {
    var packet =
        new Outflow.Packet(payloadType, marker, sequence, timestampStart + ticks, level, payload);
    outflow.send(head, packet, -1, nowNanos);
    kept[(int) (sequence % KEPT)] = packet;
    sequence++;
    packets++;
    octets += payload.length;
    lastTimestamp = packet.timestamp();
    lastSent = nowNanos;
  }

  /** The receiver lacks this packet. */
  void repair(int packetId, long nowNanos) {
    var lost = kept[packetId % KEPT];
    if (repairHead == null || lost == null || (lost.sequence() & 0xffff) != packetId) {
      return;
    }
    var repair =
        new Outflow.Packet(
            repairType, lost.marker(), repairSequence++, lost.timestamp(), -1, lost.payload());
    outflow.send(repairHead, repair, packetId, nowNanos);
    repairs++;
  }

  int ssrc() {
    return head.ssrc();
  }

  /** Packets sent, repairs apart. */
  long packets() {
    return packets;
  }

  long octets() {
    return octets;
  }

  long repairs() {
    return repairs;
  }

  long lastTimestamp() {
    return lastTimestamp;
  }

  /** When the packet of {@link #lastTimestamp} went out; 0 before the first. */
  long lastSentNanos() {
    return lastSent;
  }
}
