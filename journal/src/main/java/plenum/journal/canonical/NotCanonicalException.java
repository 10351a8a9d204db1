package plenum.journal.canonical;

/** A JSON value that has no canonical form here; the message names the place and the reason. */
public final class NotCanonicalException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NotCanonicalException(String where, String reason) {
    super((where.isEmpty() ? "the value" : where) + ": " + reason);
  }
}
