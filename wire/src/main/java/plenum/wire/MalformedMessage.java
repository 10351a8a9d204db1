package plenum.wire;

/**
 * What came from a page is no message; the text says what was wrong, without quoting it at length.
 */
public final class MalformedMessage extends Exception {
  private static final long serialVersionUID = 1;

  MalformedMessage(String why) {
    super(why);
  }
}
