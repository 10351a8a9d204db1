package plenum.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import plenum.media.emulation.Direction;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Link;
import plenum.media.emulation.Loss;
import plenum.media.net.RemoteAddress;

/**
 * Stands between browsers and the server's media port, as a process of its own in a namespace
 * between theirs, and makes lines bad: the emulated network of the engine's own tests, driven by
 * the real clock, so that a line here is bad in the same way as one in virtual time. Each address
 * of a client has a line, up and down, perfect until it is told otherwise; each of its sockets has
 * a socket of its own towards the server. One thread moves datagrams, another reads what is to
 * change.
 *
 * <p>A line on standard input is an address, {@code UP} or {@code DOWN}, delay and jitter in
 * milliseconds, and loss: the probabilities of {@link Loss.Bursts}, or one that is the same for
 * each datagram, or {@code dark}.
 */
public final class LineRelay {
  private static final long SEED = 20_250;
  private static final int LONGEST = 2048;
  private static final long MILLI = 1_000_000;

  /** A client's socket, and ours towards the server that stands for it. */
  private record Session(int number, InetSocketAddress client, DatagramChannel upstream) {}

  private final EmulatedNetwork network = new EmulatedNetwork(SEED);
  private final Selector selector = Selector.open();
  private final DatagramChannel door = DatagramChannel.open();
  private final InetSocketAddress server;
  private final Map<InetSocketAddress, Session> byClient = new HashMap<>();
  private final List<Session> sessions = new ArrayList<>();
  private final Queue<String> changes = new ConcurrentLinkedQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(LONGEST);

  private LineRelay(InetSocketAddress at, InetSocketAddress server) throws IOException {
    this.server = server;
    door.bind(at); // not everywhere: answers must come from the address that was asked
    listen(door);
  }

  /** Listens at an address, and hands on to another, both at the same port. */
  public static void main(String[] arguments) throws IOException {
    int port = Integer.parseInt(arguments[0]);
    var relay =
        new LineRelay(
            new InetSocketAddress(InetAddress.ofLiteral(arguments[1]), port),
            new InetSocketAddress(InetAddress.ofLiteral(arguments[2]), port));
    Thread.ofPlatform().daemon().start(relay::readChanges);
    System.out.println("ready");
    while (!Thread.interrupted()) {
      relay.turn();
    }
  }

  /** Whoever started this holds its standard input open; when that ends, so does this. */
  private void readChanges() {
    try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        changes.add(line);
        selector.wakeup();
      }
    } catch (IOException broken) {
      System.err.println(broken);
    }
    System.exit(0);
  }

  private void turn() throws IOException {
    long next = network.nextArrivalNanos().orElse(Long.MAX_VALUE);
    long wait = next == Long.MAX_VALUE ? 0 : Math.max(1, (next - System.nanoTime()) / MILLI);
    if (next <= System.nanoTime()) {
      selector.selectNow();
    } else {
      selector.select(wait);
    }
    for (var key : selector.selectedKeys()) {
      read((DatagramChannel) key.channel(), (Session) key.attachment());
    }
    selector.selectedKeys().clear();
    for (var change = changes.poll(); change != null; change = changes.poll()) {
      change(change.split(" "));
    }
    network.deliver(System.nanoTime(), (from, to, datagram, _) -> arrived(from, to, datagram));
  }

  private void listen(DatagramChannel channel) throws IOException {
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
  }

  private void read(DatagramChannel channel, Session session) throws IOException {
    buffer.clear();
    for (var from = receive(channel); from != null; from = receive(channel)) {
      var datagram = new byte[buffer.flip().remaining()];
      buffer.get(datagram).clear();
      boolean up = channel == door;
      var of = up ? sessionOf(from) : session;
      var line = line(of.client);
      var far = towardsServer(of.number);
      network.send(up ? line : far, up ? far : line, datagram, System.nanoTime());
    }
  }

  private InetSocketAddress receive(DatagramChannel channel) throws IOException {
    return (InetSocketAddress) channel.receive(buffer);
  }

  private Session sessionOf(InetSocketAddress client) throws IOException {
    var known = byClient.get(client);
    if (known != null) {
      return known;
    }
    var upstream = DatagramChannel.open();
    var session = new Session(sessions.size(), client, upstream);
    sessions.add(session);
    byClient.put(client, session);
    upstream.connect(server);
    upstream.configureBlocking(false);
    upstream.register(selector, SelectionKey.OP_READ, session);
    return session;
  }

  /** All sockets of an address share its line. */
  private static RemoteAddress line(InetSocketAddress client) {
    return RemoteAddress.of(new InetSocketAddress(client.getAddress(), 0));
  }

  /** The other end, which is perfect, tells sessions apart by its port. */
  private static RemoteAddress towardsServer(int session) {
    return new RemoteAddress(0, 0, session);
  }

  private void arrived(RemoteAddress from, RemoteAddress to, byte[] datagram) {
    boolean up = to.high() == 0 && to.low() == 0;
    var session = sessions.get(up ? to.port() : from.port());
    try {
      if (up) {
        session.upstream.write(ByteBuffer.wrap(datagram));
      } else {
        door.send(ByteBuffer.wrap(datagram), session.client);
      }
    } catch (IOException unreachable) {
      // Lost, as on any line: whoever is away for a moment must not end this.
    }
  }

  private void change(String[] words) {
    var line = line(new InetSocketAddress(InetAddress.ofLiteral(words[0]), 0));
    var link =
        Link.PERFECT
            .withDelay(Duration.ofMillis(Long.parseLong(words[2])))
            .withJitter(Duration.ofMillis(Long.parseLong(words[3])));
    network.link(
        line,
        Direction.valueOf(words[1]),
        words[4].equals("dark") ? link.withDark(true) : link.withLoss(loss(words)));
  }

  private static Loss loss(String[] words) {
    double first = Double.parseDouble(words[4]);
    return words.length < 8
        ? new Loss.Random(first)
        : new Loss.Bursts(
            first,
            Double.parseDouble(words[5]),
            Double.parseDouble(words[6]),
            Double.parseDouble(words[7]));
  }
}
