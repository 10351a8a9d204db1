package plenum.journal;

/**
 * A read, or a write outside the journal, that the database or disk did not do. It is worth trying
 * again once the cause is gone; nothing was half done.
 */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  UnavailableException(Trouble trouble, Throwable cause) {
    super(trouble.toString(), cause);
    this.trouble = trouble;
  }

  /** What stood in the way. */
  public Trouble trouble() {
    return trouble;
  }
}
