package plenum.press.news;

/** Whose word it was. A person is never given what a side said. */
public sealed interface Speaker {
  /**
   * @param name in full, as in {@link Attendee#name}
   */
  record OfPerson(String name) implements Speaker {}

  /**
   * @param name as in {@link Party#name}
   */
  record OfSide(String name) implements Speaker {}

  /** "The participants", nobody in particular. */
  record OfParticipants() implements Speaker {}

  /** All sides together. */
  record OfAllSides() implements Speaker {}
}
