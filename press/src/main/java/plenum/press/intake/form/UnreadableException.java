package plenum.press.intake.form;

/** A file is no release that can be read; says where, what is wrong, and what would be right. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;
  private final int line;
  private final String right;

  /**
   * @param line from 1; 0 where the whole file is meant
   * @param right what would be right
   */
  public UnreadableException(int line, String wrong, String right) {
    super(wrong);
    this.line = line;
    this.right = right;
  }

  public int line() {
    return line;
  }

  public String right() {
    return right;
  }

  public String sentence() {
    return (line == 0 ? "" : "line " + line + ": ") + getMessage() + ". Right would be: " + right;
  }
}
