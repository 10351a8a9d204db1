package plenum.media.net;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The system calls that a port needs, one method each, with the names of section 2 of the Linux
 * manual. Each takes first the memory into which errno goes, of {@link #STATE} layout; {@link
 * #errno} reads it. Nothing here allocates.
 */
final class LinuxCalls {
  static final MemoryLayout STATE = Linker.Option.captureStateLayout();

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  private static final MethodHandle BIND = call("bind", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle GETSOCKNAME =
      call("getsockname", JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle SETSOCKOPT =
      call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle GETSOCKOPT =
      call("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle RECVMMSG =
      call("recvmmsg", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle SENDMMSG =
      call("sendmmsg", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);
  private static final MethodHandle EPOLL_CREATE = call("epoll_create1", JAVA_INT, JAVA_INT);
  private static final MethodHandle EPOLL_CTL =
      call("epoll_ctl", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle EPOLL_WAIT =
      call("epoll_wait", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT);

  /** Of glibc 2.35; without it, waiting is by whole milliseconds. */
  private static final Optional<MethodHandle> FINE_WAIT =
      find("epoll_pwait2", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);

  /** A handle must be a constant for the compiler to see through it. */
  private static final MethodHandle EPOLL_PWAIT2 = FINE_WAIT.orElse(EPOLL_WAIT);

  private static final MethodHandle EVENTFD = call("eventfd", JAVA_INT, JAVA_INT, JAVA_INT);
  private static final MethodHandle WRITE = call("write", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG);
  private static final MethodHandle CLOSE = call("close", JAVA_INT, JAVA_INT);
  private static final MethodHandle STRERROR = call("strerror", ADDRESS, JAVA_INT);

  private static final long LONGEST_MESSAGE = 256;

  private LinuxCalls() {}

  static int errno(MemorySegment state) {
    return state.get(JAVA_INT, 0);
  }

  static boolean hasPwait2() {
    return FINE_WAIT.isPresent();
  }

  static int socket(MemorySegment state, int family, int type, int protocol) {
    try {
      return (int) SOCKET.invokeExact(state, family, type, protocol);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int bind(MemorySegment state, int fd, MemorySegment address, int length) {
    try {
      return (int) BIND.invokeExact(state, fd, address, length);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int getsockname(MemorySegment state, int fd, MemorySegment address, MemorySegment length) {
    try {
      return (int) GETSOCKNAME.invokeExact(state, fd, address, length);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int setsockopt(
      MemorySegment state, int fd, int level, int name, MemorySegment value, int length) {
    try {
      return (int) SETSOCKOPT.invokeExact(state, fd, level, name, value, length);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int getsockopt(
      MemorySegment state, int fd, int level, int name, MemorySegment value, MemorySegment length) {
    try {
      return (int) GETSOCKOPT.invokeExact(state, fd, level, name, value, length);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int recvmmsg(MemorySegment state, int fd, MemorySegment headers, int count) {
    try {
      return (int) RECVMMSG.invokeExact(state, fd, headers, count, 0, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int sendmmsg(MemorySegment state, int fd, MemorySegment headers, int count) {
    try {
      return (int) SENDMMSG.invokeExact(state, fd, headers, count, 0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int epollCreate(MemorySegment state, int flags) {
    try {
      return (int) EPOLL_CREATE.invokeExact(state, flags);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int epollCtl(MemorySegment state, int epoll, int operation, int fd, MemorySegment event) {
    try {
      return (int) EPOLL_CTL.invokeExact(state, epoll, operation, fd, event);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int epollWait(
      MemorySegment state, int epoll, MemorySegment events, int most, int milliseconds) {
    try {
      return (int) EPOLL_WAIT.invokeExact(state, epoll, events, most, milliseconds);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  /** Only if {@link #hasPwait2}. */
  static int epollPwait2(
      MemorySegment state, int epoll, MemorySegment events, int most, MemorySegment timeout) {
    try {
      return (int)
          EPOLL_PWAIT2.invokeExact(state, epoll, events, most, timeout, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int eventfd(MemorySegment state, int initial, int flags) {
    try {
      return (int) EVENTFD.invokeExact(state, initial, flags);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static long write(MemorySegment state, int fd, MemorySegment from, long length) {
    try {
      return (long) WRITE.invokeExact(state, fd, from, length);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int close(MemorySegment state, int fd) {
    try {
      return (int) CLOSE.invokeExact(state, fd);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static String strerror(MemorySegment state, int errno) {
    try {
      var text = (MemorySegment) STRERROR.invokeExact(state, errno);
      return text.reinterpret(LONGEST_MESSAGE).getString(0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  private static IllegalStateException broken(Throwable cause) {
    return new IllegalStateException("A system call could not be made", cause);
  }

  private static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
    return find(name, result, arguments)
        .orElseThrow(() -> new IllegalStateException("This system's C library has no " + name));
  }

  private static Optional<MethodHandle> find(
      String name, MemoryLayout result, MemoryLayout... arguments) {
    return LINKER
        .defaultLookup()
        .find(name)
        .map(symbol ->
            LINKER.downcallHandle(
                symbol,
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno")));
  }
}
