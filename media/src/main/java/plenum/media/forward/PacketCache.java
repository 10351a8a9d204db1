package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import plenum.media.octets.Octets;

/**
 * The last payloads of one RTP stream, decrypted, by extended sequence number: what outlets are
 * served from, at once and when they ask again. A slot keeps the payload and what the rewriting of
 * it needs. Nothing is allocated after construction.
 *
 * <p>{@code SLOTS} is a power of two; 512 packets are 2 s of a 2 Mbit/s stream, longer than any
 * receiver waits for a packet that it asked for again. Half of it would lose repairs at 1 s of
 * round trip; twice as much only costs memory (786 kB a video layer now).
 */
final class PacketCache {
  static final int MOST_PAYLOAD = 1500;
  static final int MARKER = 1;
  static final int KEY_FRAME = 2;
  private static final int SLOT = 1536;

  private final int mask;
  private final MemorySegment data;
  private final long[] sequences;
  private final long[] timestamps;
  private final int[] lengths;
  private final byte[] flags;
  private final byte[] levels;
  private final byte[] pictureIdAt;
  private final byte[] pictureIdOctets;
  private final short[] pictureIds;
  private final byte[] layerIndexAt;
  private final byte[] layerIndices;

  /** A cache of {@code slots} packets, a power of two, in memory of {@code arena}. */
  PacketCache(Arena arena, int slots) {
    mask = slots - 1;
    data = arena.allocate((long) SLOT * slots, 64);
    sequences = new long[slots];
    Arrays.fill(sequences, -1);
    timestamps = new long[slots];
    lengths = new int[slots];
    flags = new byte[slots];
    levels = new byte[slots];
    pictureIdAt = new byte[slots];
    pictureIdOctets = new byte[slots];
    pictureIds = new short[slots];
    layerIndexAt = new byte[slots];
    layerIndices = new byte[slots];
  }

  /** Forgets everything: the stream begins anew, with numbers of its own. */
  void clear() {
    Arrays.fill(sequences, -1);
  }

  /** Whether {@link #keep} would keep this packet: it is not here, nor what takes its place. */
  boolean lacks(long sequence) {
    return sequences[(int) (sequence & mask)] < sequence;
  }

  /** The slot of this packet, or -1 if it is not here (any more). */
  int find(long sequence) {
    int slot = (int) (sequence & mask);
    return sequences[slot] == sequence ? slot : -1;
  }

  /**
   * Keeps a payload and returns its slot; -1 if it is here already, or is older than what has taken
   * its place, or is too long.
   */
  int keep(long sequence, long timestamp, int flag, MemorySegment from, long offset, int length) {
    int slot = (int) (sequence & mask);
    if (sequences[slot] >= sequence || length > MOST_PAYLOAD) {
      return -1;
    }
    Octets.copy(from, offset, data, offset(slot), length);
    sequences[slot] = sequence;
    timestamps[slot] = timestamp;
    lengths[slot] = length;
    flags[slot] = (byte) flag;
    levels[slot] = 127;
    pictureIdOctets[slot] = 0;
    pictureIds[slot] = 0;
    layerIndices[slot] = 0;
    layerIndexAt[slot] = -1;
    return slot;
  }

  void level(int slot, int level) {
    levels[slot] = (byte) level;
  }

  void pictureId(int slot, int at, int octets, int id) {
    pictureIdAt[slot] = (byte) at;
    pictureIdOctets[slot] = (byte) octets;
    pictureIds[slot] = (short) id;
  }

  void layerIndex(int slot, int at, int index) {
    layerIndexAt[slot] = (byte) at;
    layerIndices[slot] = (byte) index;
  }

  MemorySegment data() {
    return data;
  }

  long offset(int slot) {
    return (long) slot * SLOT;
  }

  long sequence(int slot) {
    return sequences[slot];
  }

  long timestamp(int slot) {
    return timestamps[slot];
  }

  int length(int slot) {
    return lengths[slot];
  }

  boolean marker(int slot) {
    return (flags[slot] & MARKER) != 0;
  }

  boolean keyFrame(int slot) {
    return (flags[slot] & KEY_FRAME) != 0;
  }

  int level(int slot) {
    return levels[slot];
  }

  int pictureIdAt(int slot) {
    return pictureIdAt[slot];
  }

  int pictureIdOctets(int slot) {
    return pictureIdOctets[slot];
  }

  int pictureId(int slot) {
    return pictureIds[slot];
  }

  int layerIndexAt(int slot) {
    return layerIndexAt[slot];
  }

  int layerIndex(int slot) {
    return layerIndices[slot] & 0xff;
  }
}
