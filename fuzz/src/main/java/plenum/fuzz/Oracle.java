package plenum.fuzz;

import java.util.Objects;

/** What a target says when something does not hold. */
public final class Oracle {
  private Oracle() {}

  /** A finding unless it {@code holds}; {@code rule} says what ought to. */
  public static void demand(boolean holds, String rule) {
    if (!holds) {
      throw new AssertionError(rule);
    }
  }

  /** A finding unless both are equal. */
  public static void same(Object expected, Object found, String rule) {
    if (!Objects.equals(expected, found)) {
      throw new AssertionError(rule + ": " + expected + " became " + found);
    }
  }
}
