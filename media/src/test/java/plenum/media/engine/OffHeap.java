package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/** Octets where the ciphers want them. */
final class OffHeap {
  private OffHeap() {}

  static MemorySegment of(byte[] octets) {
    var segment = Arena.ofAuto().allocate(Math.max(1, octets.length), 8);
    Octets.put(segment, 0, octets);
    return segment;
  }
}
