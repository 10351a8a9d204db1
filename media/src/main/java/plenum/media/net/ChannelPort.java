package plenum.media.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.Optional;

/**
 * A port by the JDK's own channels, for systems other than Linux. It keeps the contract, but one
 * call moves one datagram, and each allocates its address.
 */
final class ChannelPort implements DatagramPort {
  private static final int LEAST_BUFFER = 64 << 10;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final DatagramChannel channel;
  private final Selector selector;
  private final InetSocketAddress localAddress;
  private final PortTally tally = new PortTally();
  private ByteBuffer arrival = ByteBuffer.allocateDirect(0);

  private ChannelPort(DatagramChannel channel, Selector selector) throws IOException {
    this.channel = channel;
    this.selector = selector;
    this.localAddress = (InetSocketAddress) channel.getLocalAddress();
    channel.configureBlocking(false);
    channel.register(selector, SelectionKey.OP_READ);
  }

  static ChannelPort open(InetSocketAddress bind, PortOptions options) throws IOException {
    var channel = channel(bind);
    try {
      buffer(channel, StandardSocketOptions.SO_RCVBUF, options.bufferBytes());
      buffer(channel, StandardSocketOptions.SO_SNDBUF, options.bufferBytes());
      channel.bind(bind);
      return new ChannelPort(channel, Selector.open());
    } catch (BindException e) {
      channel.close();
      throw Optional.ofNullable(e.getMessage()).orElse("").contains("in use")
          ? new PortInUseException(bind, RemoteAddress.Carrier.UDP)
          : new IOException("UDP cannot be bound to " + RemoteAddress.of(bind), e);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static DatagramChannel channel(InetSocketAddress bind) throws IOException {
    return bind.getAddress() instanceof Inet4Address && !bind.getAddress().isAnyLocalAddress()
        ? DatagramChannel.open(StandardProtocolFamily.INET)
        : DatagramChannel.open();
  }

  /** Some systems refuse a buffer above their limit instead of giving less. */
  private static void buffer(DatagramChannel channel, SocketOption<Integer> option, int bytes)
      throws IOException {
    for (int size = bytes; ; size /= 2) {
      try {
        channel.setOption(option, size);
        return;
      } catch (IOException e) {
        if (size < LEAST_BUFFER) {
          throw e;
        }
      }
    }
  }

  @Override
  public int receive(DatagramBatch into) {
    into.count(0);
    int slot = 0;
    try {
      for (int tries = 0; tries < into.capacity(); tries++) {
        arrival = emptied(into.slotSize());
        var from = channel.receive(arrival);
        if (from == null) {
          break;
        }
        slot += taken(into, slot, (InetSocketAddress) from) ? 1 : 0;
      }
    } catch (ClosedChannelException _) {
      // what came before the close still counts
    } catch (IOException _) {
      tally.failed();
    }
    into.count(slot);
    tally.received(slot);
    return slot;
  }

  /** One octet more than a slot, for that is how an oversized datagram shows. */
  private ByteBuffer emptied(int slotSize) {
    return arrival.capacity() == slotSize + 1
        ? arrival.clear()
        : ByteBuffer.allocateDirect(slotSize + 1);
  }

  private boolean taken(DatagramBatch into, int slot, InetSocketAddress from) {
    arrival.flip();
    int length = arrival.remaining();
    if (length > into.slotSize()) {
      tally.truncated(1);
      return false;
    }
    var address = RemoteAddress.of(from);
    into.data().asSlice(into.offset(slot), length).asByteBuffer().put(arrival);
    into.length(slot, length);
    into.address(slot, address.high(), address.low(), address.port());
    return true;
  }

  @Override
  public int send(DatagramBatch from, int first) {
    int next = first;
    while (next < from.count()) {
      var datagram = from.data().asSlice(from.offset(next), from.length(next)).asByteBuffer();
      switch (sent(datagram, from.address(next).socketAddress())) {
        case SENT -> tally.sent(1);
        case REFUSED -> tally.refused(1);
        case FULL -> {
          return next;
        }
      }
      next++;
    }
    return next;
  }

  private enum Outcome {
    SENT,
    REFUSED,
    FULL
  }

  private Outcome sent(ByteBuffer datagram, SocketAddress to) {
    boolean empty = !datagram.hasRemaining();
    try {
      return channel.send(datagram, to) > 0 || empty ? Outcome.SENT : Outcome.FULL;
    } catch (ClosedChannelException _) {
      return Outcome.FULL;
    } catch (IOException | UnsupportedAddressTypeException _) {
      return Outcome.REFUSED;
    }
  }

  @Override
  public void await(long timeoutNanos) {
    try {
      if (timeoutNanos <= 0) {
        selector.selectNow();
      } else {
        selector.select((timeoutNanos - 1) / NANOS_PER_MILLI + 1);
      }
      selector.selectedKeys().clear();
    } catch (ClosedSelectorException _) {
      // closed while waiting: open() tells
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void wake() {
    selector.wakeup();
  }

  @Override
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  @Override
  public PortCounters counters() {
    return tally.counters(0);
  }

  @Override
  public boolean open() {
    return selector.isOpen() && channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
      selector.close(); // the socket itself goes when the selector lets go of it
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
