package plenum.media.stun;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/**
 * The value of XOR-MAPPED-ADDRESS (RFC 8489 section 14.2): family, port and address, the latter two
 * XORed with the cookie and transaction id so that no middlebox rewrites them.
 */
final class MappedAddress {
  private static final int IPV4_LENGTH = 8;
  private static final int IPV6_LENGTH = 20;
  private static final long MAPPED = 0xffff_0000_0000L;

  private MappedAddress() {}

  /** Writes the value at {@code offset} and returns its length, 8 or 20. */
  static int write(MemorySegment to, long offset, RemoteAddress address, TransactionId id) {
    boolean ipv4 = address.high() == 0 && address.low() >>> 32 == 0xffff;
    Octets.put8(to, offset, 0);
    Octets.put8(to, offset + 1, ipv4 ? StunFormat.IPV4 : StunFormat.IPV6);
    Octets.put16(to, offset + 2, address.port() ^ StunFormat.COOKIE >>> 16);
    if (ipv4) {
      Octets.put32(to, offset + 4, address.low() ^ StunFormat.COOKIE);
      return IPV4_LENGTH;
    }
    Octets.put64(to, offset + 4, address.high() ^ mask(id));
    Octets.put64(to, offset + 12, address.low() ^ id.rest());
    return IPV6_LENGTH;
  }

  /** Empty if the family or length is not one of the two. */
  static Optional<RemoteAddress> read(
      MemorySegment from, long offset, int length, TransactionId id) {
    if (length == IPV4_LENGTH && Octets.u8(from, offset + 1) == StunFormat.IPV4) {
      long address = (Octets.i32(from, offset + 4) ^ StunFormat.COOKIE) & 0xffff_ffffL;
      return Optional.of(new RemoteAddress(0, MAPPED | address, port(from, offset)));
    }
    if (length == IPV6_LENGTH && Octets.u8(from, offset + 1) == StunFormat.IPV6) {
      long high = Octets.i64(from, offset + 4) ^ mask(id);
      long low = Octets.i64(from, offset + 12) ^ id.rest();
      return Optional.of(new RemoteAddress(high, low, port(from, offset)));
    }
    return Optional.empty();
  }

  private static int port(MemorySegment from, long offset) {
    return Octets.u16(from, offset + 2) ^ StunFormat.COOKIE >>> 16;
  }

  private static long mask(TransactionId id) {
    return (long) StunFormat.COOKIE << 32 | (id.first() & 0xffff_ffffL);
  }
}
