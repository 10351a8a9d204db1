package plenum.press.intake.extract;

/** Whom a word or phrase means, as far as it says by itself. */
sealed interface Who {
  record Person(Figure figure) implements Who {}

  /**
   * @param index in the list of sides
   */
  record Side(int index) implements Who {}

  record All() implements Who {}

  record Participants() implements Who {}

  /** "He", "bà": somebody named before. */
  record Pronoun() implements Who {}

  /** "They". */
  record They() implements Who {}

  /** "The governor", "the official": somebody named before, by an office. */
  record Office(String noun) implements Who {}
}
