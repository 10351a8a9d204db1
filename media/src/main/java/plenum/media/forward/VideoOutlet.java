package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.codec.Vp8Descriptor;
import plenum.media.octets.Octets;

/**
 * A slot in which a participant sees. It shows one layer of one source; another layer, or another
 * source, only from a key frame on. When the source is taken away nothing more of it goes out, not
 * the rest of a frame and not a repair.
 */
public final class VideoOutlet {
  /** A key frame that did not come is asked for again after this. */
  private static final long AGAIN_NANOS = 1_000_000_000;

  /**
   * So long a first key frame may take before a better layer is waited for instead: who is shown
   * nothing yet is shown anything rather than the best.
   */
  private static final long FIRST_NANOS = 300_000_000;

  /** A millisecond of a 90 kHz clock. */
  private static final int LEAST_STEP = 90;

  private static final int SILENT = 127;

  private final Transmitter transmitter;
  private final OutletStream stream;
  private final PayloadTypes types;
  private final @Nullable Repair repair;
  private @Nullable VideoSource source;
  private LayerWish wish = LayerWish.LOW;
  private int precedence;
  private int allowed;
  private @Nullable VideoLayer shown;
  private @Nullable VideoLayer awaited;
  private long askedAgain;
  private int pictureIdShift;
  private int lastPictureId;
  private int layerIndexShift;
  private int lastLayerIndex;

  /** The source's number from which on what is shown waits for the line; none if negative. */
  private long held = -1;

  /** What the receiver calls each codec and its repairs; 0 where it lacks one. */
  public record PayloadTypes(int vp8, int vp8Repair, int h264, int h264Repair) {
    int of(VideoCodec codec) {
      return switch (codec) {
        case VP8 -> vp8;
        case H264 -> h264;
      };
    }

    int repairOf(VideoCodec codec) {
      return switch (codec) {
        case VP8 -> vp8Repair;
        case H264 -> h264Repair;
      };
    }
  }

  /**
   * An outlet that shows nothing yet.
   *
   * @param repairs the stream of repairs (RFC 4588), if the receiver takes them
   */
  public VideoOutlet(
      Arena arena,
      Transmitter transmitter,
      OutletStream stream,
      PayloadTypes types,
      @Nullable OutletStream repairs) {
    this.transmitter = transmitter;
    this.stream = stream;
    this.types = types;
    repair = repairs == null ? null : new Repair(arena, transmitter, stream, repairs, types);
  }

  /** Shows this source from its next key frame on; what was shown of another ends at once. */
  public void show(VideoSource from, LayerWish layer, int rank, long now) {
    if (source != from) {
      leave();
      source = from;
      from.outlets().add(this);
    }
    wish = layer;
    precedence = rank;
    aim(now);
  }

  /** Shows nothing. */
  public void leave() {
    unwatch(shown);
    unwatch(awaited);
    if (source != null) {
      source.outlets().remove(this);
    }
    source = null;
    shown = null;
    awaited = null;
    held = -1;
    if (repair != null) {
      repair.forget();
    }
  }

  /** Chooses the layer anew and asks again for a key frame that did not come. */
  public void aim(long now) {
    if (source == null) {
      return;
    }
    if (allowed == Allocation.NONE) {
      stand();
      return;
    }
    VideoLayer best = source.choose(wish, allowed, now);
    if (best == null || types.of(best.codec()) == 0) {
      return;
    }
    if (best == shown) {
      if (awaited != shown) {
        unwatch(awaited);
      }
      awaited = null;
    } else if (best != awaited) {
      if (nearlyThere(best, now)) {
        return;
      }
      if (awaited != shown) {
        unwatch(awaited);
      }
      awaited = best;
      best.watchers().add(this);
      askedAgain = now;
      best.awaitKeyFrame();
    } else if (now - askedAgain > AGAIN_NANOS) {
      askedAgain = now;
      best.awaitKeyFrame();
    }
  }

  /** Nothing is shown, and the key frame of a lower layer is on its way. */
  private boolean nearlyThere(VideoLayer better, long now) {
    VideoSource from = better.source();
    return shown == null
        && awaited != null
        && awaited.flows(now)
        && from.place(better) < from.place(awaited)
        && now - askedAgain < FIRST_NANOS;
  }

  /** The line does not carry it: the last picture stands until it does. */
  private void stand() {
    if (repair != null && shown != null) {
      repair.keepPadding();
      repair.abandon();
    }
    unwatch(shown);
    unwatch(awaited);
    shown = null;
    awaited = null;
    held = -1;
  }

