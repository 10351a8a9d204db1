package plenum.bench.load;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.bench.net.Arrivals;
import plenum.media.octets.Octets;
import plenum.media.sdp.MediaDescription;
import plenum.media.sdp.SeatMedia;
import plenum.media.sdp.SendStream;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpSender;

/**
 * One who sends: 30 frames of VP8 and 50 packets of Opus a second, a key frame every second whether
 * it was asked for or not. What stands in the frames is no picture, but a server that looks no
 * further than the payload header cannot tell. Confined to the client's thread.
 */
final class Publisher implements Member {
  /** Where the stamp stands in a payload: behind the descriptor and a key frame's header. */
  static final int VIDEO_STAMP = 14;

  /** Behind the octet that says how the sound is coded (RFC 6716 section 3.1). */
  static final int AUDIO_STAMP = 1;

  private static final int AUDIO_SSRC = 0x0a0d1001;
  private static final int VIDEO_SSRC = 0x0a0d1002;
  private static final int VIDEO_REPAIR_SSRC = 0x0a0d1003;

  /** 32 kbit/s. */
  private static final int AUDIO_PAYLOAD = 80;

  private static final long AUDIO_NANOS = 20_000_000;
  private static final long FRAME_NANOS = 33_333_333;
  private static final int FRAMES_PER_KEY = 30;
  private static final int SLOT = 2048;

  private final Peer peer;
  private final Shape shape;
  private final RandomGenerator random;
  private final SrtpCiphers ciphers;
  private final Measured measured;
  private final Delays lateness = new Delays();
  private final MemorySegment plain;
  private final MemorySegment sealed;
  private @Nullable SrtpSender sender;
  private long nextAudio;
  private long nextFrame;
  private long nextPacket;
  private long audioIndex;
  private long videoIndex;
  private long frame = -1;
  private int frameSize;
  private int packet = Shape.PACKETS;
  private int transportSequence;

  Publisher(
      Arena arena,
      Peer peer,
      Shape shape,
      Measured measured,
      SrtpCiphers ciphers,
      RandomGenerator random) {
    this.peer = peer;
    this.shape = shape;
    this.measured = measured;
    this.ciphers = ciphers;
    this.random = random;
    plain = arena.allocate(SLOT, 64);
    sealed = arena.allocate(SLOT, 64);
  }

  /** What it offers to send. */
  static List<MediaDescription> offer() {
    var sound = new SendStream(AUDIO_SSRC, OptionalLong.empty(), "bench", "microphone", "bench");
    var picture =
        new SendStream(VIDEO_SSRC, OptionalLong.of(VIDEO_REPAIR_SSRC), "bench", "camera", "bench");
    return List.of(SeatMedia.sentAudio("0", sound), SeatMedia.sentVideo("1", picture));
  }

  @Override
  public Peer peer() {
    return peer;
  }

  @Override
  public void agreed(SrtpKeys keys) {
    sender = keys.sender(ciphers, SrtpKeys.Side.CLIENT);
    keys.wipe();
  }

  @Override
  public boolean settled() {
    return sender != null;
  }

  /** Reports and wishes of the server are passed over: key frames come by themselves. */
  @Override
  public void media(Arrivals arrivals, int i) {}

  /** When something is to be sent next; {@link Long#MAX_VALUE} for never. */
  long deadline() {
    return sender == null
        ? Long.MAX_VALUE
        : Math.min(nextAudio, packet < Shape.PACKETS ? nextPacket : nextFrame);
  }

  /** Sends all that is due. */
  void poll(long now) {
    if (sender == null) {
      return;
    }
    if (nextAudio == 0) {
      nextAudio = now;
      nextFrame = now;
    }
    while (now >= nextAudio) {
      late(now - nextAudio);
      audio(now);
      nextAudio += AUDIO_NANOS;
    }
    while (packet < Shape.PACKETS ? now >= nextPacket : now >= nextFrame) {
      video(now);
    }
  }

  private void video(long now) {
    if (packet == Shape.PACKETS) {
      packet = 0;
      frame++;
      frameSize = shape.frame(random);
      nextPacket = nextFrame;
      nextFrame += FRAME_NANOS;
    }
    late(now - nextPacket);
    picture(now);
    packet++;
    nextPacket += shape.gapNanos();
  }

  private void late(long nanos) {
    if (measured.audio().holds(audioIndex)) {
      lateness.add(nanos);
    }
  }

  private void audio(long now) {
    int header = header(SeatMedia.OPUS, audioIndex == 0, audioIndex, audioIndex * 960, AUDIO_SSRC);
    Octets.put8(plain, header, 0xfc);
    int end = header + AUDIO_PAYLOAD;
    Stamp.write(plain, header + (long) AUDIO_STAMP, end, audioIndex, now);
    send(header, end, audioIndex++);
  }

  private void picture(long now) {
    boolean last = packet == Shape.PACKETS - 1;
    int header = header(SeatMedia.VP8, last, videoIndex, frame * 3_000, VIDEO_SSRC);
    descriptor(header);
    frameHeader(header + 4);
    int end = header + Shape.packet(frameSize, packet);
    Stamp.write(plain, header + (long) VIDEO_STAMP, end, videoIndex, now);
    send(header, end, videoIndex++);
  }

  /** RFC 7741 section 4.2, with a picture id of 15 bits. */
  private void descriptor(int at) {
    Octets.put8(plain, at, packet == 0 ? 0x90 : 0x80);
    Octets.put8(plain, at + 1L, 0x80);
    Octets.put16(plain, at + 2L, 0x8000 | (int) (frame & 0x7fff));
  }

  /** RFC 6386 section 9.1: a key frame of 640 by 360, or the beginning of another. */
  private void frameHeader(int at) {
    boolean key = frame % FRAMES_PER_KEY == 0;
    Octets.put8(plain, at, key ? 0x10 : 0x11);
    Octets.put16(plain, at + 1L, 0x0200);
    Octets.put24(plain, at + 3L, 0x9d012a);
    Octets.put32(plain, at + 6L, 0x80026801L);
  }

  /** With the transport-wide sequence number, as browsers send it; returns where it ends. */
  private int header(int type, boolean marker, long sequence, long timestamp, int ssrc) {
    Octets.put8(plain, 0, 0x90);
    Octets.put8(plain, 1, marker ? 0x80 | type : type);
    Octets.put16(plain, 2, (int) sequence);
    Octets.put32(plain, 4, timestamp);
    Octets.put32(plain, 8, ssrc);
    Octets.put32(plain, 12, 0xbede0001L);
    Octets.put8(plain, 16, TRANSPORT_SEQUENCE_ID << 4 | 1);
    Octets.put16(plain, 17, transportSequence++);
    Octets.put8(plain, 19, 0);
    return 20;
  }

  /** As {@link SeatMedia} numbers it. */
  private static final int TRANSPORT_SEQUENCE_ID = 3;

  private void send(int header, int length, long index) {
    if (sender != null) {
      int total = sender.protect(plain, 0, header, length, sealed, 0, index);
      peer.socket().send(sealed, total);
    }
  }

  /** The next packets are the first that are measured. */
  void begin() {
    measured.audio().begin(audioIndex);
    measured.video().begin(videoIndex);
  }

  /** The next packets are measured no longer. */
  void end() {
    measured.audio().end(audioIndex);
    measured.video().end(videoIndex);
  }

  Delays lateness() {
    return lateness;
  }

  @Override
  public void close() {
    if (sender != null) {
      sender.close();
      sender = null;
    }
    peer.close();
  }
}
