package plenum.journal;

/**
 * An entry that this program cannot make an event of; the message names type, field and reason. It
 * was written by a newer program, or by one whose types were not kept.
 */
public final class UnreadableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableEventException(String type, int version, String reason) {
    super("event '%s' version %d: %s".formatted(type, version, reason));
  }
}
