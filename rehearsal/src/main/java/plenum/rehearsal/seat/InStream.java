package plenum.rehearsal.seat;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;
import plenum.media.rtp.TimestampExtender;
import plenum.wire.Outlet;

/**
 * What comes in one outlet: counts it, asks for what is missing, and hands it to the audience.
 * Confined to the loop's thread.
 */
final class InStream {
  /** Between two requests for a key frame: lower floods the sender, higher keeps one waiting. */
  private static final long PLI_AGAIN = 500_000_000;

  /** An outlet in which nothing comes for so long carries nothing, so nothing is to be mended. */
  private static final long ENDED = 2_000_000_000;

  private static final int REMEMBERED = 2048;

  private final Outlet outlet;
  private final int ssrc;
  private final Audience audience;
  private final Tally tally;
  private final TimestampExtender timestamps = new TimestampExtender();
  private final MissingPackets missing = new MissingPackets();
  private final @Nullable FrameAssembler frames;
  private final long[] seen = new long[REMEMBERED];
  private long lastPli;
  private long lastNanos;
  private long repaired;
  private long requests;

  InStream(Outlet outlet, int ssrc, Audience audience) {
    this.outlet = outlet;
    this.ssrc = ssrc;
    this.audience = audience;
    tally = new Tally(Shape.shows(outlet) ? 90_000 : 48_000);
    frames =
        Shape.shows(outlet) ? new FrameAssembler(frame -> audience.picture(outlet, frame)) : null;
  }

  /** An opened packet whose header was checked. */
  void receive(MemorySegment packet, int length, int header, long sequence, long nowNanos) {
    take(packet, length, header, 0, sequence, nowNanos);
  }

  /** A packet of the stream of repairs (RFC 4588 section 4). */
  void repair(MemorySegment packet, int length, int header, long nowNanos) {
    int payload = RtpHeader.payloadLength(packet, 0, length, header);
    if (payload <= 2 || !tally.begun()) {
      return;
    }
    long highest = tally.highest();
    long sequence = highest + (short) (Octets.u16(packet, header) - (int) highest);
    if (take(packet, length, header, 2, sequence, nowNanos)) {
      repaired++;
    }
  }

  private boolean take(
      MemorySegment packet, int length, int header, int skip, long sequence, long nowNanos) {
    int payload = RtpHeader.payloadLength(packet, 0, length, header) - skip;
    if (payload < 0 || sequence < 0 || !fresh(sequence)) {
      return false;
    }
    long expected = tally.highest() + 1;
    if (tally.begun() && sequence > expected && frames != null) {
      missing.gap(expected, sequence, nowNanos);
    }
    missing.arrived(sequence);
    tally.packet(sequence, RtpHeader.timestamp(packet, 0), nowNanos);
    lastNanos = nowNanos;
    var content = Octets.bytes(packet, header + skip, payload);
    int contributor = RtpHeader.contributor(packet, 0);
    long timestamp = timestamps.extend(RtpHeader.timestamp(packet, 0));
    if (frames != null) {
      boolean marker = RtpHeader.marker(packet, 0);
      frames.add(sequence, timestamp, marker, contributor, content, nowNanos);
    } else {
      audience.sound(
          outlet, new Audience.Sound(sequence, timestamp, contributor, content, nowNanos));
    }
    return true;
  }

  /** A repair may come beside the packet itself. Numbers are stored one higher; 0 is empty. */
  private boolean fresh(long sequence) {
    int slot = (int) (sequence % REMEMBERED);
    if (seen[slot] >= sequence + 1) {
      return false;
    }
    seen[slot] = sequence + 1;
    return true;
  }

  /** What to ask for again now. */
  long[] due(long nowNanos) {
    if (frames == null) {
      return new long[0];
    }
    frames.advance(nowNanos);
    missing.forgetBelow(frames.next());
    var due = missing.due(nowNanos);
    requests += due.length;
    return due;
  }

  /** Whether to ask for a key frame now. */
  boolean wantsKeyFrame(long nowNanos) {
    boolean wants =
        frames != null
            && frames.broken()
            && nowNanos - lastNanos < ENDED
            && nowNanos - lastPli > PLI_AGAIN;
    lastPli = wants ? nowNanos : lastPli;
    return wants;
  }

  /** The stream has to be looked at soon. */
  boolean restless(long nowNanos) {
    return frames != null
        && nowNanos - lastNanos < ENDED
        && (!missing.isEmpty() || frames.broken());
  }

  Flow flow() {
    return new Flow(tally.expected(), tally.received(), repaired, requests);
  }

  Tally tally() {
    return tally;
  }

  int ssrc() {
    return ssrc;
  }
}