  /**
   * Tells {@code allocation} what it would show, if there is anything; returns its row or -1.
   *
   * @param rates of the source's layers, for use on the way
   */
  public int wants(Allocation allocation, double[] rates, long now) {
    if (source == null || source.place(wish, now) == VideoSource.LAYERS) {
      return -1;
    }
    source.rates(rates, now);
    VideoLayer aimed = awaited == null ? shown : awaited;
    int present = aimed == null ? Allocation.NONE : source.place(aimed);
    return allocation.add(precedence, source.place(wish, now), present, rates);
  }

  /**
   * The best place among its source's layers that its line carries, as {@link Allocation} says.
   *
   * @param pressing whether a better one is to end before the next key frame of this one
   */
  public void allow(int place, boolean pressing) {
    allowed = place;
    if (pressing && shown != null && source != null && source.place(shown) < place) {
      stand();
    }
  }

  /** Whether its receiver takes repairs. */
  public boolean takesRepairs() {
    return repair != null;
  }

  /** Whether there is something to pad with. */
  public boolean pads() {
    return repair != null && repair.pads();
  }

  /**
   * Sends again what went out last, as a repair that nobody asked for: it tells how much the line
   * carries. Returns the octets of its payload, 0 if there is nothing to send.
   */
  public int pad() {
    return repair == null ? 0 : repair.pad();
  }

  /** A layer of its source begins to flow: it is taken at once if it is the one to show. */
  void begins(long now) {
    aim(now);
  }

  /**
   * The best place among its source's layers that it wants to be sent, {@link VideoSource#LAYERS}
   * if none. While its line carries none, the lowest is kept at hand.
   */
  int needed(long now) {
    return source == null ? VideoSource.LAYERS : source.needed(wish, allowed, now);
  }

  /** Whether it waits for a key frame of this layer. */
  boolean awaits(VideoLayer layer) {
    return awaited == layer;
  }

  private void unwatch(@Nullable VideoLayer layer) {
    if (layer != null) {
      layer.watchers().remove(this);
    }
  }

  /** The receiver cannot decode without a key frame. */
  public void keyFrameWanted() {
    if (shown != null) {
      shown.wantKeyFrame();
    }
  }

  /** Forwards a packet of a layer that it watches; returns how many went out. */
  int forward(VideoLayer layer, int slot) {
    long number = layer.cache().sequence(slot);
    if (layer == awaited && layer.cache().keyFrame(slot)) {
      begin(layer, slot);
      held = number; // its first packet may be the last to come; what overtook it is in the cache
      return release(false);
    }
    if (layer == shown) {
      if (held < 0 && transmitter.full()) {
        held = number;
      }
      return held >= 0 && number >= held ? 0 : send(layer, slot);
    }
    drop(layer == awaited ? DropReason.KEY_FRAME_AWAITED : DropReason.LAYER_NOT_SELECTED);
    return 0;
  }

  /** A packet of a layer of its source has come, which is at this place. */
  void passes(VideoLayer layer, int place) {
    if (layer == shown || layer == awaited) {
      return; // it is offered to forward() with the others that wait
    }
    if (types.of(layer.codec()) == 0) {
      drop(DropReason.NO_CODEC);
    } else {
      drop(place < allowed ? DropReason.THIN_LINE : DropReason.LAYER_NOT_SELECTED);
    }
  }

  /** A packet of what it watches does not go out. */
  void drop(DropReason why) {
    stream.drops().count(why);
  }

  /** A repair that was asked for does not go out, since the line has no room for it. */
  public void leavesUnrepaired() {
    if (repair != null) {
      repair.stream().drops().count(DropReason.THIN_LINE);
    }
  }

  /** Whether something waits for the line. */
  public boolean waits() {
    return held >= 0;
  }

  /**
   * Sends what waits, in its order, until the line is full again, or all of it; returns how many
   * packets went out. What waits lies in the source's cache alone, and ends with its edge.
   */
  public int release(boolean all) {
    int sent = 0;
    while (held >= 0 && (all || !transmitter.full())) {
      sent += releaseNext();
    }
    return sent;
  }

  /** Sends the next packet that waits; returns how many went out, 0 if it has never come. */
  private int releaseNext() {
    VideoLayer layer = shown;
    if (layer == null || held > layer.highest()) {
      held = -1;
      return 0;
    }
    held = Math.max(held, layer.highest() - VideoLayer.SLOTS);
    int slot = layer.find(held++);
    return slot < 0 ? 0 : send(layer, slot);
  }

  /** Sends one packet that waits; false if there is none. */
  public boolean releaseOne() {
    int sent = 0;
    while (held >= 0 && sent == 0) {
      sent = releaseNext();
    }
    return sent > 0;
  }

  /** What is shown before others, as {@link Allocation} counts; 0 is first. */
  public int precedence() {
    return precedence;
  }

