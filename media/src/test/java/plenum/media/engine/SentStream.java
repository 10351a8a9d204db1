package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import plenum.media.octets.Octets;

/** One RTP stream as a browser sends it: names itself until a report says that it is understood. */
final class SentStream {
  static final int MID = 1;
  static final int RID = 2;
  static final int REPAIRED_RID = 3;
  static final int LEVEL = 4;
  static final int TRANSPORT_SEQUENCE = 5;
  static final int SEND_TIME = 6;
  private static final int REMEMBERED = 400;

  final int ssrc;
  private final String mid;
  private final String rid;
  int type;
  private final MemorySegment scratch = Arena.ofAuto().allocate(1600, 8);
  private boolean acknowledged;
  long sequence;
  long packets;

  /** A packet before its encryption. */
  record Packet(long sequence, MemorySegment data, int header, int length) {}

  private record Payload(long timestamp, boolean marker, byte[] octets) {}

  private final Map<Long, Payload> payloads = new HashMap<>();
  private final boolean repairs;

  SentStream(int ssrc, String mid, String rid, int type, boolean repairs, long first) {
    this.ssrc = ssrc;
    this.mid = mid;
    this.rid = rid;
    this.type = type;
    this.repairs = repairs;
    sequence = first;
  }

  void acknowledged() {
    acknowledged = true;
  }

  Packet next(long timestamp, boolean marker, int level, int counted, byte[] payload) {
    long number = ++sequence;
    payloads.put(number, new Payload(timestamp, marker, payload));
    payloads.remove(number - REMEMBERED);
    packets++;
    return write(number, timestamp, marker, level, counted, payload);
  }

  /** The packet of this number once more, on the stream of repairs; null if it is forgotten. */
  Packet again(int packetId, SentStream repairs, int counted) {
    long number = sequence + (short) (packetId - (int) sequence);
    var payload = payloads.get(number);
    if (payload == null) {
      return null;
    }
    var wrapped = new byte[payload.octets.length + 2];
    wrapped[0] = (byte) (number >> 8);
    wrapped[1] = (byte) number;
    System.arraycopy(payload.octets, 0, wrapped, 2, payload.octets.length);
    return repairs.next(payload.timestamp, payload.marker, -1, counted, wrapped);
  }

  private Packet write(
      long number, long timestamp, boolean marker, int level, int counted, byte[] payload) {
    Octets.put8(scratch, 0, 0x90);
    Octets.put8(scratch, 1, type | (marker ? 0x80 : 0));
    Octets.put16(scratch, 2, (int) number);
    Octets.put32(scratch, 4, timestamp);
    Octets.put32(scratch, 8, ssrc);
    Octets.put16(scratch, 12, 0xbede);
    int at = 16;
    if (!acknowledged) {
      at = text(at, MID, mid);
      at = rid.isEmpty() ? at : text(at, repairs ? REPAIRED_RID : RID, rid);
    }
    if (level >= 0) {
      Octets.put8(scratch, at, LEVEL << 4);
      Octets.put8(scratch, at + 1, level | 0x80);
      at += 2;
    }
    Octets.put8(scratch, at, TRANSPORT_SEQUENCE << 4 | 1);
    Octets.put16(scratch, at + 1, counted);
    at += 3;
    while (at % 4 != 0) {
      Octets.put8(scratch, at++, 0);
    }
    Octets.put16(scratch, 14, (at - 16) / 4);
    Octets.put(scratch, at, payload);
    return new Packet(number, scratch, at, at + payload.length);
  }

  private int text(int at, int id, String text) {
    var octets = text.getBytes(StandardCharsets.UTF_8);
    Octets.put8(scratch, at, id << 4 | octets.length - 1);
    Octets.put(scratch, at + 1, octets);
    return at + 1 + octets.length;
  }
}
