package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import plenum.media.codec.H264Payload;
import plenum.media.codec.Vp8Descriptor;

/**
 * One encoding of a camera: one incoming RTP stream, its cache, and the outlets that watch it or
 * wait for its next key frame.
 */
public final class VideoLayer {
  /** A layer that is silent for so long is left for the next. */
  static final long SILENT_NANOS = 500_000_000;

  private static final int SLOTS = 512;
  private static final int MOST_PENDING = 256;

  private final VideoSource source;
  private final VideoCodec codec;
  private final PacketCache cache;
  private final StreamClock clock;
  private final Missing missing = new Missing();
  private final Vp8Descriptor descriptor = new Vp8Descriptor();
  private final OutletSet<VideoOutlet> watchers = new OutletSet<>();
  private final long[] pending = new long[MOST_PENDING];
  private int pendingCount;
  private long highest = -1;
  private long lastPacket = Long.MIN_VALUE / 2;

  VideoLayer(Arena arena, VideoSource source, VideoCodec codec, LineClock line) {
    this.source = source;
    this.codec = codec;
    cache = new PacketCache(arena, SLOTS);
    clock = new StreamClock(90_000, line);
  }

  /** A packet came, for the first time or as a repair; timestamps and numbers are extended. */
  public void receive(
      long sequence,
      long timestamp,
      boolean marker,
      MemorySegment from,
      long offset,
      int length,
      long unixNanos) {
    boolean readable = read(from, offset, length);
    int flags = (marker ? PacketCache.MARKER : 0) | (keyFrame(readable, from, offset, length));
    int slot = cache.keep(sequence, timestamp, flags, from, offset, length);
    if (slot < 0) {
      return;
    }
    describe(slot, readable);
    clock.arrived(timestamp, unixNanos);
    lastPacket = unixNanos;
    follow(sequence, unixNanos);
    if (pendingCount < MOST_PENDING && watchers.size() > 0) {
      pending[pendingCount++] = sequence;
      source.fanOut().add(this);
    }
  }

  private boolean read(MemorySegment from, long offset, int length) {
    return codec == VideoCodec.VP8 && descriptor.read(from, offset, length);
  }

  private int keyFrame(boolean readable, MemorySegment from, long offset, int length) {
    boolean key =
        switch (codec) {
          case VP8 -> readable && descriptor.keyFrame();
          case H264 -> H264Payload.keyFrame(from, offset, length);
        };
    return key ? PacketCache.KEY_FRAME : 0;
  }

  private void describe(int slot, boolean readable) {
    if (!readable) {
      return;
    }
    cache.pictureId(
        slot, descriptor.pictureIdAt(), descriptor.pictureIdOctets(), descriptor.pictureId());
    cache.layerIndex(slot, descriptor.layerIndexAt(), descriptor.layerIndex());
  }

  private void follow(long sequence, long now) {
    if (highest >= 0 && sequence > highest + 1 && !missing.gap(highest + 1, sequence, now)) {
      source.wantKeyFrame(this, now);
    }
    if (sequence <= highest) {
      missing.arrived(sequence);
    }
    highest = Math.max(highest, sequence);
  }

  /** Moves what waits to be forwarded into {@code into}; returns how many packets. */
  int takePending(long[] into) {
    int count = pendingCount;
    System.arraycopy(pending, 0, into, 0, count);
    Arrays.fill(pending, 0, count, 0);
    pendingCount = 0;
    return count;
  }

  /** What to ask the sender for again, as {@link Missing#ask}. */
  public int ask(long[] into, long now) {
    return missing.ask(into, now);
  }

  /** The sender said which moment of its clock a timestamp is. */
  public void report(long timestamp, long senderNanos) {
    clock.report(timestamp, senderNanos);
  }

  /** Whether packets came within the last half second. */
  public boolean flows(long unixNanos) {
    return unixNanos - lastPacket < SILENT_NANOS;
  }

  VideoSource source() {
    return source;
  }

  VideoCodec codec() {
    return codec;
  }

  PacketCache cache() {
    return cache;
  }

  StreamClock clock() {
    return clock;
  }

  OutletSet<VideoOutlet> watchers() {
    return watchers;
  }
}
