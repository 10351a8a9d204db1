package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.engine.Demultiplexer.Stream;
import plenum.media.engine.TransportPlan.Carries;
import plenum.media.forward.AudioSource;
import plenum.media.forward.DropReason;
import plenum.media.forward.Drops;
import plenum.media.forward.LineClock;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoLayer;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtpHeader;
import plenum.media.rtp.TimestampExtender;

/**
 * One incoming SSRC: extends its timestamps, counts what came, and hands payloads to the source or
 * layer that it carries, and to the other shards that have listeners. Repairs (RTX) are unwrapped
 * into the stream that they mend; redundancy (RED) is taken apart, and what of it did not come
 * itself goes on as if it had come in time.
 */
final class SourceStream {
  private static final long NANOS = 1_000_000_000;

  private final Stream stream;
  private final Origin origin;
  private final @Nullable AudioSource sound;
  private final @Nullable VideoLayer picture;
  private final @Nullable VideoCodec codec;
  private final int generation;
  private final Crossing crossing;
  private final Came came;
  private final Drops drops;
  private final TimestampExtender timestamps = new TimestampExtender();
  private final Reception reception;
  private final Lateness lateness;
  private final int redType;
  private final @Nullable RedundantSounds redundant;

  private SourceStream(
      Stream stream,
      Origin origin,
      @Nullable VideoLayer picture,
      @Nullable VideoCodec codec,
      int generation,
      Crossing crossing,
      Came came,
      Upward way) {
    this.stream = stream;
    this.origin = origin;
    this.picture = picture;
    this.codec = codec;
    this.generation = generation;
    this.crossing = crossing;
    this.came = came;
    drops = new Drops(came.drops());
    sound = origin.sound();
    int rate = sound != null ? 48_000 : 90_000;
    reception = new Reception(rate);
    lateness = new Lateness(rate, way);
    redType = stream.section().type(Carries.REDUNDANCY);
    redundant =
        sound == null || redType < 0
            ? null
            : new RedundantSounds(stream.section().type(Carries.MEDIA));
  }

  /**
   * The stream of a source; null if the codec does not fit the source.
   *
   * @param codec of pictures, null for sound
   * @param generation 0, or one more than that of the SSRC that it replaces
   * @param came where what comes of its kind counts as well
   * @param way on which it comes
   */
  static @Nullable SourceStream open(
      Stream stream,
      Origin origin,
      @Nullable VideoCodec codec,
      int generation,
      Crossing crossing,
      Came came,
      Upward way) {
    var pictures = origin.picture();
    var sound = origin.sound();
    if (pictures == null ? codec != null : codec == null) {
      return null;
    }
    VideoLayer layer = null;
    if (pictures != null && codec != null) {
      layer =
          generation > 0
              ? pictures.renew(stream.layer(), codec)
              : pictures.layer(stream.layer(), codec);
    }
    if (sound != null && generation > 0) {
      sound.renew();
    }
    return new SourceStream(stream, origin, layer, codec, generation, crossing, came, way);
  }

  /**
   * A decrypted packet whose header was checked, with its extended sequence number; why it goes to
   * nobody, or null if it may.
   */
  @Nullable DropReason receive(
      MemorySegment packet, long offset, int length, long sequence, long now) {
    int header = RtpHeader.length(packet, offset, length);
    int payload = RtpHeader.payloadLength(packet, offset, length, header);
    if (payload < 0) {
      return null;
    }
    long timestamp = timestamps.extend(RtpHeader.timestamp(packet, offset));
    reception.packet(sequence, timestamp, now);
    reception.payload(payload);
    came.packet(payload);
    lateness.packet(timestamp, now);
    if (redundant != null && RtpHeader.payloadType(packet, offset) == redType) {
      return unpack(redundant, sequence, timestamp, packet, offset, offset + header, payload, now);
    }
    return deliver(sequence, timestamp, packet, offset, offset + header, payload, now);
  }

