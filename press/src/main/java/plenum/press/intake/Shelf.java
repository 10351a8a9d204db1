package plenum.press.intake;

import plenum.press.intake.reading.Reading;

/** Where readings go that were taken over: an archive. Nothing that was refused comes here. */
@FunctionalInterface
public interface Shelf {
  /** Keeps nothing: what was read is only shown. */
  Shelf NONE = (_, _, _) -> {};

  /**
   * @param name of the file
   * @param original the file itself, to be kept unchanged beside what was read
   */
  void accept(String name, byte[] original, Reading reading);
}
