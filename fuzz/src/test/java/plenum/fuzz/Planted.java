package plenum.fuzz;

import java.lang.foreign.MemorySegment;
import java.util.List;
import plenum.media.stun.StunMessage;

/**
 * A target that demands what is not so: that nothing looks like STUN. The magic cookie is 32 bits
 * of the program's, which chance alone would not meet but the dictionary names.
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

  @Override
  public List<String> words() {
    return List.of("\u0021\u0012\u00a4\u0042");
  }
}
