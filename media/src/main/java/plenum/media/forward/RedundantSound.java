package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;
import plenum.media.rtp.RedPayload;

/**
 * Puts a source's packets together as RED (RFC 2198): what was said just before stands before what
 * is said now, so that a receiver that lost it hears it all the same. Which of the earlier packets
 * a receiver may have is its outlet's to say. Receivers that had the same packets get the same
 * octets, so these are put together once and not for each.
 */
final class RedundantSound {
  /** How far back redundancy reaches, in packets: two lost in a row are mended. */
  static final int DISTANCE = 2;

  /**
   * Octets of payload: with header, tag, UDP and IPv6 below the 1,280 that every path carries. What
   * does not fit is left out, the older first.
   */
  private static final int MOST = 1_160;

  private final PacketCache cache;
  private final MemorySegment octets;
  private long composed = -1;
  private int composedOf;
  private int composedType;
  private int length;

  RedundantSound(Arena arena, PacketCache cache) {
    this.cache = cache;
    octets = arena.allocate(MOST, 8);
  }

  /** Forgets what was put together: the source's numbers begin anew. */
  void clear() {
    composed = -1;
  }

  /**
   * Puts a packet together with earlier ones; 0 if nothing of these is here and fits.
   *
   * @param wanted bit 0 for the packet before, bit 1 for the one before that
   * @param type the payload type under which the receiver knows the codec
   */
  int compose(int slot, int wanted, int type) {
    long sequence = cache.sequence(slot);
    int of = within(slot, wanted);
    if (of == 0) {
      return 0;
    }
    if (composed != sequence || composedOf != of || composedType != type) {
      composed = sequence;
      composedOf = of;
      composedType = type;
      length = write(slot, of, type);
    }
    return length;
  }

  /** Those of the wanted that are here and may stand beside this packet. */
  private int within(int slot, int wanted) {
    int of = 0;
    int room = MOST - RedPayload.PRIMARY_HEADER - cache.length(slot);
    for (int back = 1; back <= DISTANCE; back++) {
      int earlier = (wanted >> back - 1 & 1) == 0 ? -1 : cache.find(cache.sequence(slot) - back);
      if (earlier >= 0 && fits(slot, earlier, room)) {
        of |= 1 << back - 1;
        room -= RedPayload.EARLIER_HEADER + cache.length(earlier);
      }
    }
    return of;
  }

  private boolean fits(int slot, int earlier, int room) {
    long ticks = cache.timestamp(slot) - cache.timestamp(earlier);
    int size = cache.length(earlier);
    return ticks > 0
        && ticks <= RedPayload.FARTHEST
        && size <= RedPayload.LONGEST
        && RedPayload.EARLIER_HEADER + size <= room;
  }

  private int write(int slot, int of, int type) {
    int at = 0;
    for (int back = DISTANCE; back >= 1; back--) {
      if ((of >> back - 1 & 1) != 0) {
        int earlier = cache.find(cache.sequence(slot) - back);
        int ticks = (int) (cache.timestamp(slot) - cache.timestamp(earlier));
        RedPayload.putEarlier(octets, at, type, ticks, cache.length(earlier));
        at += RedPayload.EARLIER_HEADER;
      }
    }
    RedPayload.putPrimary(octets, at, type);
    at += RedPayload.PRIMARY_HEADER;
    for (int back = DISTANCE; back >= 1; back--) {
      if ((of >> back - 1 & 1) != 0) {
        at = put(cache.find(cache.sequence(slot) - back), at);
      }
    }
    return put(slot, at);
  }

  private int put(int slot, int at) {
    Octets.copy(cache.data(), cache.offset(slot), octets, at, cache.length(slot));
    return at + cache.length(slot);
  }

  /** What was put together last. */
  MemorySegment octets() {
    return octets;
  }
}
