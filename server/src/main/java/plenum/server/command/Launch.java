package plenum.server.command;

import plenum.server.configuration.Configuration;
import plenum.server.lifecycle.GracefulEnd;

/** Starts the server; the program's own wiring stands behind it. */
@FunctionalInterface
public interface Launch {
  Launched start(Configuration configuration);

  /** What came of it. */
  sealed interface Launched {
    /** It runs, and ends by {@code end}. */
    record Running(Welcome welcome, GracefulEnd end) implements Launched {}

    /** It does not; the sentences say why and what to do. */
    record Refused(String sentences, int exitCode) implements Launched {}
  }
}
