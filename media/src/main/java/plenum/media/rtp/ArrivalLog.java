package plenum.media.rtp;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import plenum.media.octets.Octets;

/**
 * Remembers when each packet of a transport came, by its transport-wide sequence number, and writes
 * the feedback from which the sender estimates its line
 * (draft-holmer-rmcat-transport-wide-cc-extensions-01 section 3.1). Times go out in steps of 250 us
 * against a base in steps of 64 ms. One packet of feedback covers at most {@value #MOST} numbers;
 * what is left waits for the next. Confined to its shard's thread; no allocation.
 */
public final class ArrivalLog {
  /** Numbers covered by one feedback: two octets each in the worst case, below 1,200 octets. */
  static final int MOST = 400;

  private static final int RING = 2048;
  private static final long NEVER = Long.MIN_VALUE;
  private static final long STEP_NANOS = 250_000;
  private static final long BASE_NANOS = 64_000_000;
  private static final int FIXED = 20;
  private static final int NOT_RECEIVED = 0;
  private static final int SMALL = 1;
  private static final int LARGE = 2;

  private final SequenceExtender sequences = new SequenceExtender();
  private final long[] arrivals = new long[RING];
  private final int[] deltas = new int[MOST];
  private final int[] symbols = new int[MOST];
  private long next = -1;
  private int feedbackCount;

  /** An empty log. */
  public ArrivalLog() {
    Arrays.fill(arrivals, NEVER);
  }

  /** A packet with this transport-wide number came. */
  public void arrived(int sequence, long nowNanos) {
    long before = sequences.highest();
    long extended = sequences.extend(sequence);
    if (next < 0) {
      next = extended;
    }
    if (extended < next || extended <= before - RING) {
      return;
    }
    clear(before + 1, extended);
    next = Math.max(next, sequences.highest() - RING + 1);
    if (arrivals[slot(extended)] == NEVER) {
      arrivals[slot(extended)] = nowNanos;
    }
  }

  /** Whether something came that no feedback has told. */
  public boolean pending() {
    return next >= 0 && next <= sequences.highest();
  }

  /** Adds one feedback to {@code writer}; false if nothing is pending or it does not fit. */
  public boolean write(RtcpWriter writer, int sender, int mediaSsrc) {
    if (!pending()) {
      return false;
    }
    long came = firstThatCame();
    next = Math.max(next, came - MOST + 1);
    int count = (int) Math.min(MOST, sequences.highest() - next + 1);
    long base = Math.floorDiv(arrivals[slot(came)], BASE_NANOS);
    count = classify(count, base * BASE_NANOS / STEP_NANOS);
    int chunks = (count + 6) / 7;
    int times = deltaOctets(count);
    int size = (FIXED + 2 * chunks + times + 3) / 4 * 4;
    int at = writer.length();
    if (!writer.transportWide(sender, mediaSsrc, size)) {
      return false;
    }
    body(writer.data(), at, count, base, chunks);
    pad(writer.data(), at + FIXED + 2 * chunks + times, at + size, at);
    next += count;
    return true;
  }

  /** Its time is the base; those before it are told as lost. The highest one always came. */
  private long firstThatCame() {
    long first = next;
    while (arrivals[slot(first)] == NEVER) {
      first++;
    }
    return first;
  }

  /** Fills symbols and deltas; returns how many numbers they cover before a delta overflows. */
  private int classify(int count, long baseSteps) {
    long previous = baseSteps;
    for (int i = 0; i < count; i++) {
      long arrival = arrivals[slot(next + i)];
      if (arrival == NEVER) {
        symbols[i] = NOT_RECEIVED;
        continue;
      }
      long steps = Math.floorDiv(arrival, STEP_NANOS);
      long delta = steps - previous;
      if (delta != (short) delta) {
        return i;
      }
      symbols[i] = delta >= 0 && delta <= 255 ? SMALL : LARGE;
      deltas[i] = (int) delta;
      previous = steps;
    }
    return count;
  }

  private int deltaOctets(int count) {
    int octets = 0;
    for (int i = 0; i < count; i++) {
      octets += symbols[i];
    }
    return octets;
  }

  private void body(MemorySegment to, int at, int count, long base, int chunks) {
    Octets.put16(to, at + 12L, (int) next);
    Octets.put16(to, at + 14L, count);
    Octets.put24(to, at + 16L, (int) base & 0xffffff);
    Octets.put8(to, at + 19L, feedbackCount++);
    for (int chunk = 0; chunk < chunks; chunk++) {
      Octets.put16(to, at + FIXED + 2L * chunk, chunk(7 * chunk, count));
    }
    long where = at + FIXED + 2L * chunks;
    for (int i = 0; i < count; i++) {
      if (symbols[i] == SMALL) {
        Octets.put8(to, where, deltas[i]);
      } else if (symbols[i] == LARGE) {
        Octets.put16(to, where, deltas[i]);
      }
      where += symbols[i];
    }
  }

  /** A status vector chunk of seven two-bit symbols (section 3.1.4). */
  private int chunk(int from, int count) {
    int chunk = 0xc000;
    for (int i = 0; i < 7 && from + i < count; i++) {
      chunk |= symbols[from + i] << 12 - 2 * i;
    }
    return chunk;
  }

  private static void pad(MemorySegment to, long from, long end, long header) {
    if (from == end) {
      return;
    }
    for (long at = from; at < end; at++) {
      Octets.put8(to, at, 0);
    }
    Octets.put8(to, end - 1, (int) (end - from));
    Octets.put8(to, header, Octets.u8(to, header) | 0x20);
  }

  private void clear(long from, long to) {
    for (long sequence = Math.max(from, to - RING + 1); sequence <= to; sequence++) {
      arrivals[slot(sequence)] = NEVER;
    }
  }

  private static int slot(long sequence) {
    return (int) (sequence & RING - 1);
  }
}
