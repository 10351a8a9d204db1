package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Reads a compound RTCP packet (RFC 3550 section 6.1) and tells a visitor. Whatever is cut short or
 * unknown is passed over; what came before it has been told. No allocation.
 */
public final class RtcpReader {
  static final int SENDER_REPORT = 200;
  static final int RECEIVER_REPORT = 201;
  static final int SOURCE_DESCRIPTION = 202;
  static final int BYE = 203;
  static final int TRANSPORT_FEEDBACK = 205;
  static final int PAYLOAD_FEEDBACK = 206;
  static final int EXTENDED_REPORT = 207;
  static final int REFERENCE_TIME = 4;
  static final int REFERENCE_TIME_RECEIVED = 5;
  static final int NACK = 1;
  static final int TRANSPORT_WIDE = 15;
  static final int PICTURE_LOSS = 1;
  static final int FULL_INTRA_REQUEST = 4;
  static final int APPLICATION = 15;
  static final int REMB = 0x52454d42; // in ASCII
  static final int MANTISSA_BITS = 18;

  /** An exponent beyond it makes a rate that no line has; it counts as 2^50. */
  private static final int MOST_EXPONENT = 32;

  private static final int BLOCK = 24;

  private RtcpReader() {}

  /** Whether the second octet is of RTCP and not of RTP (RFC 5761 section 4). */
  public static boolean looksLikeRtcp(int secondOctet) {
    return secondOctet >= 192 && secondOctet <= 223;
  }

  /** Tells {@code visitor} all that the {@code length} octets say. */
  public static void read(MemorySegment from, long offset, int length, RtcpVisitor visitor) {
    long at = offset;
    long end = offset + length;
    while (end - at >= 4) {
      int size = 4 * (Octets.u16(from, at + 2) + 1);
      if (Octets.u8(from, at) >> 6 != 2 || at + size > end) {
        return;
      }
      readOne(from, at, size, visitor);
      at += size;
    }
  }

  private static void readOne(MemorySegment from, long at, int size, RtcpVisitor visitor) {
    int count = Octets.u8(from, at) & 0x1f;
    switch (Octets.u8(from, at + 1)) {
      case SENDER_REPORT -> senderReport(from, at, size, count, visitor);
      case RECEIVER_REPORT -> blocks(from, at + 8, at + size, count, visitor);
      case BYE -> byes(from, at + 4, at + size, count, visitor);
      case TRANSPORT_FEEDBACK -> {
        if (count == NACK) {
          nacks(from, at, size, visitor);
        } else if (count == TRANSPORT_WIDE) {
          Arrivals.read(from, at, size, visitor);
        }
      }
      case PAYLOAD_FEEDBACK -> payloadFeedback(from, at, size, count, visitor);
      case EXTENDED_REPORT -> extended(from, at, at + size, visitor);
      default -> {}
    }
  }

  /** Blocks of any kind and length (RFC 3611 section 3). */
  private static void extended(MemorySegment from, long start, long end, RtcpVisitor visitor) {
    int size;
    for (long at = start + 8; at + 4 <= end; at += size) {
      size = 4 * (Octets.u16(from, at + 2) + 1);
      if (at + size > end) {
        return;
      }
      switch (Octets.u8(from, at)) {
        case REFERENCE_TIME -> {
          if (size == 12) {
            visitor.referenceTime(Octets.i32(from, start + 4), Octets.i64(from, at + 4));
          }
        }
        case REFERENCE_TIME_RECEIVED -> {
          for (long entry = at + 4; entry + 12 <= at + size; entry += 12) {
            visitor.referenceTimeReceived(
                Octets.i32(from, entry), Octets.i32(from, entry + 4), Octets.u32(from, entry + 8));
          }
        }
        default -> {}
      }
    }
  }

  private static void senderReport(
      MemorySegment from, long at, int size, int count, RtcpVisitor visitor) {
    if (size < 28) {
      return;
    }
    visitor.senderReport(
        Octets.i32(from, at + 4), Octets.i64(from, at + 8), Octets.u32(from, at + 16));
    blocks(from, at + 28, at + size, count, visitor);
  }

  private static void blocks(
      MemorySegment from, long start, long end, int count, RtcpVisitor visitor) {
    long at = start;
    for (int i = 0; i < count && at + BLOCK <= end; i++, at += BLOCK) {
      visitor.reportBlock(
          Octets.i32(from, at),
          Octets.u8(from, at + 4),
          Octets.u24(from, at + 5) << 8 >> 8,
          Octets.i32(from, at + 12),
          Octets.i32(from, at + 16),
          Octets.u32(from, at + 20));
    }
  }

  private static void byes(
      MemorySegment from, long start, long end, int count, RtcpVisitor visitor) {
    long at = start;
    for (int i = 0; i < count && at + 4 <= end; i++, at += 4) {
      visitor.bye(Octets.i32(from, at));
    }
  }

  private static void nacks(MemorySegment from, long at, int size, RtcpVisitor visitor) {
    for (long entry = at + 12; entry + 4 <= at + size; entry += 4) {
      visitor.nack(Octets.i32(from, at + 8), Octets.u16(from, entry), Octets.u16(from, entry + 2));
    }
  }

  private static void payloadFeedback(
      MemorySegment from, long at, int size, int format, RtcpVisitor visitor) {
    if (format == PICTURE_LOSS && size >= 12) {
      visitor.keyFrameWanted(Octets.i32(from, at + 8));
    } else if (format == FULL_INTRA_REQUEST) {
      for (long entry = at + 12; entry + 8 <= at + size; entry += 8) {
        visitor.keyFrameWanted(Octets.i32(from, entry));
      }
    } else if (format == APPLICATION && size >= 20 && Octets.i32(from, at + 12) == REMB) {
      receiverEstimate(Octets.i32(from, at + 16), visitor);
    }
  }

  /** The streams that follow are passed over: all of a transport share its line. */
  private static void receiverEstimate(int word, RtcpVisitor visitor) {
    int exponent = word >> MANTISSA_BITS & 0x3f;
    long mantissa = word & (1 << MANTISSA_BITS) - 1;
    boolean beyond = mantissa > 0 && exponent > MOST_EXPONENT;
    visitor.receiverEstimate(
        beyond
            ? 1L << MANTISSA_BITS + MOST_EXPONENT
            : mantissa << Math.min(exponent, MOST_EXPONENT));
  }
}
