package plenum.press.intake.form;

import java.util.Map;

/** A file is no release that can be read; says where, what is wrong, and what would be right. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 2;
  private final int line;
  private final Unreadable why;
  private final transient Map<String, Object> arguments;

  /**
   * @param line from 1; 0 where the whole file is meant
   */
  public UnreadableException(int line, Unreadable why) {
    this(line, why, Map.of());
  }

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param arguments of the sentence in the catalogues
   */
  public UnreadableException(int line, Unreadable why, Map<String, Object> arguments) {
    super(why.wrong(arguments, "en"));
    this.line = line;
    this.why = why;
    this.arguments = Map.copyOf(arguments);
  }

  public int line() {
    return line;
  }

  public Unreadable why() {
    return why;
  }

  /**
   * What is wrong, without a full stop.
   *
   * @param language BCP 47; in English where there is none of it
   */
  public String wrong(String language) {
    return why.wrong(arguments, language);
  }

  /** What would be right, as {@link #wrong}. */
  public String right(String language) {
    return why.right(arguments, language);
  }

  /** In English, as commands say it. */
  public String sentence() {
    return (line == 0 ? "" : "line " + line + ": ")
        + wrong("en")
        + ". Right would be: "
        + right("en");
  }
}
