package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.codec.H264Payload;
import plenum.media.codec.Vp8Descriptor;
import plenum.media.congestion.RateMeter;

/**
 * One encoding of a camera: one incoming RTP stream, its cache, and the outlets that watch it or
 * wait for its next key frame.
 */
public final class VideoLayer {
  /** A layer that is silent for so long is left for the next. */
  static final long SILENT_NANOS = 500_000_000;

  /** Packets kept, and packets that may wait to be forwarded; a power of two. */
  static final int SLOTS = 512;

  /**
   * A layer's rate is that of two seconds: encoders spend unevenly, and what follows every change
   * would have pictures change for nothing.
   */
  private static final int RATE_STEPS = 10;

  private static final long RATE_STEP_NANOS = 200_000_000;

  /** What a receiver's line carries beside the payload: our header with its elements, and a tag. */
  private static final int OVERHEAD = 44;

  private final VideoSource source;
  private final VideoCodec codec;
  private final PacketCache cache;
  private final StreamClock clock;
  private final Missing missing = new Missing();
  private final Vp8Descriptor descriptor = new Vp8Descriptor();
  private final OutletSet<VideoOutlet> watchers = new OutletSet<>();
  private final long[] pending = new long[SLOTS];
  private long pendingFrom;
  private long pendingTo;
  private boolean retired;
  private boolean lacked;
  private boolean awaited;
  private long highest = -1;
  private long lastPacket = Long.MIN_VALUE / 2;
  private final RateMeter rate = new RateMeter(RATE_STEPS, RATE_STEP_NANOS);

  /** With an empty cache of its own. */
  VideoLayer(PacketCache cache, VideoSource source, VideoCodec codec, LineClock line) {
    this.source = source;
    this.codec = codec;
    this.cache = cache;
    clock = new StreamClock(90_000, line);
  }

  static PacketCache cache(Arena arena) {
    return new PacketCache(arena, SLOTS);
  }

  /** Gives the cache away, emptied; from now on no packet is found here. */
  PacketCache retire() {
    retired = true;
    pendingFrom = pendingTo;
    cache.clear();
    return cache;
  }

  /**
   * A packet came, for the first time or as a repair; timestamps and numbers are extended. A
   * payload may be empty: padding, which is carried so that nobody takes its number for a loss. Why
   * the packet is of no use to anybody here, or null if it is.
   */
  public @Nullable DropReason receive(
      long sequence,
      long timestamp,
      boolean marker,
      MemorySegment from,
      long offset,
      int length,
      long unixNanos) {
    if (retired) {
      return DropReason.DUPLICATE;
    }
    boolean readable = read(from, offset, length);
    boolean key = keyFrame(readable, sequence, timestamp, from, offset, length);
    int flags = (marker ? PacketCache.MARKER : 0) | (key ? PacketCache.KEY_FRAME : 0);
    int slot = cache.keep(sequence, timestamp, flags, from, offset, length);
    if (slot < 0) {
      return DropReason.DUPLICATE;
    }
    describe(slot, readable);
    if (key) {
      lacked = false; // whoever waits now is served by this one
      awaited = false;
    }
    clock.arrived(timestamp, unixNanos);
    rate.add(length + OVERHEAD, unixNanos);
    boolean begins = !flows(unixNanos);
    lastPacket = unixNanos;
    if (begins) {
      source.begins(unixNanos);
    }
    follow(sequence, unixNanos);
    if (watchers.size() > 0) {
      enqueue(sequence);
    }
    return source.passes(this);
  }

  /** When too many wait, the first ones have lost their place in the cache as well. */
  private void enqueue(long sequence) {
    if (pendingTo - pendingFrom == SLOTS) {
      for (int i = 0; i < watchers.size(); i++) {
        watchers.at(i).drop(DropReason.QUEUE_FULL);
      }
    }
    pending[(int) (pendingTo++ & SLOTS - 1)] = sequence;
    pendingFrom = Math.max(pendingFrom, pendingTo - SLOTS);
    source.fanOut().add(this);
  }

  private boolean read(MemorySegment from, long offset, int length) {
    return codec == VideoCodec.VP8 && descriptor.read(from, offset, length);
  }

  private boolean keyFrame(
      boolean readable,
      long sequence,
      long timestamp,
      MemorySegment from,
      long offset,
      int length) {
    return switch (codec) {
      case VP8 -> readable && descriptor.keyFrame();
      case H264 ->
          H264Payload.parameters(from, offset, length)
              || H264Payload.keyFrame(from, offset, length) && begins(sequence, timestamp);
    };
  }

  /** A key frame may have many slices; only with the first can a decoder begin. */
  private boolean begins(long sequence, long timestamp) {
    int before = cache.find(sequence - 1);
    return before < 0 || cache.timestamp(before) != timestamp;
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
      wantKeyFrame();
    }
    if (sequence <= highest) {
      missing.arrived(sequence);
    }
    highest = Math.max(highest, sequence);
  }

  /** Moves what waits to be forwarded into {@code into}; returns how many packets. */
  int takePending(long[] into) {
    int count = 0;
    while (pendingFrom < pendingTo) {
      into[count++] = pending[(int) (pendingFrom++ & SLOTS - 1)];
    }
    return count;
  }

  /** Somebody's decoder cannot go on without a key frame. */
  void wantKeyFrame() {
    lacked = true;
  }

  /** An outlet waits for a key frame to begin with. */
  void awaitKeyFrame() {
    awaited = true;
  }

  /** Whether a key frame is wanted still; the wish is taken off. */
  boolean takeWish() {
    boolean wanted = lacked || awaited && somebodyWaits();
    lacked = false;
    awaited = false;
    return wanted;
  }

  private boolean somebodyWaits() {
    for (int i = 0; i < watchers.size(); i++) {
      if (watchers.at(i).awaits(this)) {
        return true;
      }
    }
    return false;
  }

  /** What to ask the sender for again, as {@link Missing#ask}. */
  public int ask(long[] into, long now, long roundTrip) {
    return missing.ask(into, now, roundTrip);
  }

  /** Somebody else asks for what is missing. */
  public void forgetMissing() {
    missing.clear();
  }

  /** The slot of a packet, or -1 if it is not here. */
  int find(long sequence) {
    return retired ? -1 : cache.find(sequence);
  }

  /** The highest number so far. */
  long highest() {
    return highest;
  }

  /** The sender said which moment of its clock a timestamp is. */
  public void report(long timestamp, long senderNanos) {
    clock.report(timestamp, senderNanos);
  }

  /** Whether packets came within the last half second. */
  public boolean flows(long unixNanos) {
    return unixNanos - lastPacket < SILENT_NANOS;
  }

  /** What it takes of a receiver's line, over the last two seconds. */
  double bitsPerSecond(long unixNanos) {
    return flows(unixNanos) ? rate.bitsPerSecond(unixNanos) : 0;
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
