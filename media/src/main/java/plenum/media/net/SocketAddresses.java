package plenum.media.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import plenum.media.octets.Octets;

/**
 * A vector of {@code sockaddr_in6} or {@code sockaddr_in}, as Linux lays them out: what recvmmsg
 * wrote is what sendmmsg reads. Callers always see 128 bits; which of the two structures stands in
 * an entry matters to the kernel alone.
 */
final class SocketAddresses {
  static final int SIZE = 28;
  static final short INET = 2;
  static final short INET6 = 10;

  private static final int STRIDE = 32;
  private static final int PORT = 2;
  private static final int IPV4 = 4;
  private static final int FLOW = 4;
  private static final int HIGH = 8;
  private static final int LOW = 16;
  private static final int SCOPE = 24;
  private static final long MAPPED = 0xffffL << 32;

  private final MemorySegment entries;

  SocketAddresses(Arena arena, int capacity) {
    entries = arena.allocate((long) STRIDE * capacity, STRIDE);
  }

  /** Where entry {@code i} lies in memory. */
  long pointer(int i) {
    return entries.address() + at(i);
  }

  MemorySegment segment() {
    return entries;
  }

  short family(int i) {
    return entries.get(ValueLayout.JAVA_SHORT, at(i));
  }

  long high(int i) {
    return family(i) == INET ? 0 : Octets.i64(entries, at(i) + HIGH);
  }

  long low(int i) {
    return family(i) == INET
        ? MAPPED | Octets.u32(entries, at(i) + IPV4)
        : Octets.i64(entries, at(i) + LOW);
  }

  int port(int i) {
    return Octets.u16(entries, at(i) + PORT);
  }

  void put(int i, long high, long low, int port) {
    long at = at(i);
    entries.set(ValueLayout.JAVA_SHORT, at, INET6);
    Octets.put16(entries, at + PORT, port);
    entries.set(ValueLayout.JAVA_INT, at + FLOW, 0);
    Octets.put64(entries, at + HIGH, high);
    Octets.put64(entries, at + LOW, low);
    entries.set(ValueLayout.JAVA_INT, at + SCOPE, 0);
  }

  /** Turns a mapped address into {@code sockaddr_in}, which is all an AF_INET socket takes. */
  void unmap(int i) {
    if (family(i) == INET6 && high(i) == 0 && low(i) >>> 32 == 0xffff) {
      long address = low(i);
      Octets.put32(entries, at(i) + IPV4, address);
      entries.set(ValueLayout.JAVA_SHORT, at(i), INET);
    }
  }

  /** Whether two entries say the same, by the words that their structure uses. */
  boolean same(int i, int j) {
    return word(i, 0) == word(j, 0)
        && (family(i) == INET
            || (word(i, HIGH) == word(j, HIGH)
                && word(i, LOW) == word(j, LOW)
                && word(i, SCOPE) == word(j, SCOPE)));
  }

  void copy(int from, int to) {
    MemorySegment.copy(entries, at(from), entries, at(to), STRIDE);
  }

  private long word(int i, int offset) {
    return entries.get(ValueLayout.JAVA_LONG, at(i) + offset);
  }

  private static long at(int i) {
    return (long) STRIDE * i;
  }
}
