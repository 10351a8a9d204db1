package plenum.press;

import java.util.List;

/**
 * A template as an editor shows it.
 *
 * @param text as the house has it
 * @param sample what it gives, of invented people and institutions
 */
public record Template(
    String key, Form form, String text, List<Argument> arguments, String sample) {
  public Template {
    arguments = List.copyOf(arguments);
  }

  /** What a template is written in. */
  public enum Form {
    /** An ICU message. */
    MESSAGE,
    /** A date as {@link java.time.format.DateTimeFormatter} reads patterns. */
    DATE_PATTERN,
    /** One word of a few. */
    CHOICE
  }

  /**
   * @param necessary whether a template must have it
   * @param counts whether it is a number, by which a message may choose between forms
   */
  public record Argument(String name, boolean necessary, boolean counts) {}
}
