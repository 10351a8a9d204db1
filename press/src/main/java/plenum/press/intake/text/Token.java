package plenum.press.intake.text;

/**
 * A word, or one mark of punctuation.
 *
 * @param lower folded to lower case, with typographic apostrophes made plain
 */
public record Token(Span span, String text, String lower, boolean word) {
  public int start() {
    return span.start();
  }

  public int end() {
    return span.end();
  }

  /**
   * A word that begins with a capital letter, or with a figure's place taken by one ("10th" not).
   */
  public boolean capital() {
    return word && Character.isUpperCase(text.codePointAt(0));
  }

  public boolean number() {
    return word && text.chars().allMatch(Character::isDigit);
  }

  public boolean is(String other) {
    return lower.equals(other);
  }

  /** The word without a possessive ending. */
  public String stem() {
    return lower.endsWith("'s")
        ? lower.substring(0, lower.length() - 2)
        : lower.endsWith("'") ? lower.substring(0, lower.length() - 1) : lower;
  }

  public boolean possessive() {
    return lower.endsWith("'s") || lower.endsWith("s'");
  }
}
