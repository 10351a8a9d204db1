package plenum.media.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each outlet of one receiver lacks, as it is worth telling a person: the mildest that has
 * held for {@value #FELT} ns, until something milder has held for {@value #OVER} ns. Layers change
 * with every sway of the estimate, and a sentence that comes and goes with them says nothing.
 */
final class Shortage {
  /** Sooner, and every passing dip is announced; later, and people wonder what they see. */
  static final long FELT = 3_000_000_000L;

  /** Longer than {@link #FELT}: a line is believed to be well when it has stayed so. */
  static final long OVER = 5_000_000_000L;

  private static final int NOTHING = -1;
  private static final Shortfall[] DEGREES = Shortfall.values();

  private final int[] slots;
  private final int[] told;
  private final int[] towards;
  private final long[] since;
  private final boolean[] leaning;
  private boolean news;

  /** Of outlets in these slots; nothing lacks at first. */
  Shortage(int[] slots) {
    this.slots = slots.clone();
    told = new int[slots.length];
    Arrays.fill(told, NOTHING);
    towards = new int[slots.length];
    since = new long[slots.length];
    leaning = new boolean[slots.length];
  }

  /** What an outlet lacks at this moment; null if nothing. */
  void note(int outlet, @Nullable Shortfall lacks, long now) {
    int degree = lacks == null ? NOTHING : lacks.ordinal();
    int before = told[outlet];
    if (degree == before) {
      leaning[outlet] = false;
      return;
    }
    boolean worse = degree > before;
    if (!leaning[outlet] || worse != towards[outlet] > before) {
      leaning[outlet] = true;
      since[outlet] = now;
      towards[outlet] = degree;
    }
    towards[outlet] = worse ? Math.min(towards[outlet], degree) : Math.max(towards[outlet], degree);
    if (now - since[outlet] >= (worse ? FELT : OVER)) {
      told[outlet] = towards[outlet];
      leaning[outlet] = false;
      news = true;
    }
  }

  /** By slot, what is to be told now if that has changed since this was asked last; else null. */
  @Nullable Map<Integer, Shortfall> news() {
    if (!news) {
      return null;
    }
    news = false;
    var lacking = new HashMap<Integer, Shortfall>();
    for (int i = 0; i < slots.length; i++) {
      if (told[i] != NOTHING) {
        lacking.put(slots[i], DEGREES[told[i]]);
      }
    }
    return Map.copyOf(lacking);
  }
}
