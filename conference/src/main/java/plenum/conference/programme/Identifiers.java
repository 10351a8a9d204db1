package plenum.conference.programme;

/**
 * What an id may look like: it stands in links, file names and logs, so nothing in it needs
 * quoting.
 */
public final class Identifiers {
  /** Characters. A UUID has 36; longer ids only make links unreadable. */
  public static final int LONGEST = 64;

  private Identifiers() {}

  /** Whether this can be an id: 1 to 64 ASCII letters, digits, hyphens and underscores. */
  public static boolean wellFormed(String value) {
    return !value.isEmpty()
        && value.length() <= LONGEST
        && value.chars().allMatch(Identifiers::allowed);
  }

  /** Throws {@link IllegalArgumentException} unless {@link #wellFormed}. */
  public static void check(String value) {
    if (!wellFormed(value)) {
      throw new IllegalArgumentException(
          "An id has 1 to 64 ASCII letters, digits, '-' or '_', not \"" + value + "\"");
    }
  }

  private static boolean allowed(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '-'
        || c == '_';
  }
}
