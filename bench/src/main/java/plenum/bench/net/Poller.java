package plenum.bench.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Tells one thread which of its sockets have something (epoll(7)), or that time has passed. */
public final class Poller implements AutoCloseable {
  private static final int CLOEXEC = 0x80000;
  private static final int ADD = 1; // EPOLL_CTL_ADD
  private static final int READABLE = 1; // EPOLLIN
  private static final int EVENTS = 256;
  private static final long NANOS = 1_000_000_000;
  private static final int CLOCK_REALTIME = 0;

  /** The kernel packs epoll_event on x86-64 alone. */
  private static final int DATA = System.getProperty("os.arch").equals("amd64") ? 4 : 8;

  private static final int STRIDE = DATA + 8;

  private final MemorySegment state;
  private final MemorySegment events;
  private final MemorySegment time;
  private final int epoll;

  public Poller(Arena arena) throws IOException {
    state = arena.allocate(SystemCalls.STATE);
    events = arena.allocate((long) EVENTS * STRIDE, 8);
    time = arena.allocate(16, 8);
    epoll = SystemCalls.require("epoll_create1", SystemCalls.epollCreate(state, CLOEXEC), state);
  }

  /** From now on {@code tag} says that this socket has something. */
  public void watch(ConnectedSocket socket, int tag) throws IOException {
    events.set(ValueLayout.JAVA_INT, 0, READABLE);
    events.set(ValueLayout.JAVA_LONG_UNALIGNED, DATA, tag);
    SystemCalls.require(
        "epoll_ctl", SystemCalls.epollCtl(state, epoll, ADD, socket.descriptor(), events), state);
  }

  /** Waits for so long at most, 0 for not at all; returns how many sockets have something. */
  public int await(long nanos) {
    time.set(ValueLayout.JAVA_LONG, 0, Math.max(0, nanos) / NANOS);
    time.set(ValueLayout.JAVA_LONG, 8, Math.max(0, nanos) % NANOS);
    return Math.max(0, SystemCalls.epollWait(state, epoll, events, EVENTS, time));
  }

  /** The tag of ready socket number {@code i}. */
  public int tag(int i) {
    return (int) events.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * STRIDE + DATA);
  }

  /** The clock by which the kernel stamps what arrives, in nanoseconds since 1970. */
  public long now() {
    SystemCalls.clockGettime(state, CLOCK_REALTIME, time);
    return time.get(ValueLayout.JAVA_LONG, 0) * NANOS + time.get(ValueLayout.JAVA_LONG, 8);
  }

  @Override
  public void close() {
    SystemCalls.close(state, epoll);
  }
}
