package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import plenum.media.net.DatagramBatch;
import plenum.media.net.DatagramPort;
import plenum.media.net.RemoteAddress;
import plenum.media.net.StreamPort;

/**
 * The thread of one shard: waits for its sockets, its inbox or its next deadline, and does what is
 * due. Everything that touches the shard from outside is handed in by {@link #post}.
 */
final class ShardLoop implements AutoCloseable {
  private static final int BATCH = 64;
  private static final int SLOT = 2048;

  /** When the socket's buffer is full: tries before the rest of a batch is dropped. */
  private static final int SEND_TRIES = 3;

  private static final long END_MILLIS = 2_000;

  /** Between two looks at connections that are nobody's. */
  private static final long SWEEP = 1_000_000_000;

  private final Ports ports;
  private final DatagramPort port;
  private final LongSupplier clock;
  private final DatagramBatch incoming = new DatagramBatch(BATCH, SLOT);
  private final Queue<Consumer<Shard>> inbox = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private final ShardCounters counters;
  private volatile boolean running = true;
  private volatile boolean ended;
  private volatile long dropped;
  private long nextSweep;

  /** Made by the engine; the shard sends through {@code ports}. */
  ShardLoop(String name, Ports ports, LongSupplier clock, ShardMaker maker) {
    this.ports = ports;
    this.port = ports.datagrams();
    this.clock = clock;
    Shard shard = maker.make(new Leaving());
    counters = shard.counters();
    thread = Thread.ofPlatform().name(name).daemon().unstarted(() -> run(shard));
  }

  /** Makes the shard of a loop, given how its packets depart. */
  interface ShardMaker {
    Shard make(Departure departure);
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
        dropped
            + at.overflowed()
            + at.truncated()
            + at.refused()
            + ports.streams().map(StreamPort::dropped).orElse(0L),
        counters.strangers(),
        counters.refusals());
  }

  /** What went through this shard; any thread. */
  TrafficFigures traffic() {
    return counters.traffic();
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
    ports.streams().ifPresent(streams -> receive(shard, streams, read));
    boolean more = shard.slice();
    long now = clock.getAsLong();
    shard.turned(count, now - read);
    if (now >= shard.deadline()) {
      shard.poll(now);
    }
    ports.streams().ifPresent(StreamPort::flush);
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

  private void receive(Shard shard, StreamPort streams, long now) {
    var receiver = new Arriving(shard, now);
    streams.receive(receiver, now);
    if (now >= nextSweep) {
      nextSweep = now + SWEEP;
      streams.sweep(shard::knows, receiver, now);
    }
  }

  /** What comes by TCP. */
  private record Arriving(Shard shard, long now) implements StreamPort.Receiver {
    @Override
    public boolean packet(MemorySegment data, long offset, int length, RemoteAddress from) {
      return shard.receive(data, offset, length, from.high(), from.low(), from.endpoint(), now);
    }

    @Override
    public void ended(RemoteAddress from) {
      shard.lost(from);
    }
  }

  private final class Leaving implements Departure {
    @Override
    public void datagrams(DatagramBatch batch) {
      int sent = port.send(batch);
      for (int i = 0; i < SEND_TRIES && sent < batch.count(); i++) {
        Thread.onSpinWait();
        sent = port.send(batch, sent);
      }
      dropped += batch.count() - sent;
    }

    @Override
    public void frame(MemorySegment data, long offset, int length, RemoteAddress to) {
      ports.streams().ifPresent(streams -> streams.send(data, offset, length, to));
    }
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
    ports.close();
  }
}
