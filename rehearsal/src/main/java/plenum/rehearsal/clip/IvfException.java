package plenum.rehearsal.clip;

/** A file is not what this program takes for IVF; the message says where. */
public final class IvfException extends Exception {
  private static final long serialVersionUID = 1;

  IvfException(String why) {
    super(why);
  }
}
