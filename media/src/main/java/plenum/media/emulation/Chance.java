package plenum.media.emulation;

/** What a probability may be. */
final class Chance {
  private Chance() {}

  static void check(double probability) {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("A probability is 0 to 1, not " + probability);
    }
  }
}
