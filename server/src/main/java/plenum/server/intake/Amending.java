package plenum.server.intake;

/** What came of a correction or another deed. */
public sealed interface Amending {
  record Done(Stored release) implements Amending {}

  /** There is no such release. */
  record NotThere() implements Amending {}

  /** Somebody else has corrected it since it was looked at. */
  record Overtaken() implements Amending {}

  /** The words by which the correction says what it means stand nowhere in the text. */
  record Stray() implements Amending {}

  /** It has as many corrections as a release may have. */
  record TooMany() implements Amending {}

  /** It is filed, and what is filed is not thrown away. */
  record Filed() implements Amending {}
}
