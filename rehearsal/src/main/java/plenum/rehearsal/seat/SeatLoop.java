package plenum.rehearsal.seat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import plenum.media.dtls.BouncyHandshakes;
import plenum.media.dtls.DtlsIdentity;
import plenum.media.srtp.SrtpCiphers;

/**
 * The one thread on which all synthetic participants of a process send and receive, each on a
 * socket of its own. {@link #post} may be called by any thread.
 */
public final class SeatLoop implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SeatLoop.class.getName());
  private static final long LONGEST_WAIT = 1_000_000_000;

  /**
   * Handshakes that compute at once: more would keep the loop's own thread from sending in time.
   */
  private static final int HANDSHAKES_AT_ONCE = 1;

  private final Selector selector;
  private final LongSupplier clock;
  private final Conditions conditions;
  private final RandomGenerator chance;
  private final SecureRandom random = new SecureRandom();
  private final DtlsIdentity identity;
  private final SecurePath.Surroundings surroundings;
  private final Queue<Runnable> inbox = new ConcurrentLinkedQueue<>();
  private final List<SeatSocket> sockets = new ArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  private SeatLoop(Selector selector, LongSupplier clock, Conditions conditions) {
    this.selector = selector;
    this.conditions = conditions;
    chance = RandomGeneratorFactory.of("L64X128MixRandom").create(conditions.seed());
    this.clock = clock;
    identity = DtlsIdentity.generate(random, Instant.ofEpochSecond(0, clock.getAsLong()));
    surroundings =
        new SecurePath.Surroundings(
            new BouncyHandshakes(identity, random, new Semaphore(HANDSHAKES_AT_ONCE)),
            SrtpCiphers.best(),
            this::post);
    thread = Thread.ofPlatform().name("synthetic-seats").daemon().unstarted(this::run);
  }

  /**
   * Starts the thread; its time is the system's.
   *
   * @throws IOException if the system gives no selector
   */
  public static SeatLoop start(Conditions conditions) throws IOException {
    long epoch = System.currentTimeMillis() * 1_000_000 - System.nanoTime();
    var loop = new SeatLoop(Selector.open(), () -> epoch + System.nanoTime(), conditions);
    loop.thread.start();
    return loop;
  }

  /** Runs {@code task} on the loop's thread, in the order of posting. */
  public void post(Runnable task) {
    inbox.add(task);
    selector.wakeup();
  }

  /** The loop's time in nanoseconds since 1970. */
  public long nowNanos() {
    return clock.getAsLong();
  }

  SecurePath.Surroundings surroundings() {
    return surroundings;
  }

  SecureRandom random() {
    return random;
  }

  String fingerprint() {
    return identity.fingerprint();
  }

  SeatSocket open() throws IOException {
    return SeatSocket.open(conditions, chance, clock);
  }

  /** On the loop's thread: from now on the socket is read, and polled when its time has come. */
  void add(SeatSocket socket, DatagramChannel channel) throws IOException {
    channel.register(selector, SelectionKey.OP_READ, socket);
    sockets.add(socket);
  }

  /** On the loop's thread. */
  void remove(SeatSocket socket) {
    sockets.remove(socket);
  }

  private void run() {
    while (running) {
      try {
        turn();
      } catch (IOException | RuntimeException fault) {
        // One participant's trouble must not end the others' part.
        LOG.log(Level.ERROR, "a turn of the synthetic participants failed", fault);
      }
    }
    List.copyOf(sockets).forEach(SeatSocket::abandon);
  }

  private void turn() throws IOException {
    long wait = Math.clamp(deadline() - clock.getAsLong(), 0, LONGEST_WAIT);
    if (wait == 0 || !inbox.isEmpty()) {
      selector.selectNow(this::read);
    } else {
      selector.select(this::read, (wait + 999_999) / 1_000_000);
    }
    for (var task = inbox.poll(); task != null; task = inbox.poll()) {
      task.run();
    }
    for (var socket : List.copyOf(sockets)) {
      if (socket.deadlineNanos() <= clock.getAsLong()) {
        socket.poll(clock.getAsLong());
      }
    }
  }

  private void read(SelectionKey key) {
    if (key.attachment() instanceof SeatSocket socket) {
      socket.read();
    }
  }

  private long deadline() {
    long earliest = clock.getAsLong() + LONGEST_WAIT;
    for (var socket : sockets) {
      earliest = Math.min(earliest, socket.deadlineNanos());
    }
    return earliest;
  }

  /** Ends all participants at once, without farewells, and the thread. */
  @Override
  public void close() {
    running = false;
    selector.wakeup();
    try {
      thread.join(2_000);
      selector.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "the selector did not close", e);
    }
  }
}
