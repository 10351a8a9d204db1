package plenum.server.rehearsal;

/** A rehearsal could not be held; the message is a plain sentence that says why. */
public final class RehearsalFailure extends Exception {
  private static final long serialVersionUID = 1;

  /** Why, as far as an exit code tells. */
  public enum Reason {
    /** No server answers. */
    NO_SERVER,
    /** The server refused, or the seats could not begin. */
    REFUSED
  }

  private final Reason reason;

  RehearsalFailure(Reason reason, String sentence) {
    super(sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
