package plenum.bench.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import plenum.media.octets.Octets;

/**
 * A plain connected UDP socket over IPv4, never blocking: no UDP_GRO, not shared. The kernel stamps
 * what arrives in it (SO_TIMESTAMPNS) and counts what found no room. Confined to one thread.
 */
public final class ConnectedSocket implements AutoCloseable {
  private static final int INET = 2;
  private static final int DATAGRAM = 2 | 0x800 | 0x80000; // SOCK_DGRAM, _NONBLOCK, _CLOEXEC
  private static final int SOL_SOCKET = 1;
  private static final int SO_RCVBUF = 8;
  private static final int SO_RCVBUFFORCE = 33;
  private static final int SO_TIMESTAMPNS = 35;
  private static final int SO_MEMINFO = 55;
  private static final int MEMINFO_WORDS = 9;
  private static final int MEMINFO_DROPS = 8; // an index of 32-bit words

  /**
   * As much as half a second of one viewer's media: a client that is held up for less loses
   * nothing.
   */
  private static final int BUFFER = 1 << 20;

  private final MemorySegment state;
  private final MemorySegment number;
  private final MemorySegment memory;
  private final int descriptor;

  private ConnectedSocket(Arena arena) throws IOException {
    state = arena.allocate(SystemCalls.STATE);
    number = arena.allocate(ValueLayout.JAVA_INT);
    memory = arena.allocate((long) MEMINFO_WORDS * Integer.BYTES, 8);
    descriptor = SystemCalls.require("socket", SystemCalls.socket(state, INET, DATAGRAM), state);
  }

  /** Opens a socket to an IPv4 address. */
  public static ConnectedSocket open(Arena arena, InetSocketAddress to) throws IOException {
    var socket = new ConnectedSocket(arena);
    try {
      socket.prepare(arena, to);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void prepare(Arena arena, InetSocketAddress to) throws IOException {
    if (set(SO_RCVBUFFORCE, BUFFER) < 0) {
      SystemCalls.require("SO_RCVBUF", set(SO_RCVBUF, BUFFER), state);
    }
    SystemCalls.require("SO_TIMESTAMPNS", set(SO_TIMESTAMPNS, 1), state);
    SystemCalls.require("connect", SystemCalls.connect(state, descriptor, name(arena, to)), state);
  }

  /** A {@code sockaddr_in}. */
  private static MemorySegment name(Arena arena, InetSocketAddress to) {
    if (!(to.getAddress() instanceof Inet4Address address)) {
      throw new IllegalArgumentException(to + " is not an IPv4 address");
    }
    var name = arena.allocate(16, 8);
    name.set(ValueLayout.JAVA_SHORT, 0, (short) INET);
    Octets.put16(name, 2, to.getPort());
    Octets.put(name, 4, address.getAddress());
    return name;
  }

  int descriptor() {
    return descriptor;
  }

  /** Sends one datagram; false if the kernel did not take it. */
  public boolean send(MemorySegment datagram, long length) {
    return SystemCalls.send(state, descriptor, datagram, length) == length;
  }

  /** Receives what is there; returns how many, and what it is stands in {@code into}. */
  public int receive(Arrivals into) {
    into.prepare();
    int count = SystemCalls.recvmmsg(state, descriptor, into.headers(), into.capacity());
    return Math.max(0, count);
  }

  /** Datagrams dropped here for want of room since the socket was opened. */
  public long dropped() {
    number.set(ValueLayout.JAVA_INT, 0, (int) memory.byteSize());
    int result = SystemCalls.getsockopt(state, descriptor, SOL_SOCKET, SO_MEMINFO, memory, number);
    if (result < 0) {
      throw new IllegalStateException("The kernel does not tell a socket's drops (SO_MEMINFO)");
    }
    return Integer.toUnsignedLong(memory.getAtIndex(ValueLayout.JAVA_INT, MEMINFO_DROPS));
  }

  private int set(int option, int value) {
    number.set(ValueLayout.JAVA_INT, 0, value);
    return SystemCalls.setsockopt(state, descriptor, SOL_SOCKET, option, number);
  }

  @Override
  public void close() {
    SystemCalls.close(state, descriptor);
  }
}
