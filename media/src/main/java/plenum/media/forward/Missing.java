package plenum.media.forward;

/**
 * The packets of one incoming stream that have not come, and when to ask for them again (RFC 4585).
 * The first question waits {@value #PATIENCE_NANOS} ns, in which packets that were only overtaken
 * come by themselves; then it is asked again as soon as the answer could be there and is not,
 * {@value #TRIES} times.
 */
final class Missing {
  /** More than this at once is not a loss but a break: a key frame mends it sooner. */
  static final int MOST = 128;

  static final int TRIES = 10;

  /** Less asks for packets that only came out of order; more delays every repair by as much. */
  static final long PATIENCE_NANOS = 10_000_000;

  /** Between two questions where the round trip is not known. */
  static final long AGAIN_NANOS = 100_000_000;

  /** The least and the most; senders answer the same question once in 20 ms at most. */
  private static final long LEAST_AGAIN = 30_000_000;

  private static final long MOST_AGAIN = 500_000_000;

  /** Beyond the round trip: less asks for what is about to come, more mends a lost repair late. */
  private static final long SLACK = 10_000_000;

  private final long[] sequences = new long[MOST];
  private final long[] due = new long[MOST];
  private final int[] tries = new int[MOST];
  private int size;

  /** Everything from {@code from} to below {@code to} is missing; false if that is too much. */
  boolean gap(long from, long to, long now) {
    if (to - from + size > MOST) {
      size = 0;
      return false;
    }
    for (long sequence = from; sequence < to; sequence++) {
      sequences[size] = sequence;
      due[size] = now + PATIENCE_NANOS;
      tries[size++] = 0;
    }
    return true;
  }

  void clear() {
    size = 0;
  }

  /** A packet came after all. */
  void arrived(long sequence) {
    for (int i = 0; i < size; i++) {
      if (sequences[i] == sequence) {
        removeAt(i);
        return;
      }
    }
  }

  /**
   * Writes what is to be asked for now into {@code into}, rising; returns how many.
   *
   * @param roundTrip to the sender and back in nanoseconds, negative if it is not known
   */
  int ask(long[] into, long now, long roundTrip) {
    long again =
        roundTrip < 0 ? AGAIN_NANOS : Math.clamp(roundTrip + SLACK, LEAST_AGAIN, MOST_AGAIN);
    int count = 0;
    for (int i = 0; i < size; ) {
      if (tries[i] >= TRIES) {
        removeAt(i);
        continue;
      }
      if (due[i] <= now && count < into.length) {
        into[count++] = sequences[i];
        due[i] = now + again;
        tries[i]++;
      }
      i++;
    }
    return count;
  }

  int size() {
    return size;
  }

  /** Keeps the order, which {@link #ask} promises. */
  private void removeAt(int index) {
    size--;
    System.arraycopy(sequences, index + 1, sequences, index, size - index);
    System.arraycopy(due, index + 1, due, index, size - index);
    System.arraycopy(tries, index + 1, tries, index, size - index);
  }
}
