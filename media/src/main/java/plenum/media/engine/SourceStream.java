package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.Demultiplexer.Stream;
import plenum.media.forward.AudioSource;
import plenum.media.forward.VideoLayer;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtpHeader;
import plenum.media.rtp.TimestampExtender;

/**
 * One incoming SSRC: extends its timestamps, counts what came, and hands payloads to the source or
 * layer that it carries. Repairs (RTX) are unwrapped into the stream that they mend.
 */
final class SourceStream {
  private final Stream stream;
  private final @Nullable AudioSource sound;
  private final @Nullable VideoLayer picture;
  private final int rate;
  private final TimestampExtender timestamps = new TimestampExtender();
  private final Reception reception;

  SourceStream(Stream stream, @Nullable AudioSource sound, @Nullable VideoLayer picture) {
    this.stream = stream;
    this.sound = sound;
    this.picture = picture;
    rate = sound != null ? 48_000 : 90_000;
    reception = new Reception(rate);
  }

  /** A decrypted packet whose header was checked, with its extended sequence number. */
  void receive(MemorySegment packet, long offset, int length, long sequence, long now) {
    int header = RtpHeader.length(packet, offset, length);
    int payload = RtpHeader.payloadLength(packet, offset, length, header);
    if (payload <= 0) {
      return; // padding alone: a probe
    }
    long timestamp = timestamps.extend(RtpHeader.timestamp(packet, offset));
    boolean marker = RtpHeader.marker(packet, offset);
    reception.packet(sequence, timestamp, now);
    if (sound != null) {
      int level = level(packet, offset);
      sound.receive(sequence, timestamp, level, packet, offset + header, payload, now);
    } else if (picture != null) {
      picture.receive(sequence, timestamp, marker, packet, offset + header, payload, now);
    }
  }

  /** A repair of this stream's, as it came on its own SSRC (RFC 4588 section 4). */
  void repair(MemorySegment packet, long offset, int length, long now) {
    int header = RtpHeader.length(packet, offset, length);
    int payload = RtpHeader.payloadLength(packet, offset, length, header);
    if (payload <= 2 || picture == null || !reception.begun()) {
      return;
    }
    long sequence = original(Octets.u16(packet, offset + header));
    long timestamp = timestamps.near(RtpHeader.timestamp(packet, offset));
    picture.receive(
        sequence,
        timestamp,
        RtpHeader.marker(packet, offset),
        packet,
        offset + header + 2,
        payload - 2,
        now);
  }

  /** The number nearest to the highest, as the packet would have been counted had it come. */
  private long original(int sequence) {
    long highest = reception.highest();
    return highest + (short) (sequence - (int) highest);
  }

  private int level(MemorySegment packet, long offset) {
    long place = HeaderExtension.find(packet, offset, stream.section().extensions().audioLevel());
    return place == HeaderExtension.NONE
        ? -1
        : Octets.u8(packet, HeaderExtension.offset(place)) & 0x7f;
  }

  void senderReport(long ntp, long rtpTimestamp, long now) {
    reception.senderReport(NtpTime.middle(ntp), now);
    long timestamp = timestamps.near(rtpTimestamp);
    long moment = NtpTime.unixNanos(ntp);
    if (sound != null) {
      sound.report(timestamp, moment);
    } else if (picture != null) {
      picture.report(timestamp, moment);
    }
  }

  Stream stream() {
    return stream;
  }

  Reception reception() {
    return reception;
  }

  @Nullable VideoLayer picture() {
    return picture;
  }
}
