package plenum.fuzz;

import java.lang.foreign.MemorySegment;
import java.util.List;
import plenum.media.stun.StunMessage;

/**
 * A target that demands what is not so: that nothing looks like STUN. The magic cookie is 32 bits
 * of the program's, which chance alone would not meet.
 */
public final class Planted implements FuzzTarget {
  @Override
  public void accept(byte[] input) {
    Oracle.demand(!StunMessage.looksLikeStun(MemorySegment.ofArray(input)), "planted");
  }

  @Override
  public List<byte[]> seeds() {
    return List.of(new byte[20]);
  }
}
