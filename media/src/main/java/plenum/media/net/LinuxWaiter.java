package plenum.media.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Waits for a socket or a wake (epoll(7), eventfd(2)). The eventfd is watched edge-triggered: each
 * write is reported once and never read back. A wake that finds one pending writes nothing; the
 * flag falls only after the pending one was reported, so none is lost.
 */
final class LinuxWaiter {
  private static final int CLOEXEC = 0x80000;
  private static final int NONBLOCK = 0x800;
  private static final int ADD = 1; // EPOLL_CTL_ADD
  private static final int READABLE = 1; // EPOLLIN
  private static final int EDGE = 1 << 31; // EPOLLET
  private static final int EVENTS = 2;
  private static final long SOCKET = 0;
  private static final long WAKE = 1;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /** The kernel packs epoll_event on x86-64 alone. */
  private static final int DATA = System.getProperty("os.arch").equals("amd64") ? 4 : 8;

  private static final int STRIDE = DATA + 8;

  private final MemorySegment events;
  private final MemorySegment timeout;
  private final MemorySegment one;
  private final MemorySegment state;
  private final MemorySegment wakeState;
  private final int epoll;
  private final int wake;
  private final AtomicBoolean pending = new AtomicBoolean();
  private boolean fine = LinuxCalls.hasPwait2();

  LinuxWaiter(Arena arena, int socket) throws IOException {
    events = arena.allocate((long) EVENTS * STRIDE, 8);
    timeout = arena.allocate(16, 8);
    one = arena.allocate(ValueLayout.JAVA_LONG);
    one.set(ValueLayout.JAVA_LONG, 0, 1);
    state = arena.allocate(LinuxCalls.STATE);
    wakeState = arena.allocate(LinuxCalls.STATE);
    epoll = require("epoll_create1", LinuxCalls.epollCreate(state, CLOEXEC));
    try {
      wake = require("eventfd", LinuxCalls.eventfd(state, 0, CLOEXEC | NONBLOCK));
      try {
        watch(socket, READABLE, SOCKET);
        watch(wake, READABLE | EDGE, WAKE);
      } catch (IOException e) {
        LinuxCalls.close(state, wake);
        throw e;
      }
    } catch (IOException e) {
      LinuxCalls.close(state, epoll);
      throw e;
    }
  }

  void await(long timeoutNanos) {
    int ready = fine ? waitFine(timeoutNanos) : waitCoarse(timeoutNanos);
    for (int i = 0; i < ready; i++) {
      if (events.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) i * STRIDE + DATA) == WAKE) {
        pending.set(false);
      }
    }
  }

  /** The caller sees to it that no {@link #close} is under way. */
  void wake() {
    if (pending.compareAndSet(false, true)) {
      LinuxCalls.write(wakeState, wake, one, Long.BYTES);
    }
  }

  void close() {
    LinuxCalls.close(state, epoll);
    LinuxCalls.close(state, wake);
  }

  private int waitFine(long nanos) {
    timeout.set(ValueLayout.JAVA_LONG, 0, Math.max(0, nanos) / NANOS_PER_SECOND);
    timeout.set(ValueLayout.JAVA_LONG, 8, Math.max(0, nanos) % NANOS_PER_SECOND);
    int ready = LinuxCalls.epollPwait2(state, epoll, events, EVENTS, timeout);
    if (ready < 0 && LinuxCalls.errno(state) == Errno.ENOSYS) {
      fine = false; // a C library newer than its kernel
      return waitCoarse(nanos);
    }
    return ready;
  }

  private int waitCoarse(long nanos) {
    return LinuxCalls.epollWait(state, epoll, events, EVENTS, milliseconds(nanos));
  }

  /** Rounded up: to wake early is to spin until the deadline. */
  static int milliseconds(long nanos) {
    if (nanos <= 0) {
      return 0;
    }
    return (int) Math.min(Integer.MAX_VALUE, (nanos - 1) / NANOS_PER_MILLI + 1);
  }

  private void watch(int fd, int interest, long tag) throws IOException {
    events.set(ValueLayout.JAVA_INT, 0, interest);
    events.set(ValueLayout.JAVA_LONG_UNALIGNED, DATA, tag);
    require("epoll_ctl", LinuxCalls.epollCtl(state, epoll, ADD, fd, events));
  }

  private int require(String call, int result) throws IOException {
    if (result < 0) {
      throw new IOException(call + ": " + LinuxCalls.strerror(state, LinuxCalls.errno(state)));
    }
    return result;
  }
}
