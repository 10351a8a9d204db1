package plenum.media.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import plenum.media.net.DatagramBatch;
import plenum.media.net.DatagramPort;

/**
 * The thread of one shard: waits for its socket, its inbox or its next deadline, and does what is
 * due. Everything that touches the shard from outside is handed in by {@link #post}.
 */
final class ShardLoop implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int SLOT = 2048;

  /** When the socket's buffer is full: tries before the rest of a batch is dropped. */
  private static final int SEND_TRIES = 3;

  private static final long END_MILLIS = 2_000;

  private final DatagramPort port;
  private final LongSupplier clock;
  private final DatagramBatch incoming = new DatagramBatch(BATCH, SLOT);
  private final Queue<Consumer<Shard>> inbox = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final ShardCounters counters;
  private volatile boolean running = true;
  private volatile boolean ended;
  private volatile long dropped;

  /** Made by the engine; {@code shard} sends through {@link #depart}. */
  ShardLoop(String name, DatagramPort port, LongSupplier clock, ShardMaker maker) {
    this.port = port;
    this.clock = clock;
    Shard shard = maker.make(this::depart);
    counters = shard.counters();
    thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(shard));
  }

  /** Makes the shard of a loop, given where its datagrams depart. */
  interface ShardMaker {
    Shard make(Consumer<DatagramBatch> departure);
  }

  void start() {
    thread.start();
  }

  /**
   * Runs {@code task} on the shard's thread, in the order of posting; any thread may post. False if
   * the shard has ended, and then the task never runs.
   */
  boolean post(Consumer<Shard> task) {
    inbox.add(task);
    if (ended) {
      return !inbox.remove(task);
    }
    port.wake();
    return true;
  }

  /** Has the shard look at its lanes; any thread. */
  void wake() {
    port.wake();
  }

  /** Datagrams that were given up because the socket's buffer stayed full. */
  long dropped() {
    return dropped;
  }

  /** What this shard has done; any thread. */
  EngineFigures figures() {
    var at = port.counters();
    return new EngineFigures(
        thread.isAlive() && !ended,
        counters.transports(),
        counters.datagrams(),
        at.sent(),
        dropped + at.overflowed() + at.truncated() + at.refused(),
        counters.strangers(),
        counters.refusals());
  }

  private void run(Shard shard) {
    boolean more = false;
    while (running && port.open()) {
      if (!more) {
        port.await(Math.max(0, shard.deadline() - clock.getAsLong()));
      }
      more = turn(shard);
    }
    shard.close(clock.getAsLong());
    ended = true;
    work(shard);
  }

  private boolean turn(Shard shard) {
    work(shard);
    int count = port.receive(incoming);
    long read = clock.getAsLong();
    receive(shard, count, read);
    boolean more = shard.slice();
    long now = clock.getAsLong();
    shard.turned(count, now - read);
    if (now >= shard.deadline()) {
      shard.poll(now);
    }
    return more || count == incoming.capacity();
  }

  private void work(Shard shard) {
    for (var task = inbox.poll(); task != null; task = inbox.poll()) {
      try {
        task.accept(shard);
      } catch (RuntimeException fault) {
        shard.faults().note("A command", fault, clock.getAsLong());
      }
    }
  }

  private void receive(Shard shard, int count, long now) {
    for (int i = 0; i < count; i++) {
      shard.receive(
          incoming.data(),
          incoming.offset(i),
          incoming.length(i),
          incoming.high(i),
          incoming.low(i),
          incoming.port(i),
          now);
    }
  }

  private void depart(DatagramBatch batch) {
    int sent = port.send(batch);
    for (int i = 0; i < SEND_TRIES && sent < batch.count(); i++) {
      Thread.onSpinWait();
      sent = port.send(batch, sent);
    }
    dropped += batch.count() - sent;
  }

  @Override
  public void close() {
    running = false;
    port.wake();
    try {
      thread.join(END_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    port.close();
  }
}
