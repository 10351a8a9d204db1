package plenum.rehearsal.seat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/** Writes and sends the RTP packets of one participant; counts them for the whole transport. */
final class Outflow {
  private static final int LONGEST = 1500;

  private final MemorySegment packet = Arena.ofAuto().allocate(LONGEST, 8);
  private final SecurePath path;
  private int transportSequence;

  Outflow(SecurePath path) {
    this.path = path;
  }

  /** One packet to be sent; {@code sequence} is extended, {@code level} negative for pictures. */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy per packet would cost.
  record Packet(
      int payloadType, boolean marker, long sequence, long timestamp, int level, byte[] payload) {}

  /** Sends; {@code prefix} stands before the payload, as RTX has it, if it is not negative. */
  void send(RtpHead head, Packet what, int prefix, long nowNanos) {
    int header =
        head.write(
            packet,
            what.payloadType(),
            what.marker(),
            (int) what.sequence(),
            what.timestamp(),
            what.level(),
            sendTime(nowNanos),
            transportSequence++);
    int at = header;
    if (prefix >= 0) {
      Octets.put16(packet, at, prefix);
      at += 2;
    }
    Octets.put(packet, at, what.payload());
    path.sendRtp(packet, header, at + what.payload().length, what.sequence());
  }

  private static int sendTime(long nanos) {
    long seconds = nanos / 1_000_000_000 & 63;
    return (int) (seconds << 18 | (nanos % 1_000_000_000 << 18) / 1_000_000_000);
  }
}
