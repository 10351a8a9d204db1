package plenum.journal;

import java.io.Serializable;
import java.sql.SQLException;

/**
 * Why the database or the disk did not do what it was asked. The kind chooses the sentence that a
 * person reads; the detail is for the operator's log.
 */
public record Trouble(Kind kind, String detail) implements Serializable {
  /** What kept us from writing or reading. */
  public enum Kind {
    /** The disk, or the quota on it, is full. */
    FULL,
    /** Another program holds the database, for longer than the patience given. */
    LOCKED,
    /** The file or its file system may not be written to. */
    READ_ONLY,
    /** We have closed the database ourselves. */
    CLOSED,
    /** The database's server cannot be reached, or is starting or stopping. */
    UNREACHABLE,
    /** What is stored is damaged. */
    DAMAGED,
    /** Anything else; the detail says what. */
    FAILED
  }

  // https://sqlite.org/rescode.html, primary result codes. SQLState is null in its driver.
  private static final int SQLITE_ERROR = 1;
  private static final int SQLITE_PERM = 3;
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_READONLY = 8;
  private static final int SQLITE_CORRUPT = 11;
  private static final int SQLITE_FULL = 13;
  private static final int SQLITE_PROTOCOL = 15;
  private static final int SQLITE_CONSTRAINT = 19;
  private static final int SQLITE_NOTADB = 26;

  static Trouble of(SQLException e) {
    return new Trouble(kind(e), String.valueOf(e.getMessage()));
  }

  /** Whether a row with the same key was there before. */
  static boolean isKeyTaken(SQLException e) {
    var state = e.getSQLState();
    return primary(e) == SQLITE_CONSTRAINT || (state != null && state.startsWith("23"));
  }

  /** What SQLite says to a rollback when nothing is left to be rolled back. */
  static boolean isNoTransaction(SQLException e) {
    return primary(e) == SQLITE_ERROR;
  }

  /** Whether the connection itself is sound, so that it can be used again. */
  static boolean sparesConnection(SQLException e) {
    return switch (kind(e)) {
      case FULL, LOCKED, READ_ONLY -> true;
      case CLOSED, UNREACHABLE, DAMAGED, FAILED -> isKeyTaken(e);
    };
  }

  private static int primary(SQLException e) {
    return e.getErrorCode() & 0xff;
  }

  private static Kind kind(SQLException e) {
    var state = e.getSQLState();
    return state == null ? kind(primary(e)) : kind(state);
  }

  /** PostgreSQL, appendix A, by class where the class says enough. */
  private static Kind kind(String state) {
    return switch (state) {
      case "53100" -> Kind.FULL;
      case "55P03", "57014", "40001", "40P01", "53300" -> Kind.LOCKED;
      case "25006" -> Kind.READ_ONLY;
      case "57P01", "57P02", "57P03" -> Kind.UNREACHABLE;
      case "XX001", "XX002" -> Kind.DAMAGED;
      default -> state.startsWith("08") ? Kind.UNREACHABLE : Kind.FAILED;
    };
  }

  private static Kind kind(int primary) {
    return switch (primary) {
      case SQLITE_FULL -> Kind.FULL;
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> Kind.LOCKED;
      case SQLITE_READONLY, SQLITE_PERM -> Kind.READ_ONLY;
      case SQLITE_CORRUPT, SQLITE_NOTADB -> Kind.DAMAGED;
      default -> Kind.FAILED;
    };
  }

  @Override
  public String toString() {
    return kind + ": " + detail;
  }
}
