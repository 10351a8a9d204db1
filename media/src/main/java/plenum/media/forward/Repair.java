package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import plenum.media.octets.Octets;

/**
 * Answers a receiver's NACKs from the source's cache, as RTX packets (RFC 4588 section 4): the
 * number under which the packet went out, then its payload as this receiver was given it. It
 * remembers what this outlet sent and answers nothing else.
 */
final class Repair {
  /** As many as the cache holds. */
  private static final int MEMORY = VideoLayer.SLOTS;

  /**
   * One packet is repaired once in this time, and once in a round trip less a tenth for what it may
   * vary: who asks before the repair can have come does not know yet that it is under way. Browsers
   * that send nothing do not know the round trip, and ask every 100 ms.
   */
  private static final long AGAIN_NANOS = 20_000_000;

  private static final double OF_ROUND_TRIP = 0.9;

  /** Repairs a second at most: a receiver that asks without end must not starve the others. */
  private static final int BUDGET = 300;

  /** Packets among which padding is chosen. More finds a larger one and costs more to look. */
  private static final int PADDING = 16;

  private static final long SECOND = 1_000_000_000;
  private static final int SILENT = 127;

  private final Transmitter transmitter;
  private final OutletStream stream;
  private final OutletStream repairs;
  private final Arena arena;
  private final MemorySegment scratch;
  private final long[] outgoing = new long[MEMORY];
  private final long[] incoming = new long[MEMORY];
  private final long[] shifts = new long[MEMORY];
  private final long[] answered = new long[MEMORY];
  private final int[] pictures = new int[MEMORY];
  private final @Nullable VideoLayer[] layers = new VideoLayer[MEMORY];
  private final VideoOutlet.PayloadTypes types;
  private @Nullable Padding padding;
  private int picture;
  private long repairSequence;
  private long windowStart;
  private int spent;

  Repair(
      Arena arena,
      Transmitter transmitter,
      OutletStream stream,
      OutletStream repairs,
      VideoOutlet.PayloadTypes types) {
    this.arena = arena;
    this.types = types;
    this.transmitter = transmitter;
    this.stream = stream;
    this.repairs = repairs;
    scratch = arena.allocate(PacketCache.MOST_PAYLOAD + 2L);
    repairSequence = repairs.sequence();
    Arrays.fill(outgoing, -1);
  }

  /** The stream that the repairs go out on. */
  OutletStream stream() {
    return repairs;
  }

  /** From here on these shifts are added to picture ids (low 16 bits) and layer indices. */
  void joined(int pictureIdShift, int layerIndexShift) {
    picture = pictureIdShift & 0xffff | layerIndexShift << 16;
  }

  void remember(long sent, long source, VideoLayer layer) {
    int at = at(sent);
    outgoing[at] = sent;
    incoming[at] = source;
    shifts[at] = stream.timestampShift();
    answered[at] = 0;
    pictures[at] = picture;
    layers[at] = layer;
  }

  /** What was sent is of no use any more: the picture goes on with a key frame. */
  void abandon() {
    Arrays.fill(layers, null);
  }

  /** What was sent is no longer this receiver's to ask for. */
  void forget() {
    abandon();
    if (padding != null) {
      padding.forget();
    }
  }

  int nack(int packetId, long now, long roundTrip) {
    long sequence = stream.sequence() + (short) (packetId - (int) stream.sequence());
    int at = at(sequence);
    VideoLayer layer = sequence < 0 || outgoing[at] != sequence ? null : layers[at];
    int slot = layer == null ? -1 : layer.find(incoming[at]);
    if (layer == null || slot < 0) {
      repairs.drops().count(DropReason.REPAIR_GONE);
      return 0;
    }
    if (!affordable(now)) {
      repairs.drops().count(DropReason.REPAIR_LIMIT);
      return 0;
    }
    if (types.repairOf(layer.codec()) == 0 || soon(at, now, roundTrip)) {
      return 0;
    }
    answered[at] = now;
    answer(sequence, at, layer, slot);
    return layer.cache().length(slot);
  }

  private boolean soon(int at, long now, long roundTrip) {
    long under = (long) (OF_ROUND_TRIP * Math.min(roundTrip, SECOND));
    return now - answered[at] < Math.max(AGAIN_NANOS, under);
  }

