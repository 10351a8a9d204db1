package plenum.media.dtls;

import java.util.BitSet;

/**
 * Which octets of a handshake message have come, in fragments of any size, order and overlap (RFC
 * 6347 section 4.2.3). Immutable.
 */
final class Pieces {
  static final Pieces NONE = new Pieces(-1, new BitSet());

  private final int total;
  private final BitSet come;

  private Pieces(int total, BitSet come) {
    this.total = total;
    this.come = come;
  }

  /**
   * These and one fragment more. One that reaches beyond its message, or says that the message has
   * another length than the first one said, is none of it.
   */
  Pieces with(int total, int offset, int length) {
    boolean fits = offset + length <= total && (this.total < 0 || this.total == total);
    if (!fits) {
      return this;
    }
    var more = (BitSet) come.clone();
    more.set(offset, offset + length);
    return new Pieces(total, more);
  }

  boolean areWhole() {
    return total >= 0 && come.cardinality() == total;
  }
}
