package plenum.bench.subject;

import java.io.IOException;
import plenum.bench.load.Door;

/** A server in a process of its own, to be measured from outside. */
public interface Target extends AutoCloseable {
  /** Its process. */
  ServerProcess process();

  /** Where it takes offers. */
  Door door();

  /** What it tells of itself. */
  Metrics metrics();

  @Override
  void close() throws IOException, InterruptedException;

  /** Starts a fresh server, so that no measurement inherits the memory of another. */
  interface Maker {
    Target start() throws IOException, InterruptedException;
  }
}
