package plenum.wire;

/** The version of the messages; a page that was built with another one is told to reload. */
public final class Protocol {
  /** Rises by one with every change that an older page would misread. */
  public static final int VERSION = 1;

  private Protocol() {}
}
