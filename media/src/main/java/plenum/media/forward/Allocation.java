package plenum.media.forward;

/**
 * Which layer each picture of one receiver may have, so that all together stay within what the line
 * carries: in the order of precedence each takes the best that still fits, so that a tile becomes a
 * still plate before the stage loses anything. The decision depends on nothing but what was put in;
 * the arrays are used again, so that deciding anew leaves no garbage.
 */
public final class Allocation {
  /** No layer at all: the picture stands still. */
  public static final int NONE = VideoSource.LAYERS;

  /**
   * Another layer is taken only if this much more than it needs would fit, and a present one is
   * left only if less than {@value #KEEPING} of what it needs fits: the estimate sways by as much
   * around a line that is full. Nearer to 1 pictures change for nothing, farther away the line is
   * used less.
   */
  static final double CHANGING = 1.10;

  static final double KEEPING = 0.92;

  /**
   * What is served first keeps its lowest layer down to this part of what it needs: an estimate
   * that was just taken back lies below what the line carries, and a stage that stops is worse than
   * one that is a little late.
   */
  static final double LAST = 0.7;

  /** A layer that needs so many times what is left is not sent on until its successor is there. */
  private static final double PRESSING = 1.5;

  private static final int MOST = 64;

  private final int[] precedence = new int[MOST];
  private final int[] best = new int[MOST];
  private final int[] present = new int[MOST];
  private final double[][] rates = new double[MOST][VideoSource.LAYERS];
  private final int[] given = new int[MOST];
  private final boolean[] pressing = new boolean[MOST];
  private final boolean[] done = new boolean[MOST];
  private int rows;
  private boolean untried;

  /** Forgets everything. */
  public void clear() {
    rows = 0;
    untried = false;
  }

  /**
   * Nothing was sent yet by which the line could be probed: what is served first is given its
   * lowest layer, whatever is thought of the line. Otherwise who had nothing but sound would wait
   * for a picture until it needs no more than is believed of every line.
   */
  public void untried() {
    untried = true;
  }

  /**
   * A picture that is wanted; returns its row, or -1 if there are too many.
   *
   * @param rank the lower, the earlier it is served
   * @param wanted the best layer that is of use to it, 0 the highest
   * @param now the layer that it has, {@link #NONE} for none
   * @param bitsPerSecond of each layer, 0 for one that does not flow
   */
  public int add(int rank, int wanted, int now, double[] bitsPerSecond) {
    if (rows == MOST) {
      return -1;
    }
    precedence[rows] = rank;
    best[rows] = wanted;
    present[rows] = now;
    System.arraycopy(bitsPerSecond, 0, rates[rows], 0, VideoSource.LAYERS);
    return rows++;
  }

  /**
   * Shares so many bits per second out.
   *
   * @param mayRise whether a picture may have a better layer than it has
   */
  public void share(double budget, boolean mayRise) {
    for (int i = 0; i < rows; i++) {
      done[i] = false;
    }
    double left = budget;
    for (int i = 0; i < rows; i++) {
      int row = next();
      done[row] = true;
      given[row] = choose(row, left, i == 0, mayRise);
      int had = present[row];
      pressing[row] = given[row] > had && rates[row][had] > PRESSING * Math.max(0, left);
      left -= given[row] == NONE ? 0 : rates[row][given[row]];
    }
  }

  /** Of equal precedence the one that was put in first. */
  private int next() {
    int next = -1;
    for (int i = 0; i < rows; i++) {
      if (!done[i] && (next < 0 || precedence[i] < precedence[next])) {
        next = i;
      }
    }
    return next;
  }

  private int choose(int row, double left, boolean first, boolean mayRise) {
    int lowest = NONE;
    int from = mayRise || present[row] == NONE ? best[row] : Math.max(best[row], present[row]);
    for (int layer = from; layer < VideoSource.LAYERS; layer++) {
      double rate = rates[row][layer];
      double needs = layer == present[row] ? rate * KEEPING : rate * CHANGING;
      if (rate > 0 && needs <= left) {
        return layer;
      }
      lowest = rate > 0 ? layer : lowest;
    }
    boolean kept = first && lowest != NONE && (untried || rates[row][lowest] * LAST <= left);
    return kept ? lowest : NONE;
  }

  /** Whether the layer that a row has must not go on while the next one is waited for. */
  public boolean pressing(int row) {
    return pressing[row];
  }

  /** The layer that a row may have, or {@link #NONE}. */
  public int layer(int row) {
    return given[row];
  }

  /**
   * Whether a row has to do with a lower layer than the best that there is for it, or with none.
   */
  public boolean coarser(int row) {
    for (int layer = best[row]; layer < given[row]; layer++) {
      if (rates[row][layer] > 0) {
        return true;
      }
    }
    return false;
  }

  /** What all that is wanted would take, in bits per second. */
  public double wanted() {
    double total = 0;
    for (int i = 0; i < rows; i++) {
      double rate = 0;
      for (int layer = best[i]; layer < VideoSource.LAYERS && rate == 0; layer++) {
        rate = rates[i][layer];
      }
      total += rate;
    }
    return total;
  }
}
