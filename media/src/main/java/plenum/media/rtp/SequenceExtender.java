package plenum.media.rtp;

/**
 * Extends 16-bit sequence numbers to 64 bits, once, at the edge. A number is taken to be the one
 * nearest to the highest seen, as RFC 3711 section 3.3.1 does; so it errs only after a gap of
 * 32,768.
 */
public final class SequenceExtender {
  private long highest = -1;

  /**
   * The extended number; the first one seen lies between 65,536 and 131,071, so none is negative.
   */
  public long extend(int sequence) {
    if (highest < 0) {
      highest = 0x10000L + sequence;
      return highest;
    }
    long extended = highest + (short) (sequence - (int) highest);
    highest = Math.max(highest, extended);
    return extended;
  }

  /** The highest number so far, or -1 before the first. */
  public long highest() {
    return highest;
  }
}
