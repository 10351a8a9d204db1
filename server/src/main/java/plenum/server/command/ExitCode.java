package plenum.server.command;

/** What a command's exit code says; the same for every command. */
public final class ExitCode {
  public static final int GOOD = 0;

  /** It was tried and did not succeed. */
  public static final int FAILED = 1;

  /** An option or argument is wrong; picocli's own. */
  public static final int USAGE = 2;

  public static final int CONFIGURATION = 3;

  /** A port is in use, or an address cannot be listened on. */
  public static final int CANNOT_LISTEN = 4;

  public static final int NO_SERVER = 5;

  /** The data folder is in use by another server, or cannot be used. */
  public static final int DATA_FOLDER = 6;

  /** A rehearsed meeting kept not to its limits. */
  public static final int UNFIT = 7;

  private ExitCode() {}
}
