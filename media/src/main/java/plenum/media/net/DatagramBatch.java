package plenum.media.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A slab of up to {@link #capacity} datagrams outside the heap, for one thread. Lengths and
 * addresses stand in the structures that the kernel itself reads and writes (iovec, sockaddr,
 * mmsghdr), so a batch that was received can be sent as it is and nothing is converted on the way.
 * In use it allocates nothing; the memory goes when the batch is unreachable.
 *
 * <p>Slot {@code i} is {@link #slotSize} octets at {@link #offset offset(i)} of {@link #data}. An
 * index outside the capacity throws {@link IndexOutOfBoundsException}.
 */
public final class DatagramBatch {
  private static final int MOST_SLOTS = 1024; // UIO_MAXIOV: more than one call takes
  private static final int LONGEST_SLOT = 0xffff;
  private static final int CACHE_LINE = 64;
  private static final int IOVEC = 16;
  private static final int IOVEC_LENGTH = 8;

  private final int capacity;
  private final int slotSize;
  private final MemorySegment data;
  private final MemorySegment vectors;
  private final SocketAddresses addresses;
  private final MessageHeaders headers;
  private int count;
  private int shortened; // slots from here on still offer their full length in their iovec

  /**
   * A batch of empty slots.
   *
   * @param capacity how many datagrams, 1 to 1024
   * @param slotSize the longest datagram in octets, 1 to 65535
   */
  public DatagramBatch(int capacity, int slotSize) {
    this.capacity = within(capacity, MOST_SLOTS, "The capacity");
    this.slotSize = within(slotSize, LONGEST_SLOT, "The size of a slot");
    var arena = Arena.ofAuto();
    data = arena.allocate((long) capacity * slotSize, CACHE_LINE);
    vectors = arena.allocate((long) capacity * IOVEC, IOVEC);
    addresses = new SocketAddresses(arena, capacity);
    headers = new MessageHeaders(arena, capacity);
    for (int i = 0; i < capacity; i++) {
      vectors.set(ValueLayout.JAVA_LONG, (long) i * IOVEC, data.address() + offset(i));
      addresses.put(i, 0, 0, 0);
      headers.point(i, addresses.pointer(i), vector(i), 1);
    }
    shortened = capacity;
    restoreLengths();
  }

  /** All slots, one after the other. */
  public MemorySegment data() {
    return data;
  }

  /** Where slot {@code i} begins in {@link #data}. */
  public long offset(int i) {
    return (long) i * slotSize;
  }

  /** How many octets of slot {@code i} are its datagram. */
  public int length(int i) {
    return (int) vectors.get(ValueLayout.JAVA_LONG, (long) i * IOVEC + IOVEC_LENGTH);
  }

  /** Throws {@link IllegalArgumentException} if {@code octets} do not fit a slot. */
  public void length(int i, int octets) {
    if (octets < 0 || octets > slotSize) {
      throw new IllegalArgumentException(
          "A datagram here is 0 to " + slotSize + " octets, not " + octets);
    }
    vectors.set(ValueLayout.JAVA_LONG, (long) i * IOVEC + IOVEC_LENGTH, octets);
    shortened = Math.max(shortened, i + 1);
  }

  /** The first eight octets of the other end's address, as in {@link RemoteAddress#high}. */
  public long high(int i) {
    return addresses.high(i);
  }

  /** The last eight octets of the other end's address; IPv4 is mapped. */
  public long low(int i) {
    return addresses.low(i);
  }

  /** The other end's port, 0 to 65535. */
  public int port(int i) {
    return addresses.port(i);
  }

  /** Sets where slot {@code i} goes; IPv4 is given mapped. */
  public void address(int i, long high, long low, int port) {
    addresses.put(i, high, low, port);
  }

  /** The other end of slot {@code i} as an object; for the slow paths. */
  public RemoteAddress address(int i) {
    return new RemoteAddress(high(i), low(i), port(i));
  }

  /** How many slots, from the first, hold a datagram. */
  public int count() {
    return count;
  }

  /** Throws {@link IllegalArgumentException} beyond the capacity. */
  public void count(int datagrams) {
    if (datagrams < 0 || datagrams > capacity) {
      throw new IllegalArgumentException(
          "This batch holds 0 to " + capacity + " datagrams, not " + datagrams);
    }
    count = datagrams;
  }

  /** How many slots there are. */
  public int capacity() {
    return capacity;
  }

  /** The longest datagram that a slot holds, in octets. */
  public int slotSize() {
    return slotSize;
  }

  MessageHeaders headers() {
    return headers;
  }

  SocketAddresses addresses() {
    return addresses;
  }

  /** Where the iovec of slot {@code i} lies in memory; those of its neighbours adjoin. */
  long vector(int i) {
    return vectors.address() + (long) i * IOVEC;
  }

  /** Before recvmmsg: every iovec offers its whole slot again. */
  void restoreLengths() {
    for (int i = 0; i < shortened; i++) {
      vectors.set(ValueLayout.JAVA_LONG, (long) i * IOVEC + IOVEC_LENGTH, slotSize);
    }
    shortened = 0;
    count = 0;
  }

  /**
   * After recvmmsg: takes over {@code received} messages and closes the gaps of those that did not
   * fit their slot. Returns how many those were.
   */
  int takeOver(int received) {
    int kept = 0;
    for (int i = 0; i < received; i++) {
      headers.restoreNameLength(i);
      if (!headers.truncated(i)) {
        keep(i, kept++);
      }
    }
    count = kept;
    return received - kept;
  }

  private void keep(int from, int to) {
    int octets = headers.length(from);
    if (from != to) {
      MemorySegment.copy(data, offset(from), data, offset(to), octets);
      addresses.copy(from, to);
    }
    length(to, octets);
  }

  private static int within(int value, int most, String what) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(what + " is 1 to " + most + ", not " + value);
    }
    return value;
  }
}
