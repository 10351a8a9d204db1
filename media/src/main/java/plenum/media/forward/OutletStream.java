package plenum.media.forward;

/**
 * One outgoing RTP stream as its receiver sees it: numbers that rise by one, timestamps on the
 * server's clock that never go back, whatever source stands behind it. A source's packets are put
 * on it by {@link #join}; from then on its numbers and timestamps are moved by constants until the
 * next join.
 *
 * <p>A number is never given twice with another content: with AES-GCM that would break the cipher.
 * So what maps below the first number of the present join is refused, and a cache hands out each
 * packet once.
 */
public final class OutletStream {
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

  /** The number under which a source's packet goes out, or -1 if it lies before the join. */
  long outgoing(long fromSequence) {
    long outgoing = fromSequence + sequenceShift;
    return outgoing < firstOfJoin ? -1 : outgoing;
  }

  long outgoingTimestamp(long fromTimestamp) {
    return fromTimestamp + timestampShift;
  }

  long timestampShift() {
    return timestampShift;
  }

  /** A packet has gone out. */
  void sent(long outgoing, long outgoingTimestamp, int payload) {
    sequence = Math.max(sequence, outgoing);
    timestamp = Math.max(timestamp, outgoingTimestamp);
    packets++;
    octets += payload;
  }

  /** The highest number given out. */
  long sequence() {
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
}
