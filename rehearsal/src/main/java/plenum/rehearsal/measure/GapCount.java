package plenum.rehearsal.measure;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the gaps that a listener with a jitter buffer of 100 ms hears: more than 60 ms in a row
 * that did not come, or came too late to be played. A packet is due 100 ms after the fastest one so
 * far, measured by timestamps. A pause in which the sender sent nothing leaves no hole in the
 * sequence numbers and is no gap.
 */
public final class GapCount {
  private static final long BUFFER = 100_000_000;
  private static final long TOLERATED = 60_000_000;
  private static final long FRAME = 20_000_000;
  private static final int CLOCK = 48_000;

  /** Packets that a judgement waits for those before it: a second's worth. */
  private static final int WAIT = 50;

  /** What the two clocks may drift apart, per packet: 1 ms per second at most. */
  private static final long DRIFT = 20_000;

  /** A hole larger than this is taken for a new beginning: half a minute. */
  private static final long NEW_BEGINNING = 1_500;

  /** Waits to be judged. */
  private record Packet(boolean inTime, long arrivalNanos) {}

  private final TreeMap<Long, Packet> waiting = new TreeMap<>();
  private final Interruption gap;
  private long fastest = Long.MAX_VALUE;
  private long next = -1;
  private long missing;
  private int gaps;
  private long gapNanos;
  private long latest;

  GapCount() {
    this((_, _) -> {});
  }

  /**
   * @param gap told each gap; its end is the arrival of what ended it
   */
  GapCount(Interruption gap) {
    this.gap = gap;
  }

  /**
   * A packet came.
   *
   * @param sequence extended
   * @param timestamp extended, in 1/48000 s
   */
  public void add(long sequence, long timestamp, long arrivalNanos) {
    long transit = arrivalNanos - timestamp * (1_000_000_000 / 1_000) / (CLOCK / 1_000);
    fastest = fastest == Long.MAX_VALUE ? transit : Math.min(fastest + DRIFT, transit);
    if (sequence < next) {
      return;
    }
    latest = Math.max(latest, arrivalNanos);
    waiting.putIfAbsent(sequence, new Packet(transit - fastest <= BUFFER, arrivalNanos));
    while (waiting.size() > WAIT) {
      judge(waiting.pollFirstEntry());
    }
  }

  private void judge(Map.Entry<Long, Packet> packet) {
    long hole = next < 0 ? 0 : packet.getKey() - next;
    if (hole > NEW_BEGINNING) {
      hole = 0;
    }
    next = packet.getKey() + 1;
    missing += hole;
    if (packet.getValue().inTime()) {
      close(packet.getValue().arrivalNanos());
    } else {
      missing++;
    }
  }

  private void close(long nowNanos) {
    if (missing * FRAME > TOLERATED) {
      gaps++;
      gapNanos += missing * FRAME;
      gap.lasted(nowNanos - missing * FRAME, nowNanos);
    }
    missing = 0;
  }

  /** Judges what still waits: nothing more will come. */
  public void finish() {
    while (!waiting.isEmpty()) {
      judge(waiting.pollFirstEntry());
    }
    close(latest);
  }

  public int gaps() {
    return gaps;
  }

  /** The length of all gaps together. */
  public long gapNanos() {
    return gapNanos;
  }
}
