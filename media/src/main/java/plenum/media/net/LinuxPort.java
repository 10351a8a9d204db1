package plenum.media.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A port straight on the system calls of Linux: a batch in is one recvmmsg, a batch out one
 * sendmmsg, and neither allocates. A thread that waits here is blocked in the kernel: it should be
 * a platform thread.
 */
final class LinuxPort implements DatagramPort {
  private static final long RELEASE_SECONDS = 1; // a woken thread needs microseconds

  private final LinuxSocket socket;
  private final LinuxWaiter waiter;
  private final Departures departures;
  private final MemorySegment state;
  private final InetSocketAddress localAddress;
  private final PortTally tally;
  private final Occupancy occupancy = new Occupancy();
  private final CountDownLatch released = new CountDownLatch(1);
  private final Object descriptors = new Object(); // held to use them from any thread, or close
  private long overflowedAtEnd;

  private LinuxPort(Arena arena, LinuxSocket socket, PortOptions options) throws IOException {
    this.socket = socket;
    this.tally = new PortTally();
    this.state = arena.allocate(LinuxCalls.STATE);
    this.localAddress = socket.localAddress(arena);
    socket.buffers(options.bufferBytes());
    boolean segmentation = options.segmentation() && socket.segments();
    this.departures = new Departures(arena, socket.ipv4Only(), segmentation, tally);
    this.waiter = new LinuxWaiter(arena, socket.descriptor());
  }

  static LinuxPort open(InetSocketAddress bind, PortOptions options) throws IOException {
    return open(bind, options, LinuxSocket.ipv6(Arena.ofAuto()));
  }

  static LinuxPort open(InetSocketAddress bind, PortOptions options, boolean ipv6)
      throws IOException {
    var arena = Arena.ofAuto();
    var socket = LinuxSocket.bound(arena, bind, ipv6);
    try {
      return new LinuxPort(arena, socket, options);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public int receive(DatagramBatch into) {
    into.restoreLengths();
    if (!occupancy.enter()) {
      return 0;
    }
    try {
      int received =
          LinuxCalls.recvmmsg(
              state, socket.descriptor(), into.headers().segment(), into.capacity());
      return received > 0 ? taken(into, received) : nothing();
    } finally {
      leave();
    }
  }

  private int taken(DatagramBatch into, int received) {
    tally.truncated(into.takeOver(received));
    tally.received(into.count());
    return into.count();
  }

  private int nothing() {
    int errno = LinuxCalls.errno(state);
    if (Errno.ours(errno) || errno == Errno.EINVAL) {
      throw new IllegalStateException("recvmmsg: " + LinuxCalls.strerror(state, errno));
    }
    if (errno != Errno.EAGAIN && errno != Errno.EINTR) {
      tally.failed();
    }
    return 0;
  }

  @Override
  public int send(DatagramBatch from, int first) {
    if (!occupancy.enter()) {
      return first;
    }
    try {
      return departures.send(socket.descriptor(), from, first);
    } finally {
      leave();
    }
  }

  @Override
  public void await(long timeoutNanos) {
    if (!occupancy.enter()) {
      return;
    }
    try {
      waiter.await(timeoutNanos);
    } finally {
      leave();
    }
  }

  @Override
  public void wake() {
    synchronized (descriptors) {
      if (released.getCount() > 0) {
        waiter.wake();
      }
    }
  }

  @Override
  public InetSocketAddress localAddress() {
    return localAddress;
  }

  @Override
  public PortCounters counters() {
    synchronized (descriptors) {
      return tally.counters(released.getCount() > 0 ? socket.overflowed() : overflowedAtEnd);
    }
  }

  @Override
  public boolean open() {
    return occupancy.open();
  }

  @Override
  public void close() {
    if (occupancy.close()) {
      release();
      return;
    }
    wake();
    try {
      boolean _ = released.await(RELEASE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the thread at work releases it all the same
    }
  }

  /** For tests that need the kernel to behave unusually. */
  LinuxSocket socket() {
    return socket;
  }

  private void leave() {
    if (occupancy.leave()) {
      release();
    }
  }

  private void release() {
    synchronized (descriptors) {
      overflowedAtEnd = socket.overflowed();
      waiter.close();
      socket.close();
      released.countDown();
    }
  }
}
