package plenum.media.engine;

import org.jspecify.annotations.Nullable;
import plenum.media.net.RemoteAddress;

/**
 * Which transport a datagram's address belongs to: an open-addressing table, asked for every
 * packet, without allocation. Confined to its shard's thread.
 */
final class AddressTable {
  private @Nullable Transport[] transports = new Transport[64];
  private long[] highs = new long[64];
  private long[] lows = new long[64];
  private int[] ports = new int[64];
  private int size;

  @Nullable Transport find(long high, long low, int port) {
    return transports[place(high, low, port)];
  }

  /** From now on this address is that transport's, whose ever it was. */
  void put(long high, long low, int port, Transport transport) {
    if (2 * (size + 1) > transports.length) {
      grow();
    }
    int i = place(high, low, port);
    size += transports[i] == null ? 1 : 0;
    set(i, high, low, port, transport);
  }

  /** Forgets an address, unless it is another transport's by now. */
  void remove(RemoteAddress address, Transport transport) {
    int hole = place(address.high(), address.low(), address.port());
    if (transports[hole] != transport) {
      return;
    }
    for (int i = next(hole); transports[i] != null; i = next(i)) {
      if (distance(slot(highs[i], lows[i], ports[i]), i) >= distance(hole, i)) {
        set(hole, highs[i], lows[i], ports[i], transports[i]);
        hole = i;
      }
    }
    transports[hole] = null;
    size--;
  }

  int size() {
    return size;
  }

  private void grow() {
    @Nullable Transport[] before = transports;
    long[] beforeHighs = highs;
    long[] beforeLows = lows;
    int[] beforePorts = ports;
    int length = 2 * before.length;
    transports = new Transport[length];
    highs = new long[length];
    lows = new long[length];
    ports = new int[length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null) {
        int to = place(beforeHighs[i], beforeLows[i], beforePorts[i]);
        set(to, beforeHighs[i], beforeLows[i], beforePorts[i], before[i]);
      }
    }
  }

  private void set(int i, long high, long low, int port, @Nullable Transport transport) {
    transports[i] = transport;
    highs[i] = high;
    lows[i] = low;
    ports[i] = port;
  }

  /** Where the address is, or where it would go; ends because half of the table is free. */
  private int place(long high, long low, int port) {
    int i = slot(high, low, port);
    while (transports[i] != null && !(lows[i] == low && ports[i] == port && highs[i] == high)) {
      i = next(i);
    }
    return i;
  }

  private int next(int i) {
    return i + 1 & transports.length - 1;
  }

  private int distance(int from, int to) {
    return to - from & transports.length - 1;
  }

  private int slot(long high, long low, int port) {
    long mixed = (high * 31 + low) * 0x9e3779b97f4a7c15L + port * 0xc2b2ae3d27d4eb4fL;
    return (int) (mixed >>> 32) & transports.length - 1;
  }
}
