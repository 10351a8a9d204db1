package plenum.bench.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What one call of recvmmsg brought: datagrams, each with the moment at which the kernel had it.
 * One serves all sockets of a thread.
 */
public final class Arrivals {
  private static final int SLOT = 2048;
  private static final int HEADER = 64;
  private static final int VECTOR = 16;
  private static final int VECTOR_COUNT = 24;
  private static final int CONTROL = 32;
  private static final int CONTROL_LENGTH = 40;
  private static final int LENGTH = 56;
  private static final int IOVEC = 16;

  /** A cmsghdr of 16 octets and a timespec of 16. */
  private static final int STAMP = 32;

  private static final int STAMP_TYPE_AT = 12;
  private static final int SCM_TIMESTAMPNS = 35;
  private static final long NANOS = 1_000_000_000;

  private final int capacity;
  private final MemorySegment data;
  private final MemorySegment headers;
  private final MemorySegment controls;

  /** For up to {@code capacity} datagrams a call. */
  public Arrivals(Arena arena, int capacity) {
    this.capacity = capacity;
    data = arena.allocate((long) capacity * SLOT, 64);
    headers = arena.allocate((long) capacity * HEADER, 64);
    controls = arena.allocate((long) capacity * STAMP, 16);
    var vectors = arena.allocate((long) capacity * IOVEC, 16);
    for (long i = 0; i < capacity; i++) {
      vectors.set(ValueLayout.JAVA_LONG, i * IOVEC, data.address() + i * SLOT);
      vectors.set(ValueLayout.JAVA_LONG, i * IOVEC + 8, SLOT);
      headers.set(ValueLayout.JAVA_LONG, i * HEADER + VECTOR, vectors.address() + i * IOVEC);
      headers.set(ValueLayout.JAVA_LONG, i * HEADER + VECTOR_COUNT, 1);
      headers.set(ValueLayout.JAVA_LONG, i * HEADER + CONTROL, controls.address() + i * STAMP);
    }
  }

  MemorySegment headers() {
    return headers;
  }

  int capacity() {
    return capacity;
  }

  /** The kernel wrote how much it used; before the next call it is told how much room is. */
  void prepare() {
    for (long i = 0; i < capacity; i++) {
      headers.set(ValueLayout.JAVA_LONG, i * HEADER + CONTROL_LENGTH, STAMP);
    }
  }

  /** All datagrams; number {@code i} begins at {@link #offset}. */
  public MemorySegment data() {
    return data;
  }

  public long offset(int i) {
    return (long) i * SLOT;
  }

  public int length(int i) {
    return headers.get(ValueLayout.JAVA_INT, (long) i * HEADER + LENGTH);
  }

  /** When the kernel took the datagram in, in nanoseconds since 1970; 0 if it did not say. */
  public long stamp(int i) {
    long at = (long) i * STAMP;
    boolean there =
        headers.get(ValueLayout.JAVA_LONG, (long) i * HEADER + CONTROL_LENGTH) == STAMP
            && controls.get(ValueLayout.JAVA_INT, at + STAMP_TYPE_AT) == SCM_TIMESTAMPNS;
    return there
        ? controls.get(ValueLayout.JAVA_LONG, at + 16) * NANOS
            + controls.get(ValueLayout.JAVA_LONG, at + 24)
        : 0;
  }
}
