package plenum.server.doctor;

/**
 * What was found about one thing.
 *
 * @param what the thing, in a word or two
 * @param words what is so
 * @param remedy what to do about it; empty unless it is a problem
 */
public record Finding(String what, Standing standing, String words, String remedy) {
  /** Whether it stands in the way. */
  public enum Standing {
    OK,
    /** Could not be seen from here, or needs no action now. */
    NOTE,
    PROBLEM
  }

  static Finding ok(String what, String words) {
    return new Finding(what, Standing.OK, words, "");
  }

  static Finding note(String what, String words) {
    return new Finding(what, Standing.NOTE, words, "");
  }

  static Finding problem(String what, String words, String remedy) {
    return new Finding(what, Standing.PROBLEM, words, remedy);
  }
}
