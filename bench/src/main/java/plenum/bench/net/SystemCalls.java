package plenum.bench.net;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The system calls of a load client, one method each, with the names of section 2 of the Linux
 * manual. Each takes first the memory into which errno goes, of {@link #STATE} layout.
 */
final class SystemCalls {
  static final MemoryLayout STATE = Linker.Option.captureStateLayout();

  private static final Linker LINKER = Linker.nativeLinker();
  private static final MethodHandle SOCKET = call("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
  private static final MethodHandle CONNECT =
      call("connect", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle SETSOCKOPT =
      call("setsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT);
  private static final MethodHandle GETSOCKOPT =
      call("getsockopt", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle SEND =
      call("send", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);
  private static final MethodHandle RECVMMSG =
      call("recvmmsg", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle EPOLL_CREATE = call("epoll_create1", JAVA_INT, JAVA_INT);
  private static final MethodHandle EPOLL_CTL =
      call("epoll_ctl", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle EPOLL_PWAIT2 =
      call("epoll_pwait2", JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS);
  private static final MethodHandle CLOCK_GETTIME =
      call("clock_gettime", JAVA_INT, JAVA_INT, ADDRESS);
  private static final MethodHandle CLOSE = call("close", JAVA_INT, JAVA_INT);
  private static final MethodHandle STRERROR = call("strerror", ADDRESS, JAVA_INT);

  private static final long LONGEST_MESSAGE = 256;

  private SystemCalls() {}

  static int socket(MemorySegment state, int family, int type) {
    try {
      return (int) SOCKET.invokeExact(state, family, type, 0);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int connect(MemorySegment state, int fd, MemorySegment address) {
    try {
      return (int) CONNECT.invokeExact(state, fd, address, (int) address.byteSize());
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int setsockopt(MemorySegment state, int fd, int level, int name, MemorySegment value) {
    try {
      return (int) SETSOCKOPT.invokeExact(state, fd, level, name, value, (int) value.byteSize());
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

  static long send(MemorySegment state, int fd, MemorySegment octets, long length) {
    try {
      return (long) SEND.invokeExact(state, fd, octets, length, 0);
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
      MemorySegment state, int epoll, MemorySegment events, int most, MemorySegment timeout) {
    try {
      return (int)
          EPOLL_PWAIT2.invokeExact(state, epoll, events, most, timeout, MemorySegment.NULL);
    } catch (Throwable e) {
      throw broken(e);
    }
  }

  static int clockGettime(MemorySegment state, int clock, MemorySegment time) {
    try {
      return (int) CLOCK_GETTIME.invokeExact(state, clock, time);
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

  static int errno(MemorySegment state) {
    return state.get(JAVA_INT, 0);
  }

  static int require(String call, int result, MemorySegment state) throws IOException {
    if (result < 0) {
      throw new IOException(call + ": " + strerror(errno(state), state));
    }
    return result;
  }

  private static String strerror(int errno, MemorySegment state) {
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
    return LINKER
        .defaultLookup()
        .find(name)
        .map(symbol ->
            LINKER.downcallHandle(
                symbol,
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno")))
        .orElseThrow(() ->
            new IllegalStateException(
                "The load client needs Linux with glibc 2.35 or later: there is no " + name));
  }
}