  /**
   * What is filled in counts as come when it would have: a microphone that was opened a moment ago
   * must not be heard from before that by way of redundancy.
   */
  private @Nullable DropReason unpack(
      RedundantSounds sounds,
      long sequence,
      long timestamp,
      MemorySegment packet,
      long header,
      long offset,
      int length,
      long now) {
    int count = sounds.read(packet, offset, length);
    DropReason why = null;
    for (int back = count - 1; back >= 0; back--) {
      if (back == 0 || sequence - back > reception.first() && lacks(sequence - back)) {
        int earlier = sounds.earlier(back);
        why =
            deliver(
                sequence - back,
                timestamp - earlier,
                packet,
                header,
                sounds.offset(back),
                sounds.length(back),
                now - earlier * NANOS / reception.rate());
      }
    }
    return why;
  }

  private boolean lacks(long sequence) {
    return sound != null && sound.lacks(sequence);
  }

  /**
   * A repair of this stream's, as it came on its own SSRC (RFC 4588 section 4); why it goes to
   * nobody, or null if it may.
   */
  @Nullable DropReason repair(MemorySegment packet, long offset, int length, long now) {
    int header = RtpHeader.length(packet, offset, length);
    int payload = RtpHeader.payloadLength(packet, offset, length, header);
    if (payload <= 2 || picture == null || !reception.begun()) {
      return null;
    }
    long sequence = original(Octets.u16(packet, offset + header));
    long timestamp = timestamps.near(RtpHeader.timestamp(packet, offset));
    return deliver(sequence, timestamp, packet, offset, offset + header + 2, payload - 2, now);
  }

  private @Nullable DropReason deliver(
      long sequence,
      long timestamp,
      MemorySegment packet,
      long header,
      long offset,
      int length,
      long now) {
    DropReason why = null;
    if (sound != null) {
      int level = level(packet, header);
      why = sound.receive(sequence, timestamp, level, packet, offset, length, now);
      why = why == DropReason.DUPLICATE || sound.heard() ? why : DropReason.NO_EDGE;
      if (origin.listeners() != 0) {
        crossing.sound(origin, generation, sequence, timestamp, level, packet, offset, length, now);
      }
    } else if (picture != null && codec != null) {
      boolean marker = RtpHeader.marker(packet, header);
      why = picture.receive(sequence, timestamp, marker, packet, offset, length, now);
      if (origin.listeners() != 0) {
        int layer = Lane.layer(stream.layer(), codec, marker);
        crossing.picture(
            origin, generation, layer, sequence, timestamp, packet, offset, length, now);
      }
    }
    // What other shards have listeners for they judge themselves.
    why = why == DropReason.DUPLICATE || origin.listeners() == 0 ? why : null;
    if (why != null) {
      drops.count(why);
    }
    return why;
  }

  /** The number nearest to the highest, as the packet would have been counted had it come. */
  private long original(int sequence) {
    long highest = reception.highest();
    return Math.max(0, highest + (short) (sequence - (int) highest));
  }

  private int level(MemorySegment packet, long offset) {
    long place = HeaderExtension.find(packet, offset, stream.section().extensions().audioLevel());
    return place == HeaderExtension.NONE
        ? -1
        : Octets.u8(packet, HeaderExtension.offset(place)) & 0x7f;
  }

  /** A sender report, which {@code line} has taken already; only after a first packet. */
  void senderReport(long ntp, long rtpTimestamp, LineClock line, long now) {
    reception.senderReport(NtpTime.middle(ntp), now);
    long timestamp = timestamps.near(rtpTimestamp);
    long moment = NtpTime.unixNanos(ntp);
    lateness.report(timestamp, moment, now);
    if (sound != null) {
      sound.report(timestamp, moment);
    } else if (picture != null) {
      picture.report(timestamp, moment);
    }
    if (origin.listeners() != 0) {
      crossing.report(origin, generation, stream.layer(), timestamp, moment, line.offset());
    }
  }

  Stream stream() {
    return stream;
  }

  TrafficKind kind() {
    return sound == null ? TrafficKind.PICTURE : TrafficKind.SOUND;
  }

  /** How many SSRCs had this place before. */
  int generation() {
    return generation;
  }

  /** What of it went to nobody. */
  Drops drops() {
    return drops;
  }

  Reception reception() {
    return reception;
  }

  Lateness lateness() {
    return lateness;
  }

  /** Of pictures; null for sound. */
  @Nullable VideoCodec codec() {
    return codec;
  }

  @Nullable VideoLayer picture() {
    return picture;
  }
}
