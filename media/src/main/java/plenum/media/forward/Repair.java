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

  /** One packet is repaired once in this time; a shorter one answers the same loss twice. */
  private static final long AGAIN_NANOS = 20_000_000;

  /** Repairs a second at most: a receiver that asks without end must not starve the others. */
  private static final int BUDGET = 300;

  private static final long SECOND = 1_000_000_000;
  private static final int SILENT = 127;

  private final Transmitter transmitter;
  private final OutletStream stream;
  private final OutletStream repairs;
  private final MemorySegment scratch;
  private final long[] outgoing = new long[MEMORY];
  private final long[] incoming = new long[MEMORY];
  private final long[] shifts = new long[MEMORY];
  private final long[] answered = new long[MEMORY];
  private final int[] pictures = new int[MEMORY];
  private final @Nullable VideoLayer[] layers = new VideoLayer[MEMORY];
  private final VideoOutlet.PayloadTypes types;
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
    this.types = types;
    this.transmitter = transmitter;
    this.stream = stream;
    this.repairs = repairs;
    scratch = arena.allocate(PacketCache.MOST_PAYLOAD + 2L);
    repairSequence = repairs.sequence();
    Arrays.fill(outgoing, -1);
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

  /** What was sent is no longer this receiver's to ask for. */
  void forget() {
    Arrays.fill(layers, null);
  }

  void nack(int packetId, long now) {
    long sequence = stream.sequence() + (short) (packetId - (int) stream.sequence());
    if (sequence < 0 || outgoing[at(sequence)] != sequence || !affordable(now)) {
      return;
    }
    int at = at(sequence);
    VideoLayer layer = layers[at];
    if (layer == null || types.repairOf(layer.codec()) == 0 || now - answered[at] < AGAIN_NANOS) {
      return;
    }
    int slot = layer.find(incoming[at]);
    if (slot >= 0) {
      answered[at] = now;
      answer(sequence, at, layer, slot);
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
    long timestamp = cache.timestamp(slot) + shifts[at];
    repairs.payloadType(types.repairOf(layer.codec()));
    transmitter.transmit(
        repairs,
        ++repairSequence,
        timestamp,
        cache.marker(slot),
        layer.source().number(),
        SILENT,
        scratch,
        0,
        cache.length(slot) + 2);
    repairs.sent(repairSequence, timestamp, cache.length(slot) + 2);
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
