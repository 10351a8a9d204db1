package plenum.media.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
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
  private static final Logger LOG = System.getLogger(ShardLoop.class.getName());
  private static final int BATCH = 64;
  private static final int SLOT = 2048;

  /** When the socket's buffer is full: tries before the rest of a batch is dropped. */
  private static final int SEND_TRIES = 3;

  private final DatagramPort port;
  private final LongSupplier clock;
  private final DatagramBatch incoming = new DatagramBatch(BATCH, SLOT);
  private final Queue<Consumer<Shard>> inbox = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean running = true;
  private volatile long dropped;

  /** Made by the engine; {@code shard} sends through {@link #depart}. */
  ShardLoop(String name, DatagramPort port, LongSupplier clock, ShardMaker maker) {
    this.port = port;
    this.clock = clock;
    Shard shard = maker.make(this::depart);
    thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(shard));
  }

  /** Makes the shard of a loop, given where its datagrams depart. */
  interface ShardMaker {
    Shard make(Consumer<DatagramBatch> departure);
  }

  void start() {
    thread.start();
  }

  /** Runs {@code task} on the shard's thread, in the order of posting; any thread may post. */
  void post(Consumer<Shard> task) {
    inbox.add(task);
    port.wake();
  }

  /** Datagrams that were given up because the socket's buffer stayed full. */
  long dropped() {
    return dropped;
  }

  private void run(Shard shard) {
    boolean more = false;
    while (running) {
      try {
        if (!more) {
          port.await(Math.max(0, shard.deadline() - clock.getAsLong()));
        }
        more = turn(shard);
      } catch (RuntimeException fault) {
        // One packet or command must not take the others' meeting down.
        LOG.log(Level.ERROR, "a turn of the media engine failed", fault);
      }
    }
    shard.flush();
  }

  private boolean turn(Shard shard) {
    for (var task = inbox.poll(); task != null; task = inbox.poll()) {
      task.accept(shard);
    }
    int count = port.receive(incoming);
    long now = clock.getAsLong();
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
    boolean more = shard.slice();
    if (now >= shard.deadline()) {
      shard.poll(now);
    }
    return more || count == incoming.capacity();
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
      thread.join(2_000);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    port.close();
  }
}
