package plenum.rehearsal.seat;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.media.net.RemoteAddress;

/** One participant's UDP socket on its loop. Confined to the loop's thread once it was opened. */
final class SeatSocket implements AutoCloseable {
  private static final Logger LOG = System.getLogger(SeatSocket.class.getName());
  private static final int LONGEST = 2048;
  private static final int BUFFER = 1 << 20;

  /** Datagrams read in a row before others have their turn. */
  private static final int BATCH = 64;

  /** Whose datagrams these are. */
  interface Member {
    void receive(MemorySegment datagram, int length, RemoteAddress from, long nowNanos);

    void poll(long nowNanos);

    long deadlineNanos();

    /** The loop ends: nothing is sent any more. */
    void abandoned();
  }

  private final DatagramChannel channel;
  private final LongSupplier clock;
  private final DelayLine arrivals;
  private final DelayLine departures;
  private final MemorySegment held = Arena.ofAuto().allocate(LONGEST, 8);
  private final MemorySegment data = Arena.ofAuto().allocate(LONGEST, 8);
  private final ByteBuffer incoming = data.asByteBuffer();
  private @Nullable Member member;
  private @Nullable RemoteAddress lastTo;
  private @Nullable InetSocketAddress lastAddress;

  private SeatSocket(
      DatagramChannel channel, Conditions conditions, RandomGenerator random, LongSupplier clock) {
    this.channel = channel;
    this.clock = clock;
    arrivals = new DelayLine(conditions, random, this::arrive);
    departures = new DelayLine(conditions, random, this::depart);
  }

  static SeatSocket open(Conditions conditions, RandomGenerator random, LongSupplier clock)
      throws IOException {
    var channel = DatagramChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
    channel.bind(null);
    return new SeatSocket(channel, conditions, random, clock);
  }

  void attach(Member owner, SeatLoop loop) throws IOException {
    member = owner;
    loop.add(this, channel);
  }

  void send(MemorySegment from, int length, RemoteAddress to) {
    departures.enter(from, length, to, clock.getAsLong());
  }

  private void arrive(MemorySegment from, int length, RemoteAddress sender, long nowNanos) {
    if (member != null) {
      member.receive(from, length, sender, nowNanos);
    }
  }

  private void depart(MemorySegment from, int length, RemoteAddress to, long nowNanos) {
    try {
      if (channel.isOpen()) {
        channel.send(from.asSlice(0, length).asByteBuffer(), address(to));
      }
    } catch (IOException unreachable) {
      // As if it were lost on the way: ICE finds out whether the path is gone.
      LOG.log(Level.DEBUG, "not sent to {0}: {1}", to, unreachable.getMessage());
    }
  }

  private InetSocketAddress address(RemoteAddress to) {
    if (lastAddress == null || !to.equals(lastTo)) {
      lastTo = to;
      lastAddress = to.socketAddress();
    }
    return lastAddress;
  }

  void read() {
    for (int i = 0; i < BATCH && channel.isOpen() && member != null; i++) {
      incoming.clear();
      try {
        if (!(channel.receive(incoming) instanceof InetSocketAddress from)) {
          return;
        }
        arrivals.enter(data, incoming.position(), RemoteAddress.of(from), clock.getAsLong());
      } catch (IOException refused) {
        LOG.log(Level.DEBUG, "nothing received: {0}", refused.getMessage());
        return;
      }
    }
  }

  void poll(long nowNanos) {
    arrivals.release(held, nowNanos);
    if (member != null) {
      member.poll(nowNanos);
    }
    departures.release(held, nowNanos);
  }

  long deadlineNanos() {
    long lines = Math.min(arrivals.deadlineNanos(), departures.deadlineNanos());
    return member == null ? Long.MAX_VALUE : Math.min(lines, member.deadlineNanos());
  }

  /** The loop ends: so does the owner, which closes this. */
  void abandon() {
    if (member != null) {
      member.abandoned();
    }
    close();
  }

  @Override
  public void close() {
    member = null;
    try {
      channel.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "the socket did not close: {0}", e.getMessage());
    }
  }
}
