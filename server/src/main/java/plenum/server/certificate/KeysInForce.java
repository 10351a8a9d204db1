package plenum.server.certificate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The key and the certificates under which the server is reached now. They may be replaced while it
 * runs: connections that stand keep theirs, new ones get the new. Any thread.
 */
public final class KeysInForce {
  private final List<Consumer<PemKeys>> listeners = new CopyOnWriteArrayList<>();
  private volatile PemKeys now;

  public KeysInForce(PemKeys first) {
    now = first;
  }

  public PemKeys now() {
    return now;
  }

  /** Whoever listens is told before this returns. */
  public synchronized void replace(PemKeys next) {
    now = next;
    listeners.forEach(listener -> listener.accept(next));
  }

  /** Is told of all that come after those in force now. */
  public void onReplacement(Consumer<PemKeys> listener) {
    listeners.add(listener);
  }
}
