package plenum.media.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * A bound, non-blocking UDP socket of Linux and the options that a port sets on it once. It leaves
 * sending, receiving and waiting to others.
 */
final class LinuxSocket {
  private static final int DATAGRAM = 2 | 0x800 | 0x80000; // SOCK_DGRAM, _NONBLOCK, _CLOEXEC
  private static final int SOL_SOCKET = 1;
  private static final int SOL_UDP = 17;
  private static final int SOL_IPV6 = 41;
  private static final int SO_SNDBUF = 7;
  private static final int SO_RCVBUF = 8;
  private static final int SO_SNDBUFFORCE = 32;
  private static final int SO_RCVBUFFORCE = 33;
  private static final int SO_MEMINFO = 55;
  private static final int IPV6_V6ONLY = 26;
  private static final int UDP_SEGMENT = 103;
  private static final int MEMINFO_DROPS = 8; // SK_MEMINFO_DROPS, an index of 32-bit words
  private static final int MEMINFO_WORDS = 9;

  private final MemorySegment state;
  private final MemorySegment value;
  private final MemorySegment valueLength;
  private final short family;
  private final int descriptor;

  private LinuxSocket(Arena arena, short family) throws IOException {
    this.state = arena.allocate(LinuxCalls.STATE);
    this.value = arena.allocate((long) MEMINFO_WORDS * Integer.BYTES, 8);
    this.valueLength = arena.allocate(ValueLayout.JAVA_INT);
    this.family = family;
    this.descriptor = LinuxCalls.socket(state, family, DATAGRAM, 0);
    if (descriptor < 0) {
      throw failure("A UDP socket cannot be opened");
    }
  }

  /** A wildcard takes both families where {@code ipv6} says there are two. */
  static LinuxSocket bound(Arena arena, InetSocketAddress bind, boolean ipv6) throws IOException {
    boolean wildcard = bind.getAddress().isAnyLocalAddress();
    boolean inet = wildcard ? !ipv6 : bind.getAddress() instanceof Inet4Address;
    var socket = new LinuxSocket(arena, inet ? SocketAddresses.INET : SocketAddresses.INET6);
    try {
      socket.bind(arena, bind, wildcard);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Whether the kernel speaks IPv6 at all. */
  static boolean ipv6(Arena arena) {
    var state = arena.allocate(LinuxCalls.STATE);
    int probe = LinuxCalls.socket(state, SocketAddresses.INET6, DATAGRAM, 0);
    if (probe < 0) {
      return LinuxCalls.errno(state) != Errno.EAFNOSUPPORT;
    }
    LinuxCalls.close(state, probe);
    return true;
  }

  int descriptor() {
    return descriptor;
  }

  boolean ipv4Only() {
    return family == SocketAddresses.INET;
  }

  /** Asks for buffers of so many bytes: past the system's limit if privileged, else up to it. */
  void buffers(int bytes) {
    if (!set(SOL_SOCKET, SO_RCVBUFFORCE, bytes)) {
      set(SOL_SOCKET, SO_RCVBUF, bytes);
    }
    if (!set(SOL_SOCKET, SO_SNDBUFFORCE, bytes)) {
      set(SOL_SOCKET, SO_SNDBUF, bytes);
    }
  }

  /** Whether the kernel knows UDP_SEGMENT (4.18 and later). Setting 0 changes nothing. */
  boolean segments() {
    return set(SOL_UDP, UDP_SEGMENT, 0);
  }

  /** Datagrams dropped for want of room since the socket was opened, modulo 2^32. */
  long overflowed() {
    valueLength.set(ValueLayout.JAVA_INT, 0, (int) value.byteSize());
    int result =
        LinuxCalls.getsockopt(state, descriptor, SOL_SOCKET, SO_MEMINFO, value, valueLength);
    boolean told = result == 0 && valueLength.get(ValueLayout.JAVA_INT, 0) == value.byteSize();
    return told ? Integer.toUnsignedLong(value.getAtIndex(ValueLayout.JAVA_INT, MEMINFO_DROPS)) : 0;
  }

  InetSocketAddress localAddress(Arena arena) throws IOException {
    var name = new SocketAddresses(arena, 1);
    valueLength.set(ValueLayout.JAVA_INT, 0, SocketAddresses.SIZE);
    if (LinuxCalls.getsockname(state, descriptor, name.segment(), valueLength) < 0) {
      throw failure("The socket does not tell its address");
    }
    return new RemoteAddress(name.high(0), name.low(0), name.port(0)).socketAddress();
  }

  void close() {
    LinuxCalls.close(state, descriptor);
  }

  boolean set(int level, int option, int number) {
    value.set(ValueLayout.JAVA_INT, 0, number);
    return LinuxCalls.setsockopt(state, descriptor, level, option, value, Integer.BYTES) == 0;
  }

  private void bind(Arena arena, InetSocketAddress bind, boolean wildcard) throws IOException {
    if (!ipv4Only() && !set(SOL_IPV6, IPV6_V6ONLY, wildcard ? 0 : 1)) {
      throw failure("The socket cannot be set to take " + (wildcard ? "IPv4 too" : "IPv6 only"));
    }
    var name = name(arena, bind, wildcard);
    if (LinuxCalls.bind(state, descriptor, name.segment(), SocketAddresses.SIZE) < 0) {
      if (LinuxCalls.errno(state) == Errno.EADDRINUSE) {
        throw new PortInUseException(bind, RemoteAddress.Carrier.UDP);
      }
      throw failure("UDP cannot be bound to " + RemoteAddress.of(bind));
    }
  }

  private SocketAddresses name(Arena arena, InetSocketAddress bind, boolean wildcard)
      throws IOException {
    var any = InetAddress.getByAddress(new byte[ipv4Only() ? 4 : 16]);
    var address = RemoteAddress.of(wildcard ? new InetSocketAddress(any, bind.getPort()) : bind);
    var name = new SocketAddresses(arena, 1);
    name.put(0, address.high(), address.low(), address.port());
    if (ipv4Only()) {
      name.unmap(0);
    }
    return name;
  }

  private IOException failure(String what) {
    return new IOException(what + ": " + LinuxCalls.strerror(state, LinuxCalls.errno(state)));
  }
}
