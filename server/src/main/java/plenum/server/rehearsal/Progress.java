package plenum.server.rehearsal;

import java.io.PrintStream;

/**
 * What a rehearsal is at: on a terminal one line that is written over, else a line whenever
 * something new begins. Confined to one thread.
 */
public final class Progress {
  private static final String ERASE = "\r\u001b[2K";

  private final PrintStream to;
  private final boolean terminal;
  private boolean written;

  /**
   * @param terminal whether a line can be written over
   */
  public Progress(PrintStream to, boolean terminal) {
    this.to = to;
    this.terminal = terminal;
  }

  /** Something new begins. */
  public void step(String words) {
    if (terminal) {
      over(words);
    } else {
      to.println(words);
    }
  }

  /** It goes on; only a terminal shows it. */
  void tick(String words) {
    if (terminal) {
      over(words);
    }
  }

  private void over(String words) {
    to.print(ERASE + words);
    to.flush();
    written = true;
  }

  /** Leaves the line empty, for what comes next. */
  public void end() {
    if (written) {
      to.print(ERASE);
      to.flush();
      written = false;
    }
  }
}
