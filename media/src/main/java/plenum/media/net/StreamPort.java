package plenum.media.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One TCP port that peers connect to (RFC 6544: we are passive), read and written in packets (RFC
 * 4571) without blocking. It knows no protocol, but asks of each packet whether its sender has
 * anything to do here: who has not with the first packet is cut off.
 *
 * <p><b>Bounds.</b> Connections are {@value #MOST} in all and {@value #MOST_OF_ONE} from one
 * address; of those nobody has vouched for there are {@value #MOST_STRANGERS}, for {@link
 * #PATIENCE} nanoseconds, and a newer one pushes out the oldest. Each keeps one unfinished packet
 * at most, and a queue of fixed size once something is sent to it; what has no room there is
 * dropped.
 *
 * <p>Threading: one thread, whose the port is, receives, sends and sweeps. A thread of the port's
 * own does nothing but wait for the sockets and say so by {@code ready}, and stands still until the
 * owner has looked.
 */
public final class StreamPort implements AutoCloseable {
  /** A meeting of hundreds has a few; each needs a file descriptor and up to 130 KB. */
  static final int MOST = 1024;

  /** A whole ministry may come from one address, with several connections each at first. */
  static final int MOST_OF_ONE = 256;

  static final int MOST_STRANGERS = 128;

  /** From the connection to the first good check: a browser needs a round trip or two. */
  public static final long PATIENCE = 10_000_000_000L;

  private static final int SLAB = 64 << 10;
  private static final int BACKLOG = 64;

  /**
   * What the system may keep of a connection's octets beside our queue. At 200 ms of round trip
   * this carries 5 Mbit/s; more would be delay on a thin line, before which ours can still choose.
   */
  private static final int SYSTEM_BUFFER = 128 << 10;

  private final ServerSocketChannel listening;
  private final Selector selector;
  private final Runnable ready;
  private final int longest;
  private final Semaphore turn = new Semaphore(0);
  private final MemorySegment slab = Arena.ofAuto().allocate(SLAB, 64);
  private final Map<RemoteAddress, Connection> connections = new HashMap<>();
  private final List<Connection> unwritten = new ArrayList<>();
  private final InetSocketAddress localAddress;
  private volatile boolean pending;
  private volatile long dropped;

  /** Takes what arrives; called by the port's owner. */
  public interface Receiver {
    /** A packet; whether its sender has anything to do here. */
    boolean packet(MemorySegment data, long offset, int length, RemoteAddress from);

    /** A connection from which a packet came has ended. */
    void ended(RemoteAddress from);
  }

  private final class Connection {
    final RemoteAddress peer;
    final SocketChannel channel;
    final SelectionKey key;
    final long since;
    final FrameReader reader = new FrameReader(longest);
    @Nullable FrameQueue queue;
    boolean vouched;
    boolean written = true;
    boolean broken;

    Connection(RemoteAddress peer, SocketChannel channel, long now) throws IOException {
      this.peer = peer;
      this.channel = channel;
      since = now;
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BUFFER);
      key = channel.register(selector, SelectionKey.OP_READ, this);
    }
  }

  private StreamPort(ServerSocketChannel listening, Selector selector, int longest, Runnable ready)
      throws IOException {
    this.listening = listening;
    this.selector = selector;
    this.longest = longest;
    this.ready = ready;
    localAddress = (InetSocketAddress) listening.getLocalAddress();
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  /**
   * Listens; a wildcard takes both families.
   *
   * @param longest octets of the longest packet that is read; whoever sends a longer one is cut off
   * @param ready called by the port's thread when {@link #receive} has something to do
   * @throws PortInUseException if another socket holds the port
   * @throws IOException if the address is not this machine's or the port needs a privilege
   */
  public static StreamPort open(InetSocketAddress bind, int longest, Runnable ready)
      throws IOException {
    var listening = ServerSocketChannel.open();
    try {
      listening.bind(bind, BACKLOG);
      var port = new StreamPort(listening, Selector.open(), longest, ready);
      Thread.ofPlatform().name("streams-" + bind.getPort()).daemon().start(port::watch);
      return port;
    } catch (BindException e) {
      listening.close();
      throw Optional.ofNullable(e.getMessage()).orElse("").contains("in use")
          ? new PortInUseException(bind, RemoteAddress.Carrier.TCP)
          : new IOException("TCP cannot be bound to " + RemoteAddress.of(bind), e);
    } catch (IOException e) {
      listening.close();
      throw e;
    }
  }

  /** The port's own thread. */
  private void watch() {
    try {
      while (selector.isOpen()) {
        selector.select();
        pending = true;
        ready.run();
        turn.acquire();
      }
    } catch (ClosedSelectorException _) {
      // closed while waiting: that is its end
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it listens. */
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  /** Does what there is to do: takes new connections, reads and writes. */
  public void receive(Receiver receiver, long now) {
    if (!pending) {
      return;
    }
    try {
      for (SelectionKey key : selector.selectedKeys()) {
        serve(key, receiver, now);
      }
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException _) {
      return;
    }
    pending = false;
    turn.release();
  }

  private void serve(SelectionKey key, Receiver receiver, long now) {
    try {
      if (key.isAcceptable()) {
        accept(receiver, now);
      } else if (key.attachment() instanceof Connection connection) {
        serve(connection, key, receiver);
      }
    } catch (CancelledKeyException _) {
      // pushed out in this very turn
    }
  }

  private void serve(Connection connection, SelectionKey key, Receiver receiver) {
    if (key.isWritable()) {
      drain(connection);
    }
    if (connection.broken || (key.isReadable() && !read(connection, receiver))) {
      end(connection, receiver);
    }
  }

  private void accept(Receiver receiver, long now) {
    try {
      for (var channel = listening.accept(); channel != null; channel = listening.accept()) {
        admit(channel, receiver, now);
      }
    } catch (IOException _) {
      // it was gone before it was taken, or there are no descriptors left: others go on
    }
  }

  private void admit(SocketChannel channel, Receiver receiver, long now) throws IOException {
    try {
      var peer = RemoteAddress.of((InetSocketAddress) channel.getRemoteAddress()).overTcp();
      if (connections.size() >= MOST || ofOne(peer) >= MOST_OF_ONE) {
        channel.close();
        return;
      }
      makeRoomForAStranger(receiver);
      var before = connections.put(peer, new Connection(peer, channel, now));
      if (before != null) { // by another of our addresses, or its end has not been seen yet
        close(before);
        receiver.ended(peer);
      }
    } catch (IOException | RuntimeException failed) {
      channel.close();
    }
  }

  /** Of IPv6 a network counts, since whoever has one has all its addresses. */
  private long ofOne(RemoteAddress peer) {
    return connections.keySet().stream()
        .filter(
            other -> other.high() == peer.high() && (peer.high() != 0 || other.low() == peer.low()))
        .count();
  }

  private void makeRoomForAStranger(Receiver receiver) {
    Connection oldest = null;
    int strangers = 0;
    for (Connection connection : connections.values()) {
      if (!connection.vouched) {
        strangers++;
        oldest = oldest == null || connection.since < oldest.since ? connection : oldest;
      }
    }
    if (oldest != null && strangers >= MOST_STRANGERS) {
      end(oldest, receiver);
    }
  }

  /** False if the connection is to end. At most a slab a turn, so that others come too. */
  private boolean read(Connection from, Receiver receiver) {
    try {
      int at = from.reader.begin(slab);
      int came = from.channel.read(slab.asSlice(at).asByteBuffer());
      return came >= 0
          && from.reader.read(
              slab,
              at + came,
              (data, offset, length) -> take(from, receiver, data, offset, length));
    } catch (IOException _) {
      return false;
    }
  }

  private static boolean take(
      Connection from, Receiver receiver, MemorySegment data, long offset, int length) {
    boolean known = receiver.packet(data, offset, length, from.peer);
    from.vouched |= known;
    return from.vouched;
  }

  /** Has a packet written at the next {@link #flush}, or drops it. */
  public void send(MemorySegment data, long offset, int length, RemoteAddress to) {
    Connection connection = connections.get(to);
    if (connection == null || connection.broken) {
      return;
    }
    FrameQueue queue = connection.queue;
    if (queue == null) {
      queue = new FrameQueue();
      connection.queue = queue;
    }
    if (!queue.add(data, offset, length)) {
      dropped++; // its one writer is this thread
    }
    if (connection.written) {
      connection.written = false;
      unwritten.add(connection);
    }
  }

  /** Packets that were given up because their reader was too slow; any thread. */
  public long dropped() {
    return dropped;
  }

  /** Writes what waits, as far as the connections take it. */
  public void flush() {
    for (int i = 0; i < unwritten.size(); i++) {
      Connection connection = unwritten.get(i);
      connection.written = true;
      drain(connection);
    }
    unwritten.clear();
  }

  /** What cannot be written now is when the system says so. */
  private void drain(Connection connection) {
    FrameQueue queue = connection.queue;
    if (queue == null || connection.broken) {
      return;
    }
    try {
      queue.drain(connection.channel);
      int wanted =
          queue.isEmpty() ? SelectionKey.OP_READ : SelectionKey.OP_READ | SelectionKey.OP_WRITE;
      if (connection.key.interestOps() != wanted) {
        connection.key.interestOps(wanted);
        selector.wakeup();
      }
    } catch (IOException | CancelledKeyException _) {
      connection.broken = true;
    }
  }

  /**
   * Ends broken connections, and those that have been there for a while and are nobody's; to be
   * called once a second or so.
   */
  public void sweep(Predicate<RemoteAddress> known, Receiver receiver, long now) {
    for (Connection connection : List.copyOf(connections.values())) {
      boolean waited = now - connection.since > PATIENCE;
      if (connection.broken || (waited && !known.test(connection.peer))) {
        end(connection, receiver);
      }
    }
  }

  /** How many there are. */
  int connections() {
    return connections.size();
  }

  private void end(Connection connection, Receiver receiver) {
    connections.remove(connection.peer, connection);
    close(connection);
    if (connection.vouched) {
      receiver.ended(connection.peer);
    }
  }

  private void close(Connection connection) {
    connection.broken = true;
    try {
      connection.channel.close();
    } catch (IOException _) {
      // it is gone all the same
    }
    selector.wakeup(); // the socket itself goes when the selector lets go of it
  }

  /** Frees the port and ends all connections; by the owner, or after it has ended. */
  @Override
  public void close() {
    try {
      listening.close();
      for (Connection connection : connections.values()) {
        connection.channel.close();
      }
      connections.clear();
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turn.release();
    }
  }
}
