package plenum.media.sdp;

/** A session description that we do not take: where, what was wrong, and what would be right. */
public final class SdpException extends Exception {
  private static final int LONGEST_QUOTE = 60;

  private final int line;
  private final String wrong;
  private final String right;

  SdpException(int line, String wrong, String right) {
    super("line " + line + ": " + wrong + "; right would be " + right);
    this.line = line;
    this.wrong = wrong;
    this.right = right;
  }

  /** The line at fault, counted from 1; for something missing, where its section begins. */
  public int line() {
    return line;
  }

  /** What was wrong, in words for the log and for the sender. */
  public String wrong() {
    return wrong;
  }

  /** What we would have taken in its place. */
  public String right() {
    return right;
  }

  /** Foreign text made fit for a message: in quotes, printable, and short. */
  static String quote(String foreign) {
    var printable = foreign.replaceAll("[^\\x20-\\x7e]", "?");
    return printable.length() <= LONGEST_QUOTE
        ? "'" + printable + "'"
        : "'" + printable.substring(0, LONGEST_QUOTE) + "...'";
  }
}
