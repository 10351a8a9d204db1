package plenum.media.forward;

/**
 * The layers of one source that its sender leaves out because nobody wants them. They are there for
 * whoever chooses a layer, though nothing of them comes: wanting one brings it back. What each took
 * when it came last is kept, so that an allocation knows what it will take.
 */
final class Withheld {
  /**
   * A layer that was asked for comes within this time, or its sender cannot send it, in
   * nanoseconds. A message to a page, a new encoder and its estimate take 0.2 to 1.5 s.
   */
  static final long COMING = 3_000_000_000L;

  /** Browsers' encodings take three times as much as the next lower one, about. */
  private static final double STEP = 3;

  private final double[] rates = new double[VideoSource.LAYERS];
  private int from;
  private int before;
  private long until = Long.MIN_VALUE;

  /**
   * From now on the sender sends from this place on, and nothing before it.
   *
   * @param flowing what each place takes now, in bits per second; 0 where nothing comes
   */
  void from(int place, double[] flowing, long now) {
    for (int i = VideoSource.LAYERS - 1; i >= 0; i--) {
      if (flowing[i] > 0) { // what has just begun was not yet measured in full
        rates[i] = place < from ? Math.max(rates[i], flowing[i]) : flowing[i];
      } else if (rates[i] == 0 && i + 1 < VideoSource.LAYERS) {
        rates[i] = STEP * rates[i + 1];
      }
    }
    if (place < from) {
      before = now < until ? Math.max(before, from) : from;
      until = now + COMING;
    }
    from = place;
  }

  /**
   * Whether this layer is there for whoever wants it, though nothing of it may come at the moment.
   *
   * @param flows whether any layer of the source comes
   */
  boolean offers(int place, boolean flows, long now) {
    boolean coming = now < until;
    boolean left = place < from && (from == VideoSource.LAYERS || flows || coming);
    return rates[place] > 0 && (left || coming && place < before);
  }

  /** What a layer takes when it comes, in bits per second; 0 if that is not known. */
  double rate(int place) {
    return rates[place];
  }

  /** The first place that is sent. */
  int from() {
    return from;
  }
}
