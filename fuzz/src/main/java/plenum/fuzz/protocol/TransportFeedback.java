package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import plenum.media.octets.Octets;

/**
 * Transport-wide feedback as a sender reads it (draft-holmer-rmcat-transport-wide-cc-extensions-01
 * section 3.1), strictly: every octet is accounted for.
 *
 * @param count of feedbacks before, 0 to 255
 * @param arrivals by sequence number, in units of 250 us, modulo the reach of the base time
 */
record TransportFeedback(int count, Map<Integer, Long> arrivals) {
  /** 24 bits of 64 ms. */
  static final long REACH = (1L << 24) * 256;

  private static final int FIXED = 20;

  static TransportFeedback read(MemorySegment packet, int length) {
    same(length, 4 * (Octets.u16(packet, 2) + 1), "the length in the header");
    demand(length >= FIXED && Octets.u8(packet, 1) == 205, "a transport feedback");
    int padding = (Octets.u8(packet, 0) & 0x20) == 0 ? 0 : Octets.u8(packet, length - 1);
    int first = Octets.u16(packet, 12);
    int numbers = Octets.u16(packet, 14);
    demand(numbers > 0, "a feedback tells something");
    long time = Octets.u24(packet, 16) * 256L;
    int at = FIXED + 2 * ((numbers + 6) / 7);
    var arrivals = new LinkedHashMap<Integer, Long>();
    for (int i = 0; i < numbers; i++) {
      int chunk = Octets.u16(packet, FIXED + 2 * (i / 7));
      int symbol = chunk >> (12 - 2 * (i % 7)) & 3;
      demand(chunk >> 14 == 3 && symbol < 3, "a vector of two-bit symbols");
      if (symbol > 0) {
        time += symbol == 1 ? Octets.u8(packet, at) : (short) Octets.u16(packet, at);
        arrivals.put(first + i & 0xffff, Math.floorMod(time, REACH));
      }
      at += symbol;
    }
    same(length - padding, at, "where the times end");
    return new TransportFeedback(Octets.u8(packet, 19), arrivals);
  }
}
