package plenum.media.forward;

/**
 * From which of a source's layers on its sender is to send: the best that any receiver wants. A
 * better one is asked for at once; one that nobody wants any longer is left out when that has
 * lasted. Lower layers go on beside higher ones: they cost little, and whoever falls back on them
 * must not wait. Places as in {@link VideoSource}.
 */
public final class LayerDemand {
  /**
   * So long nobody has wanted a layer before it is left out, in nanoseconds. Sooner, and a speaker
   * who gets the floor back is unsharp for a moment each time; later, and less is saved.
   */
  public static final long HOLD = 10_000_000_000L;

  private int from;
  private int best;
  private long since;
  private boolean leaning;

  /**
   * The best place that anybody wants now, {@link VideoSource#LAYERS} if nobody wants any; true if
   * the sender is to be told.
   *
   * @param flows whether anything comes: nothing is left out of a source that is not there, or else
   *     nobody could tell that it is there again
   */
  public boolean want(int place, boolean flows, long now) {
    if (place <= from || !flows) {
      boolean more = place < from;
      from = Math.min(from, place);
      leaning = false;
      return more;
    }
    if (!leaning) {
      leaning = true;
      since = now;
      best = place;
    }
    best = Math.min(best, place);
    if (now - since < HOLD) {
      return false;
    }
    from = best;
    leaning = false;
    return true;
  }

  /** The first place that is to be sent, {@link VideoSource#LAYERS} if none is. */
  public int from() {
    return from;
  }
}