  private int send(VideoLayer layer, int slot) {
    PacketCache cache = layer.cache();
    long outgoing = stream.outgoing(cache.sequence(slot));
    if (outgoing < 0) {
      if (!stream.went(cache.sequence(slot))) { // or else it followed its key frame already
        drop(DropReason.LATE);
      }
      return 0;
    }
    if (stream.breaks(outgoing)) {
      drop(DropReason.KEY_FRAME_AWAITED);
      resume(layer);
      return 0;
    }
    long timestamp = stream.outgoingTimestamp(cache.timestamp(slot));
    patch(cache, slot, outgoing > stream.sequence());
    transmitter.transmit(
        stream,
        outgoing,
        timestamp,
        cache.marker(slot),
        layer.source().number(),
        SILENT,
        cache.data(),
        cache.offset(slot),
        cache.length(slot));
    stream.sent(outgoing, timestamp, cache.length(slot));
    if (repair != null) {
      repair.remember(outgoing, cache.sequence(slot), layer);
    }
    return 1;
  }

  /** The source broke off; it goes on from its next key frame. */
  private void resume(VideoLayer layer) {
    if (awaited == null) {
      awaited = layer;
    }
    if (awaited != layer) {
      unwatch(layer);
    }
    shown = null;
    held = -1;
    awaited.awaitKeyFrame();
  }

  private void begin(VideoLayer layer, int slot) {
    if (shown != layer) {
      unwatch(shown);
    }
    shown = layer;
    awaited = null;
    held = -1;
    PacketCache cache = layer.cache();
    long timestamp = cache.timestamp(slot);
    long moment = layer.clock().serverNanos(timestamp);
    stream.payloadType(types.of(layer.codec()));
    stream.join(cache.sequence(slot), timestamp, moment, LEAST_STEP);
    pictureIdShift = lastPictureId + 1 - cache.pictureId(slot);
    layerIndexShift = lastLayerIndex + 1 - cache.layerIndex(slot);
    if (repair != null) {
      repair.joined(pictureIdShift, layerIndexShift);
    }
    transmitter.report(stream, stream.outgoingTimestamp(timestamp), moment);
  }

  /** Writes this receiver's picture id into the cached payload; the next receiver overwrites it. */
  private void patch(PacketCache cache, int slot, boolean newest) {
    if (cache.pictureIdOctets(slot) == 0) {
      return;
    }
    int pictureId = cache.pictureId(slot) + pictureIdShift;
    lastPictureId = newest ? pictureId : lastPictureId;
    rewrite(cache, slot, pictureId);
    if (cache.layerIndexAt(slot) >= 0) {
      int layerIndex = cache.layerIndex(slot) + layerIndexShift;
      lastLayerIndex = newest ? layerIndex : lastLayerIndex;
      rewriteLayerIndex(cache, slot, layerIndex);
    }
  }

  static void rewrite(PacketCache cache, int slot, int pictureId) {
    Vp8Descriptor.putPictureId(
        cache.data(),
        cache.offset(slot) + cache.pictureIdAt(slot),
        cache.pictureIdOctets(slot),
        pictureId);
  }

  static void rewriteLayerIndex(PacketCache cache, int slot, int index) {
    MemorySegment data = cache.data();
    Octets.put8(data, cache.offset(slot) + cache.layerIndexAt(slot), index);
  }

  /**
   * The receiver lacks this packet; it is sent again if it was sent before. Returns the octets of
   * payload that went out.
   */
  public int nack(int packetId, long now, long roundTrip) {
    return repair == null ? 0 : repair.nack(packetId, now, roundTrip);
  }

  /** The number of the source that it carries now, 0 for none. */
  public int carried() {
    return shown == null ? 0 : shown.source().number();
  }

  /** The number of the source that it is to show, 0 for none. */
  public int routed() {
    return source == null ? 0 : source.number();
  }

  /** The place of the layer that it shows, {@link Allocation#NONE} for none. */
  public int shown() {
    return shown == null || source == null ? Allocation.NONE : source.place(shown);
  }

  /** The place of the layer whose key frame it waits for, {@link Allocation#NONE} for none. */
  public int awaited() {
    return awaited == null || source == null ? Allocation.NONE : source.place(awaited);
  }

  /** The best place that its line carries, {@link Allocation#NONE} for none. */
  public int allowed() {
    return allowed;
  }

  /** Which layer it is to show. */
  public LayerWish wish() {
    return wish;
  }

  /** The stream of repairs; null if the receiver takes none. */
  public @Nullable OutletStream repairs() {
    return repair == null ? null : repair.stream();
  }

  /** The stream that the receiver sees. */
  public OutletStream stream() {
    return stream;
  }

  /** The latest timestamp sent. */
  public long latestTimestamp() {
    return stream.timestamp();
  }

  /** When the latest timestamp sent was, by the server's clock; 0 while nothing is shown. */
  public long latestMoment() {
    return shown == null
        ? 0
        : shown.clock().serverNanos(stream.timestamp() - stream.timestampShift());
  }
}
