package plenum.fuzz.protocol;

/** One thing that RTCP says. */
sealed interface Told {
  record Report(int ssrc, long ntp, long timestamp) implements Told {}

  record Block(int ssrc, int fraction, int lost, int jitter, int lastReport, long delay)
      implements Told {}

  record Nack(int ssrc, int first, int following) implements Told {
    /** As extended sequence numbers in rising order. */
    static long[] numbers(int first, int following) {
      var numbers = new long[1 + Integer.bitCount(following)];
      numbers[0] = 0x10000L + first;
      int count = 1;
      for (int bit = 0; bit < 16; bit++) {
        if ((following >> bit & 1) != 0) {
          numbers[count++] = numbers[0] + 1 + bit;
        }
      }
      return numbers;
    }
  }

  record KeyFrame(int ssrc) implements Told {}

  record Estimate(long bitsPerSecond) implements Told {}

  record Bye(int ssrc) implements Told {}
}
