package plenum.press.archive;

/** What names of entries and holders keep to, so that each is one term of the index. */
final class Bounds {
  /** Characters; a term of the index has at most 32,766 octets. */
  private static final int LONGEST_NAME = 512;

  private Bounds() {}

  static void name(String what, String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "%s has %d characters, not 1 to %d".formatted(what, name.length(), LONGEST_NAME));
    }
  }
}
