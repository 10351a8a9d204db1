package plenum.fuzz;

import java.util.List;

/**
 * One parser or state machine, and what must hold whatever it is given. It keeps nothing from one
 * input to the next, so that an input that was found brings its finding back alone.
 */
public interface FuzzTarget {
  /** Takes one input; whatever is thrown is a finding. */
  void accept(byte[] input) throws Exception;

  /** Good inputs, from which others are made. */
  List<byte[]> seeds();

  /** Words of the format, which chance would not write; each character is one octet. */
  default List<String> words() {
    return List.of();
  }
}
