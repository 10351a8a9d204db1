package plenum.media.engine;

import org.jspecify.annotations.Nullable;

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
    for (int i = slot(high, low, port); ; i = i + 1 & transports.length - 1) {
      Transport found = transports[i];
      if (found == null || matches(i, high, low, port)) {
        return found;
      }
    }
  }

  void put(long high, long low, int port, Transport transport) {
    if (2 * (size + 1) > transports.length) {
      rehash(2 * transports.length, null);
    }
    int i = slot(high, low, port);
    while (transports[i] != null && !matches(i, high, low, port)) {
      i = i + 1 & transports.length - 1;
    }
    size += transports[i] == null ? 1 : 0;
    transports[i] = transport;
    highs[i] = high;
    lows[i] = low;
    ports[i] = port;
  }

  /** Forgets every address of a transport. */
  void remove(Transport transport) {
    rehash(transports.length, transport);
  }

  private void rehash(int length, @Nullable Transport without) {
    @Nullable Transport[] before = transports;
    long[] beforeHighs = highs;
    long[] beforeLows = lows;
    int[] beforePorts = ports;
    transports = new Transport[length];
    highs = new long[length];
    lows = new long[length];
    ports = new int[length];
    size = 0;
    for (int i = 0; i < before.length; i++) {
      Transport transport = before[i];
      if (transport != null && transport != without) {
        put(beforeHighs[i], beforeLows[i], beforePorts[i], transport);
      }
    }
  }

  private boolean matches(int i, long high, long low, int port) {
    return lows[i] == low && ports[i] == port && highs[i] == high;
  }

  private int slot(long high, long low, int port) {
    long mixed = (high * 31 + low) * 0x9e3779b97f4a7c15L + port * 0xc2b2ae3d27d4eb4fL;
    return (int) (mixed >>> 32) & transports.length - 1;
  }
}
