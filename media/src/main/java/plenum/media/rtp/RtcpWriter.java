package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import plenum.media.octets.Octets;

/**
 * Writes compound RTCP packets into one buffer of its own (RFC 3550 section 6, RFC 4585). Call
 * {@link #start}, then parts in any order, then read {@link #data} and {@link #length}. A part that
 * does not fit is left out, and the call says so. Confined to its shard's thread; no allocation.
 */
public final class RtcpWriter {
  private static final int CAPACITY = 1200;
  private static final int MOST_BLOCKS = 31;

  private final MemorySegment buffer;
  private int length;
  private int reportAt = -1;

  /** Writes into {@code buffer}, which holds at least 1,200 octets. */
  public RtcpWriter(MemorySegment buffer) {
    this.buffer = buffer;
  }

  /** Forgets what was written. */
  public void start() {
    length = 0;
    reportAt = -1;
  }

  /** The compound packet, from the first octet. */
  public MemorySegment data() {
    return buffer;
  }

  /** Octets written since {@link #start}. */
  public int length() {
    return length;
  }

  /** Starts a receiver report; {@link #block} adds to it. */
  public boolean receiverReport(int ssrc) {
    if (full(8)) {
      return false;
    }
    header(0, RtcpReader.RECEIVER_REPORT, 8);
    Octets.put32(buffer, length + 4L, ssrc);
    reportAt = length;
    length += 8;
    return true;
  }

  /** Writes a sender report without blocks; {@link #block} adds to it. */
  public boolean senderReport(int ssrc, long ntp, long timestamp, long packets, long octets) {
    if (full(28)) {
      return false;
    }
    header(0, RtcpReader.SENDER_REPORT, 28);
    Octets.put32(buffer, length + 4L, ssrc);
    Octets.put64(buffer, length + 8L, ntp);
    Octets.put32(buffer, length + 16L, timestamp);
    Octets.put32(buffer, length + 20L, packets);
    Octets.put32(buffer, length + 24L, octets);
    reportAt = length;
    length += 28;
    return true;
  }

  /** Adds a report block to the report that was begun last. */
  public boolean block(
      int ssrc,
      int fractionLost,
      long cumulativeLost,
      long highest,
      long jitter,
      int lastReport,
      long delay) {
    if (reportAt < 0 || full(24) || count(reportAt) == MOST_BLOCKS) {
      return false;
    }
    Octets.put32(buffer, length, ssrc);
    Octets.put8(buffer, length + 4L, fractionLost);
    Octets.put24(buffer, length + 5L, (int) Math.clamp(cumulativeLost, -0x800000L, 0x7fffffL));
    Octets.put32(buffer, length + 8L, highest);
    Octets.put32(buffer, length + 12L, jitter);
    Octets.put32(buffer, length + 16L, lastReport);
    Octets.put32(buffer, length + 20L, delay);
    length += 24;
    Octets.put8(buffer, reportAt, Octets.u8(buffer, reportAt) + 1);
    Octets.put16(buffer, reportAt + 2L, (length - reportAt) / 4 - 1);
    return true;
  }

  /** Names the stream's endpoint in UTF-8 (RFC 3550 section 6.5.1); at most 255 octets. */
  public boolean canonicalName(int ssrc, byte[] name) {
    int size = 4 * ((8 + 2 + name.length + 1 + 3) / 4);
    if (full(size) || name.length > 255) {
      return false;
    }
    Octets.put32(buffer, length + size - 4L, 0); // ends the list of items
    header(1, RtcpReader.SOURCE_DESCRIPTION, size);
    Octets.put32(buffer, length + 4L, ssrc);
    Octets.put8(buffer, length + 8L, 1);
    Octets.put8(buffer, length + 9L, name.length);
    Octets.put(buffer, length + 10L, name);
    reportAt = -1;
    length += size;
    return true;
  }

  /**
   * States our time, so that a peer that gets no stream of ours can be timed too: a receiver
   * reference time report (RFC 3611 section 4.4).
   */
  public boolean referenceTime(int ssrc, long ntp) {
    if (full(20)) {
      return false;
    }
    extended(ssrc, RtcpReader.REFERENCE_TIME, 20);
    Octets.put64(buffer, length + 12L, ntp);
    length += 20;
    return true;
  }

