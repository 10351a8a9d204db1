package plenum.media.engine;

import org.jspecify.annotations.Nullable;
import plenum.media.net.RemoteAddress;

/**
 * Which transport an address belongs to, by its {@link RemoteAddress#endpoint}: an open-addressing
 * table, asked for every packet, without allocation. Confined to its shard's thread.
 */
final class AddressTable {
  private @Nullable Transport[] transports = new Transport[64];
  private long[] highs = new long[64];
  private long[] lows = new long[64];
  private int[] endpoints = new int[64];
  private int size;

  @Nullable Transport find(long high, long low, int endpoint) {
    return transports[place(high, low, endpoint)];
  }

  /** From now on this address is that transport's, whose ever it was. */
  void put(long high, long low, int endpoint, Transport transport) {
    if (2 * (size + 1) > transports.length) {
      grow();
    }
    int i = place(high, low, endpoint);
    size += transports[i] == null ? 1 : 0;
    set(i, high, low, endpoint, transport);
  }

  /** Forgets an address, unless it is another transport's by now. */
  void remove(RemoteAddress address, Transport transport) {
    int hole = place(address.high(), address.low(), address.endpoint());
    if (transports[hole] != transport) {
      return;
    }
    for (int i = next(hole); transports[i] != null; i = next(i)) {
      if (distance(slot(highs[i], lows[i], endpoints[i]), i) >= distance(hole, i)) {
        set(hole, highs[i], lows[i], endpoints[i], transports[i]);
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
    int[] beforeEndpoints = endpoints;
    int length = 2 * before.length;
    transports = new Transport[length];
    highs = new long[length];
    lows = new long[length];
    endpoints = new int[length];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != null) {
        int to = place(beforeHighs[i], beforeLows[i], beforeEndpoints[i]);
        set(to, beforeHighs[i], beforeLows[i], beforeEndpoints[i], before[i]);
      }
    }
  }

  private void set(int i, long high, long low, int endpoint, @Nullable Transport transport) {
    transports[i] = transport;
    highs[i] = high;
    lows[i] = low;
    endpoints[i] = endpoint;
  }

  /** Where the address is, or where it would go; ends because half of the table is free. */
  private int place(long high, long low, int endpoint) {
    int i = slot(high, low, endpoint);
    while (transports[i] != null
        && !(lows[i] == low && endpoints[i] == endpoint && highs[i] == high)) {
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

  private int slot(long high, long low, int endpoint) {
    long mixed = (high * 31 + low) * 0x9e3779b97f4a7c15L + endpoint * 0xc2b2ae3d27d4eb4fL;
    return (int) (mixed >>> 32) & transports.length - 1;
  }
}