  /**
   * Sends the largest of the last packets once more, unasked, or what was kept; returns the octets
   * of its payload, 0 if there is nothing. A receiver that has it drops it.
   */
  int pad() {
    int best = largest();
    VideoLayer layer = best < 0 ? null : layers[best];
    if (layer != null) {
      int slot = layer.find(incoming[best]);
      answer(outgoing[best], best, layer, slot);
      return layer.cache().length(slot);
    }
    if (padding == null || padding.length() == 0) {
      return 0;
    }
    padding.sendBy(this);
    return padding.length();
  }

  /** Whether there is something to pad with. */
  boolean pads() {
    return padding != null && padding.length() > 0 || largest() >= 0;
  }

  /**
   * Keeps a packet to pad with: while its picture stands still nothing new is sent, and what was
   * sent will soon be gone from the source's cache.
   */
  void keepPadding() {
    int best = largest();
    VideoLayer layer = best < 0 ? null : layers[best];
    if (layer != null) {
      if (padding == null) {
        padding = new Padding(arena);
      }
      int slot = layer.find(incoming[best]);
      patch(layer.cache(), slot, pictures[best]);
      padding.keep(outgoing[best], shifts[best], layer, slot);
    }
  }

  /** Where the largest of the last packets is remembered that is still in its source's cache. */
  private int largest() {
    int best = -1;
    int most = 0;
    for (int back = 0; back < PADDING; back++) {
      long sequence = stream.sequence() - back;
      int at = at(sequence);
      VideoLayer layer = sequence < 0 || outgoing[at] != sequence ? null : layers[at];
      int slot = layer == null ? -1 : layer.find(incoming[at]);
      if (layer != null
          && slot >= 0
          && types.repairOf(layer.codec()) != 0
          && layer.cache().length(slot) > most) {
        best = at;
        most = layer.cache().length(slot);
      }
    }
    return best;
  }

  private void send(
      int type, long timestamp, boolean marker, int source, MemorySegment octets, int length) {
    repairs.payloadType(type);
    transmitter.transmit(
        repairs, ++repairSequence, timestamp, marker, source, SILENT, octets, 0, length);
    repairs.sent(repairSequence, timestamp, length);
  }

  /** One packet that was sent, as its repair. */
  private static final class Padding {
    private final MemorySegment octets;
    private int length;
    private long timestamp;
    private boolean marker;
    private VideoCodec codec = VideoCodec.VP8;
    private int source;

    Padding(Arena arena) {
      octets = arena.allocate(PacketCache.MOST_PAYLOAD + 2L);
    }

    void keep(long sequence, long shift, VideoLayer layer, int slot) {
      PacketCache cache = layer.cache();
      length = cache.length(slot) + 2;
      timestamp = cache.timestamp(slot) + shift;
      marker = cache.marker(slot);
      codec = layer.codec();
      source = layer.source().number();
      Octets.put16(octets, 0, (int) sequence);
      Octets.copy(cache.data(), cache.offset(slot), octets, 2, cache.length(slot));
    }

    void forget() {
      length = 0;
    }

    int length() {
      return length;
    }

    void sendBy(Repair repair) {
      repair.send(repair.types.repairOf(codec), timestamp, marker, source, octets, length);
    }
  }

  private boolean affordable(long now) {
    if (now - windowStart > SECOND) {
      windowStart = now;
      spent = 0;
    }
    return spent++ < BUDGET;
  }

  private void answer(long sequence, int at, VideoLayer layer, int slot) {
    PacketCache cache = layer.cache();
    patch(cache, slot, pictures[at]);
    Octets.put16(scratch, 0, (int) sequence);
    Octets.copy(cache.data(), cache.offset(slot), scratch, 2, cache.length(slot));
    send(
        types.repairOf(layer.codec()),
        cache.timestamp(slot) + shifts[at],
        cache.marker(slot),
        layer.source().number(),
        scratch,
        cache.length(slot) + 2);
  }

  private static void patch(PacketCache cache, int slot, int shift) {
    if (cache.pictureIdOctets(slot) == 0) {
      return;
    }
    VideoOutlet.rewrite(cache, slot, cache.pictureId(slot) + (short) shift);
    if (cache.layerIndexAt(slot) >= 0) {
      VideoOutlet.rewriteLayerIndex(cache, slot, cache.layerIndex(slot) + (shift >> 16));
    }
  }

  private static int at(long sequence) {
    return (int) (sequence & MEMORY - 1);
  }
}
