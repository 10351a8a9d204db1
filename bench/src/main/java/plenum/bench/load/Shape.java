package plenum.bench.load;

import java.util.random.RandomGenerator;

/** How a publisher's camera spends its 30 frames a second, five packets each. */
public enum Shape {
  /** Five packets of 1,150 octets at once. */
  BURST("bursts of 5 x 1,150 bytes", 0) {
    @Override
    int frame(RandomGenerator random) {
      return PACKETS * LARGEST;
    }
  },

  /**
   * As browsers send: each frame of another size, cut into packets that differ by an octet at most,
   * and let go one by one over five milliseconds.
   */
  SPREAD("browser-like sizes over 5 ms", 1_250_000) {
    @Override
    int frame(RandomGenerator random) {
      return random.nextInt(PACKETS * SMALLEST, PACKETS * LARGEST + 1);
    }
  };

  static final int PACKETS = 5;
  static final int LARGEST = 1_150;
  private static final int SMALLEST = 1_000;

  private final String words;
  private final long gapNanos;

  Shape(String words, long gapNanos) {
    this.words = words;
    this.gapNanos = gapNanos;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** Nanoseconds between the packets of a frame. */
  long gapNanos() {
    return gapNanos;
  }

  /** Octets of the next frame. */
  abstract int frame(RandomGenerator random);

  /** Octets of packet {@code i} of a frame; the longer ones come first, as with libwebrtc. */
  static int packet(int frame, int i) {
    return frame / PACKETS + (i < frame % PACKETS ? 1 : 0);
  }
}
