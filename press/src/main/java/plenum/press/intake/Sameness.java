package plenum.press.intake;

/** Whether a release was there before. */
public sealed interface Sameness {
  /** No other one is like it. */
  record New() implements Sameness {}

  /**
   * Word by word the same, whatever its form, capitals, spaces and marks.
   *
   * @param as the name of the one before
   */
  record Same(String as) implements Sameness {}

  /**
   * The same text under another header, or hardly changed.
   *
   * @param as the name of the one before
   * @param shared how much of both texts' runs of words both have, 0 to 1, estimated
   */
  record Alike(String as, double shared) implements Sameness {}
}
