package plenum.server.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Whether something sets this computer's clock. */
final class SystemClock {
  /** Of {@code struct timex} and more; no field of it is read. */
  private static final long ENOUGH = 512;

  /** TIME_ERROR: the kernel's clock is not synchronized (Linux, adjtimex(2)). */
  private static final int TIME_ERROR = 5;

  enum Standing {
    SYNCHRONIZED,
    UNSYNCHRONIZED,
    /** No Linux, or the question is not allowed here. */
    UNKNOWN
  }

  private SystemClock() {}

  /** Asks the kernel; modes of zero change nothing. */
  static Standing standing() {
    var linker = Linker.nativeLinker();
    var ask = linker.defaultLookup().find("adjtimex");
    if (ask.isEmpty()) {
      return Standing.UNKNOWN;
    }
    var call =
        linker.downcallHandle(
            ask.get(), FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try (var arena = Arena.ofConfined()) {
      MemorySegment timex = arena.allocate(ENOUGH, 8);
      int state = (int) call.invokeExact(timex);
      return state < 0
          ? Standing.UNKNOWN
          : state == TIME_ERROR ? Standing.UNSYNCHRONIZED : Standing.SYNCHRONIZED;
    } catch (Throwable _) {
      return Standing.UNKNOWN; // a doctor goes on with what else there is
    }
  }
}
