package plenum.bench.load;

import java.util.BitSet;
import plenum.media.rtp.SequenceExtender;

/**
 * Which packets of one stream a viewer got. The clear header tells a number that the server chose;
 * how far it lies from the publisher's own is learnt from the packets that are decrypted, and
 * checked with each of them.
 */
final class StreamCount {
  private final Window window;
  private final SequenceExtender extender = new SequenceExtender();
  private final BitSet seen = new BitSet();
  private long shift;
  private boolean anchored;
  private long duplicates;
  private long breaks;

  StreamCount(Window window) {
    this.window = window;
  }

  /** The number of a packet that came, extended. */
  long extend(int sequence) {
    return extender.extend(sequence);
  }

  /** A decrypted packet under this number was the publisher's packet {@code index}. */
  void anchor(long number, long index) {
    if (anchored && number - index != shift && window.holds(index)) {
      breaks++;
    }
    shift = number - index;
    anchored = true;
  }

  boolean anchored() {
    return anchored;
  }

  void count(long number) {
    long index = number - shift;
    if (!anchored || !window.holds(index)) {
      return;
    }
    int place = window.place(index);
    if (seen.get(place)) {
      duplicates++;
    }
    seen.set(place);
  }

  /** Packets of the window that came, each counted once. */
  int received() {
    return seen.get(0, window.size()).cardinality();
  }

  /** Packets of the window that came once more. */
  long duplicates() {
    return duplicates;
  }

  /** How often, within the window, the server's numbers jumped against the publisher's. */
  long breaks() {
    return breaks;
  }
}
