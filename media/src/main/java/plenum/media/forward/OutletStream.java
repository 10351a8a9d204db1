package plenum.media.forward;

import java.util.Arrays;

/**
 * One outgoing RTP stream as its receiver sees it: numbers that rise by one, timestamps on the
 * server's clock that never go back, whatever source stands behind it. A source's packets are put
 * on it by {@link #join}; from then on its numbers and timestamps are moved by constants until the
 * next join.
 *
 * <p>A number is never given twice: with AES-GCM another content under it would break the cipher.
 * So what maps below the first number of the present join is refused, and so is what was given
 * within the last {@value #WINDOW} numbers, and all that is older.
 */
public final class OutletStream {
  /** Numbers remembered as given; as many as a cache holds packets. A power of two. */
  static final int WINDOW = 512;

  /**
   * A source that is ahead by more has broken off. Its numbers are not followed: beyond 32,768 a
   * receiver would guess the rollover counter wrongly and never decrypt again.
   */
  static final int BREAK = 128;

  private static final long NANOS = 1_000_000_000L;

  private final int ssrc;
  private final int rate;
  private final HeaderTemplate template;
  private final long timestampBase;
  private int payloadType;
  private long sequence;
  private long timestamp;
  private long firstOfJoin;
  private long sequenceShift;
  private long timestampShift;
  private final long[] given = new long[WINDOW / Long.SIZE];
  private final Drops drops = new Drops();
  private long dropsTaken;
  private long packets;
  private long octets;

  /**
   * A stream that begins at random numbers.
   *
   * @param payloadType what the receiver calls the codec
   * @param rate of the codec's clock, per second
   * @param firstSequence 0 to 65535, random
   * @param timestampBase 0 to 2^32 - 1, random
   */
  public OutletStream(
      int ssrc,
      int payloadType,
      int rate,
      HeaderTemplate template,
      int firstSequence,
      long timestampBase) {
    this.ssrc = ssrc;
    this.payloadType = payloadType;
    this.rate = rate;
    this.template = template;
    this.timestampBase = timestampBase;
    sequence = firstSequence;
    firstOfJoin = sequence + 1;
  }

  /**
   * The next packet is this one of another source, layer or talk spurt.
   *
   * @param fromSequence the packet's extended sequence number at its source
   * @param fromTimestamp its extended timestamp there
   * @param serverNanos when its moment was, in nanoseconds since 1970
   * @param leastStep the least by which the timestamp must rise
   */
  void join(long fromSequence, long fromTimestamp, long serverNanos, long leastStep) {
    firstOfJoin = sequence + 1;
    sequenceShift = firstOfJoin - fromSequence;
    long due = onServerClock(serverNanos);
    long start = packets == 0 ? due : Math.max(due, timestamp + leastStep);
    timestampShift = start - fromTimestamp;
  }

  private long onServerClock(long serverNanos) {
    return timestampBase
        + Math.floorDiv(serverNanos, NANOS) * rate
        + Math.floorMod(serverNanos, NANOS) * rate / NANOS;
  }

  /**
   * The number under which a source's packet goes out, or -1 if it lies before the join, was given
   * already, or is too old to know.
   */
  long outgoing(long fromSequence) {
    long outgoing = fromSequence + sequenceShift;
    boolean late = outgoing <= sequence;
    return outgoing < firstOfJoin || late && given(outgoing) ? -1 : outgoing;
  }

  /** Whether a source's packet went out since the join, not too long ago to know. */
  boolean went(long fromSequence) {
    long outgoing = fromSequence + sequenceShift;
    return outgoing >= firstOfJoin
        && outgoing <= sequence
        && outgoing > sequence - WINDOW
        && given(outgoing);
  }

  private boolean given(long number) {
    return number <= sequence - WINDOW || (given[word(number)] >>> number & 1) != 0;
  }

  /** Whether so many packets are missing before this one that its source has broken off. */
  boolean breaks(long outgoing) {
    return outgoing - sequence > BREAK;
  }

  long outgoingTimestamp(long fromTimestamp) {
    return fromTimestamp + timestampShift;
  }

  long timestampShift() {
    return timestampShift;
  }

  /** A packet has gone out. */
  void sent(long outgoing, long outgoingTimestamp, int payload) {
    advance(outgoing);
    given[word(outgoing)] |= 1L << outgoing;
    timestamp = Math.max(timestamp, outgoingTimestamp);
    packets++;
    octets += payload;
  }

  private void advance(long number) {
    if (number - sequence >= WINDOW) {
      Arrays.fill(given, 0);
    } else {
      for (long skipped = sequence + 1; skipped <= number; skipped++) {
        given[word(skipped)] &= ~(1L << skipped);
      }
    }
    sequence = Math.max(sequence, number);
  }

  private static int word(long number) {
    return (int) (number & WINDOW - 1) / Long.SIZE;
  }

  /** The highest number given out, extended. */
  public long sequence() {
    return sequence;
  }

  /** The highest timestamp given out, extended. */
  long timestamp() {
    return timestamp;
  }

  /** The SSRC that the answer named. */
  public int ssrc() {
    return ssrc;
  }

  /** What the receiver calls the codec that is carried now. */
  public int payloadType() {
    return payloadType;
  }

  void payloadType(int type) {
    payloadType = type;
  }

  /** Ticks of the codec's clock per second. */
  public int rate() {
    return rate;
  }

  /** The header that its packets carry. */
  public HeaderTemplate template() {
    return template;
  }

  /** Packets sent. */
  public long packets() {
    return packets;
  }

  /** Octets of payload sent. */
  public long octets() {
    return octets;
  }

  /** How many packets were dropped on it since this was asked last. */
  public long takeDropped() {
    long since = drops.total() - dropsTaken;
    dropsTaken = drops.total();
    return since;
  }

  /** What could have gone out on it and did not. */
  public Drops drops() {
    return drops;
  }
}
