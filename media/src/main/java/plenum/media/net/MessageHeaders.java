package plenum.media.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** A vector of {@code struct mmsghdr} as 64-bit Linux lays it out (recvmmsg(2), sendmmsg(2)). */
final class MessageHeaders {
  private static final int STRIDE = 64;
  private static final int NAME = 0;
  private static final int NAME_LENGTH = 8;
  private static final int VECTOR = 16;
  private static final int VECTOR_COUNT = 24;
  private static final int CONTROL = 32;
  private static final int CONTROL_LENGTH = 40;
  private static final int FLAGS = 48;
  private static final int LENGTH = 56;
  private static final int TRUNCATED = 0x20; // MSG_TRUNC

  private final MemorySegment entries;

  MessageHeaders(Arena arena, int capacity) {
    entries = arena.allocate((long) STRIDE * capacity, STRIDE);
  }

  MemorySegment segment() {
    return entries;
  }

  /** Entry {@code i} is {@code count} iovecs from {@code vector} on, to or from {@code name}. */
  void point(int i, long name, long vector, long count) {
    long at = at(i);
    entries.set(ValueLayout.JAVA_LONG, at + NAME, name);
    entries.set(ValueLayout.JAVA_INT, at + NAME_LENGTH, SocketAddresses.SIZE);
    entries.set(ValueLayout.JAVA_LONG, at + VECTOR, vector);
    entries.set(ValueLayout.JAVA_LONG, at + VECTOR_COUNT, count);
  }

  void control(int i, long pointer, long length) {
    entries.set(ValueLayout.JAVA_LONG, at(i) + CONTROL, pointer);
    entries.set(ValueLayout.JAVA_LONG, at(i) + CONTROL_LENGTH, length);
  }

  /** The kernel wrote how long the name was; before the next call it must say how much room is. */
  void restoreNameLength(int i) {
    entries.set(ValueLayout.JAVA_INT, at(i) + NAME_LENGTH, SocketAddresses.SIZE);
  }

  int length(int i) {
    return entries.get(ValueLayout.JAVA_INT, at(i) + LENGTH);
  }

  boolean truncated(int i) {
    return (entries.get(ValueLayout.JAVA_INT, at(i) + FLAGS) & TRUNCATED) != 0;
  }

  private static long at(int i) {
    return (long) STRIDE * i;
  }
}