  /**
   * Answers such a report: the middle 32 bits of what it said, and how long ago it came, in 1/65536
   * s (RFC 3611 section 4.5).
   */
  public boolean referenceTimeReceived(int ssrc, int whose, int referenceTime, long delay) {
    if (full(24)) {
      return false;
    }
    extended(ssrc, RtcpReader.REFERENCE_TIME_RECEIVED, 24);
    Octets.put32(buffer, length + 12L, whose);
    Octets.put32(buffer, length + 16L, referenceTime);
    Octets.put32(buffer, length + 20L, delay);
    length += 24;
    return true;
  }

  /** The heads of an extended report that has one block. */
  private void extended(int ssrc, int block, int size) {
    header(0, RtcpReader.EXTENDED_REPORT, size);
    Octets.put32(buffer, length + 4L, ssrc);
    Octets.put8(buffer, length + 8L, block);
    Octets.put8(buffer, length + 9L, 0);
    Octets.put16(buffer, length + 10L, (size - 8) / 4 - 1);
    reportAt = -1;
  }

  /** Asks for a key frame of a stream (RFC 4585 section 6.3.1). */
  public boolean pictureLoss(int sender, int mediaSsrc) {
    if (full(12)) {
      return false;
    }
    feedbackHeader(RtcpReader.PICTURE_LOSS, RtcpReader.PAYLOAD_FEEDBACK, sender, mediaSsrc, 12);
    length += 12;
    return true;
  }

  /**
   * Tells what gets through to here (REMB), rounded down to 18 binary digits; false if there is no
   * room.
   *
   * @param bitsPerSecond 0 to 2^50
   * @param stream one that comes here
   */
  public boolean receiverEstimate(int sender, long bitsPerSecond, int stream) {
    int size = 24;
    if (full(size)) {
      return false;
    }
    feedbackHeader(RtcpReader.APPLICATION, RtcpReader.PAYLOAD_FEEDBACK, sender, 0, size);
    int digits = Long.SIZE - Long.numberOfLeadingZeros(bitsPerSecond);
    int exponent = Math.max(0, digits - RtcpReader.MANTISSA_BITS);
    Octets.put32(buffer, length + 12L, RtcpReader.REMB);
    Octets.put8(buffer, length + 16L, 1);
    Octets.put24(
        buffer,
        length + 17L,
        exponent << RtcpReader.MANTISSA_BITS | (int) (bitsPerSecond >> exponent));
    Octets.put32(buffer, length + 20L, stream);
    length += size;
    return true;
  }

  /** Asks again for {@code count} packets, given as extended sequence numbers in rising order. */
  public boolean nack(int sender, int mediaSsrc, long[] missing, int count) {
    int entries = entries(missing, count);
    int size = 12 + 4 * entries;
    if (entries == 0 || full(size)) {
      return false;
    }
    feedbackHeader(RtcpReader.NACK, RtcpReader.TRANSPORT_FEEDBACK, sender, mediaSsrc, size);
    long at = length + 12L;
    for (int i = 0; i < count; at += 4) {
      long first = missing[i++];
      int following = 0;
      while (i < count && missing[i] - first <= 16) {
        following |= 1 << missing[i++] - first - 1;
      }
      Octets.put16(buffer, at, (int) first);
      Octets.put16(buffer, at + 2, following);
    }
    length += size;
    return true;
  }

  /** Begins a transport-wide feedback packet; {@link ArrivalLog} writes its body. */
  boolean transportWide(int sender, int mediaSsrc, int size) {
    if (full(size)) {
      return false;
    }
    feedbackHeader(
        RtcpReader.TRANSPORT_WIDE, RtcpReader.TRANSPORT_FEEDBACK, sender, mediaSsrc, size);
    length += size;
    return true;
  }

  private static int entries(long[] missing, int count) {
    int entries = 0;
    for (int i = 0; i < count; entries++) {
      long first = missing[i++];
      while (i < count && missing[i] - first <= 16) {
        i++;
      }
    }
    return entries;
  }

  private void feedbackHeader(int format, int type, int sender, int media, int size) {
    header(format, type, size);
    Octets.put32(buffer, length + 4L, sender);
    Octets.put32(buffer, length + 8L, media);
    reportAt = -1;
  }

  private void header(int count, int type, int size) {
    Octets.put8(buffer, length, 0x80 | count);
    Octets.put8(buffer, length + 1L, type);
    Octets.put16(buffer, length + 2L, size / 4 - 1);
  }

  private int count(long at) {
    return Octets.u8(buffer, at) & 0x1f;
  }

  private boolean full(int more) {
    return length + more > CAPACITY;
  }
}
