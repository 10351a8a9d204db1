package plenum.media.srtp;

import java.util.Arrays;

/**
 * What was received of each SSRC: the highest index and which of the {@link #WINDOW} before it came
 * (RFC 3711 section 3.3.2). A bounded table of primitives with open addressing; it grows when an
 * SSRC is added and never otherwise.
 *
 * <p>A window is a ring of bits, one per index modulo its size: moving the highest index on clears
 * the bits in between.
 */
final class ReplayTable {
  /**
   * Packets. RFC 3711 asks for at least 64; libwebrtc takes 1024. With a smaller one, packets of a
   * fast stream that are late by a third of a second are lost; a larger one costs a bit each.
   */
  static final int WINDOW = 1024;

  static final int ABSENT = -1;
  static final int FRESH = 0;
  static final int REPLAYED = 1;
  static final int TOO_OLD = 2;

  private static final int WORDS = WINDOW / Long.SIZE;
  private static final int SPREAD = 0x9E37_79B9;

  private final int maximum;
  private int size;
  private int[] ssrcs = new int[8];
  private long[] highest = filled(8);
  private long[] windows = new long[8 * WORDS];

  ReplayTable(int maximum) {
    this.maximum = maximum;
  }

  /** The slot of an SSRC, good until the next {@link #add}, or {@link #ABSENT}. */
  int slot(int ssrc) {
    int slot = slotOrFree(ssrc);
    return highest[slot] < 0 ? ABSENT : slot;
  }

  boolean full() {
    return size >= maximum;
  }

  long highest(int slot) {
    return highest[slot];
  }

  /** {@link #FRESH}, {@link #REPLAYED} or {@link #TOO_OLD}; changes nothing. */
  int check(int slot, long index) {
    if (index > highest[slot]) {
      return FRESH;
    }
    if (index <= highest[slot] - WINDOW) {
      return TOO_OLD;
    }
    return (windows[word(slot, index)] & bit(index)) != 0 ? REPLAYED : FRESH;
  }

  /** Remembers a fresh and authentic index of a known SSRC. */
  void accept(int slot, long index) {
    if (index > highest[slot]) {
      advance(slot, index);
    }
    windows[word(slot, index)] |= bit(index);
  }

  /** Remembers an SSRC with its first index, after its first authentic packet. */
  void add(int ssrc, long index) {
    if (2 * (size + 1) > ssrcs.length) {
      grow();
    }
    int slot = slotOrFree(ssrc);
    ssrcs[slot] = ssrc;
    highest[slot] = index;
    windows[word(slot, index)] |= bit(index);
    size++;
  }

  private void advance(int slot, long index) {
    if (index - highest[slot] >= WINDOW) {
      Arrays.fill(windows, slot * WORDS, (slot + 1) * WORDS, 0);
    } else {
      for (long skipped = highest[slot] + 1; skipped < index; skipped++) {
        windows[word(slot, skipped)] &= ~bit(skipped);
      }
    }
    highest[slot] = index;
  }

  private void grow() {
    var oldSsrcs = ssrcs;
    var oldHighest = highest;
    var oldWindows = windows;
    ssrcs = new int[2 * oldSsrcs.length];
    highest = filled(ssrcs.length);
    windows = new long[ssrcs.length * WORDS];
    for (int old = 0; old < oldSsrcs.length; old++) {
      if (oldHighest[old] >= 0) {
        int slot = slotOrFree(oldSsrcs[old]);
        ssrcs[slot] = oldSsrcs[old];
        highest[slot] = oldHighest[old];
        System.arraycopy(oldWindows, old * WORDS, windows, slot * WORDS, WORDS);
      }
    }
  }

  // Ends, because at most half of the slots are taken.
  private int slotOrFree(int ssrc) {
    int mask = ssrcs.length - 1;
    int slot = (ssrc * SPREAD) >>> 16 & mask;
    while (highest[slot] >= 0 && ssrcs[slot] != ssrc) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int word(int slot, long index) {
    return slot * WORDS + ((int) index & WINDOW - 1) / Long.SIZE;
  }

  private static long bit(long index) {
    return 1L << index;
  }

  private static long[] filled(int length) {
    var filled = new long[length];
    Arrays.fill(filled, -1);
    return filled;
  }
}
