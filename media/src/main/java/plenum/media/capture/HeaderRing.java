package plenum.media.capture;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.DropReason;
import plenum.media.octets.Octets;

/**
 * The way of headers from a shard's thread to who writes them down: a ring with one writer and one
 * reader, in memory outside the heap. The writer never waits: where there is no room a record is
 * left out, and the next one that has room says how many were. Nothing is allocated for it.
 */
public final class HeaderRing {
  /** Records; a power of two. At 1,000 packets/s they last for four seconds, at 2 MB. */
  static final int RECORDS = 4_096;

  /** The longest RTP header that we write has 42 octets; of RTCP no more is shown. */
  public static final int MOST_OCTETS = 464;

  private static final int FIELDS = 48;
  private static final int RECORD = FIELDS + MOST_OCTETS;
  private static final int OUTBOUND = 1;
  private static final int CONTROL = 2;
  private static final int RESUMED = 4;

  private final MemorySegment data = Arena.ofAuto().allocate((long) RECORD * RECORDS, 64);
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong head = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private long headSeen; // by the writer
  private long lostTold; // by the writer
  private long tailSeen; // by the reader

  /**
   * What is known of a packet beside its octets.
   *
   * @param time in nanoseconds since 1970
   * @param line distinguishes the connections of one peer
   * @param outbound to the peer
   * @param control RTCP
   * @param length octets of the packet, as it is decrypted
   * @param resumed nothing was recorded before it for a while
   * @param dropped why it did not go on; of one that comes in
   * @param before packets that could have gone out before it on its stream and did not, since the
   *     last that did
   * @param latest why the last of these did not
   * @param lost packets of this peer before it that found no room in the ring
   */
  public record Captured(
      long time,
      int line,
      boolean outbound,
      boolean control,
      int length,
      boolean resumed,
      Optional<DropReason> dropped,
      int before,
      Optional<DropReason> latest,
      long lost,
      byte[] header) {}

  /**
   * Begins a record whose octets are then written at {@link #data}, {@link #at}, up to {@link
   * #MOST_OCTETS}, and which {@link #commit} hands over; false if there is no room.
   */
  boolean begin() {
    long at = tail.getPlain();
    if (at - headSeen >= RECORDS) {
      headSeen = head.getAcquire();
      if (at - headSeen >= RECORDS) {
        lost.setOpaque(lost.getPlain() + 1);
        return false;
      }
    }
    return true;
  }

  MemorySegment data() {
    return data;
  }

  /** Where the octets of the record that was begun lie. */
  long at() {
    return record(tail.getPlain()) + FIELDS;
  }

  /** Hands over what was begun, with so many octets of it. */
  void commit(
      int octets,
      long time,
      int line,
      boolean outbound,
      boolean control,
      boolean resumed,
      int length,
      @Nullable DropReason dropped,
      long before,
      @Nullable DropReason latest) {
    long record = record(tail.getPlain());
    long told = lost.getPlain() - lostTold;
    lostTold = lost.getPlain();
    Octets.put64(data, record, time);
    Octets.put64(data, record + 8, told);
    Octets.put32(data, record + 16, line);
    Octets.put32(
        data,
        record + 20,
        (outbound ? OUTBOUND : 0) | (control ? CONTROL : 0) | (resumed ? RESUMED : 0));
    Octets.put32(data, record + 24, length);
    Octets.put32(data, record + 28, octets);
    Octets.put32(data, record + 32, dropped == null ? -1 : dropped.ordinal());
    Octets.put32(data, record + 36, before);
    Octets.put32(data, record + 40, latest == null ? -1 : latest.ordinal());
    tail.setRelease(tail.getPlain() + 1);
  }

  /** The next record, if there is one; by the reader's thread alone. */
  public Optional<Captured> poll() {
    long at = head.getPlain();
    if (at == tailSeen) {
      tailSeen = tail.getAcquire();
      if (at == tailSeen) {
        return Optional.empty();
      }
    }
    var captured = read(record(at));
    head.setRelease(at + 1);
    return Optional.of(captured);
  }

  private Captured read(long record) {
    int flags = Octets.i32(data, record + 20);
    return new Captured(
        Octets.i64(data, record),
        Octets.i32(data, record + 16),
        (flags & OUTBOUND) != 0,
        (flags & CONTROL) != 0,
        Octets.i32(data, record + 24),
        (flags & RESUMED) != 0,
        reason(Octets.i32(data, record + 32)),
        Octets.i32(data, record + 36),
        reason(Octets.i32(data, record + 40)),
        Octets.i64(data, record + 8),
        Octets.bytes(data, record + FIELDS, Octets.i32(data, record + 28)));
  }

  private static Optional<DropReason> reason(int ordinal) {
    return ordinal < 0 ? Optional.empty() : Optional.of(DropReason.at(ordinal));
  }

  /** Packets that found no room, ever; any thread. */
  public long lost() {
    return lost.getOpaque();
  }

  private static long record(long index) {
    return (index & RECORDS - 1) * RECORD;
  }
}
