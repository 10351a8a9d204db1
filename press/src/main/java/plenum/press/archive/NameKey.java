package plenum.press.archive;

/** What two spellings of one name have in common. */
final class NameKey {
  private static final Analysis ANALYSIS = new Analysis();

  private NameKey() {}

  static String of(String name) {
    return ANALYSIS.key(name);
  }
}
