package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicLong;
import plenum.media.forward.VideoCodec;
import plenum.media.octets.Octets;

/**
 * The way from one shard to another: a ring of records in memory outside the heap, with one writer
 * and one reader. A record is 64 octets of fields and a payload; nothing is allocated for it. When
 * the ring is full a record is left out: the other shard is behind, and its receivers will ask.
 *
 * <p>The writer owns {@code tail}, the reader {@code head}; each publishes its own with release and
 * reads the other's with acquire, and keeps the last value read until that no longer suffices.
 */
final class Lane {
  /** Records; a power of two. 512 are 20 ms of 25,000 packets/s, at 800 kB a lane. */
  static final int RECORDS = 512;

  static final int MOST_PAYLOAD = 1536;

  private static final int FIELDS = 64;
  private static final int RECORD = FIELDS + MOST_PAYLOAD;
  private static final VideoCodec[] CODECS = VideoCodec.values();

  private final MemorySegment data = Arena.ofAuto().allocate((long) RECORD * RECORDS, 64);
  private final AtomicLong tail = new AtomicLong();
  private final AtomicLong head = new AtomicLong();
  private long headSeen; // by the writer
  private long tailSeen; // by the reader

  /** What a record is. */
  enum Kind {
    SOUND,
    PICTURE,
    /** A sender report. */
    REPORT,
    /** Backwards: key frames are wanted. */
    WISH
  }

  private static final Kind[] KINDS = Kind.values();

  /** Layer, codec and marker of a picture's packet in one number. */
  static int layer(int place, VideoCodec codec, boolean marker) {
    return place | codec.ordinal() << 8 | (marker ? 1 << 16 : 0);
  }

  /**
   * Writes a record; false if there is no room. What the numbers mean depends on the kind.
   *
   * @param length 0 to 1,536 octets of payload
   */
  boolean offer(
      Kind kind,
      int place,
      long handle,
      int generation,
      int detail,
      long first,
      long second,
      long third,
      MemorySegment payload,
      long offset,
      int length) {
    long at = tail.getPlain();
    if (at - headSeen >= RECORDS) {
      headSeen = head.getAcquire();
      if (at - headSeen >= RECORDS) {
        return false;
      }
    }
    long record = record(at);
    Octets.put32(data, record, kind.ordinal());
    Octets.put32(data, record + 4, place);
    Octets.put64(data, record + 8, handle);
    Octets.put32(data, record + 16, generation);
    Octets.put32(data, record + 20, detail);
    Octets.put64(data, record + 24, first);
    Octets.put64(data, record + 32, second);
    Octets.put64(data, record + 40, third);
    Octets.put32(data, record + 48, length);
    Octets.copy(payload, offset, data, record + FIELDS, length);
    tail.setRelease(at + 1);
    return true;
  }

  /** Records ever written; for whoever watches from any thread. */
  long offered() {
    return tail.getOpaque();
  }

  /** Whether there is a record to read. */
  boolean ready() {
    long at = head.getPlain();
    if (at == tailSeen) {
      tailSeen = tail.getAcquire();
    }
    return at != tailSeen;
  }

  /** Gives the record's place back to the writer. */
  void done() {
    head.setRelease(head.getPlain() + 1);
  }

  Kind kind() {
    return KINDS[field(0)];
  }

  int place() {
    return field(4);
  }

  long handle() {
    return number(8);
  }

  int generation() {
    return field(16);
  }

  int detail() {
    return field(20);
  }

  /** Of {@link #detail}, as {@link #layer} wrote it. */
  int layer() {
    return field(20) & 0xff;
  }

  VideoCodec codec() {
    return CODECS[field(20) >> 8 & 0xff];
  }

  boolean marker() {
    return field(20) >> 16 != 0;
  }

  long first() {
    return number(24);
  }

  long second() {
    return number(32);
  }

  long third() {
    return number(40);
  }

  MemorySegment data() {
    return data;
  }

  long offset() {
    return record(head.getPlain()) + FIELDS;
  }

  int length() {
    return field(48);
  }

  private int field(int at) {
    return Octets.i32(data, record(head.getPlain()) + at);
  }

  private long number(int at) {
    return Octets.i64(data, record(head.getPlain()) + at);
  }

  private static long record(long index) {
    return (index & RECORDS - 1) * RECORD;
  }
}
