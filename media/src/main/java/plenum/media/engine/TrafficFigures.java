package plenum.media.engine;

import plenum.media.forward.DropReason;

/**
 * What went through an engine since it was started, by kind: counts of its shards, together no
 * snapshot of one instant, and up to a second old. They only rise.
 */
public final class TrafficFigures {
  /** What is counted of each kind. */
  public enum Count {
    PACKETS_IN,
    /** Octets of payload. */
    OCTETS_IN,
    /** Packets that did not come, by the gaps in their numbers. */
    LOST_IN,
    PACKETS_OUT,
    /** Octets of payload. */
    OCTETS_OUT,
    /** Packets that did not arrive, by what receivers report. */
    LOST_OUT
  }

  /** Where a packet was dropped. */
  public enum Place {
    /** Before anybody: it went to no receiver at all. */
    SOURCE,
    /** For one receiver. */
    OUTLET
  }

  private static final int COUNTS = Count.values().length;
  private static final int REASONS = DropReason.count();
  private static final int PER_KIND = COUNTS + Place.values().length * REASONS;

  /** How many numbers there are. */
  static final int SIZE = TrafficKind.values().length * PER_KIND;

  private final long[] values;

  /** Of these numbers, in places as {@link #at} says. */
  TrafficFigures(long[] values) {
    this.values = values.clone();
  }

  static int at(TrafficKind kind, Count count) {
    return kind.ordinal() * PER_KIND + count.ordinal();
  }

  static int at(TrafficKind kind, Place place, DropReason why) {
    return kind.ordinal() * PER_KIND + COUNTS + place.ordinal() * REASONS + why.ordinal();
  }

  TrafficFigures plus(TrafficFigures more) {
    var sum = values.clone();
    for (int i = 0; i < SIZE; i++) {
      sum[i] += more.values[i];
    }
    return new TrafficFigures(sum);
  }

  /** So many of this. */
  public long of(TrafficKind kind, Count count) {
    return values[at(kind, count)];
  }

  /** Packets that were dropped there for this reason. */
  public long dropped(TrafficKind kind, Place place, DropReason why) {
    return values[at(kind, place, why)];
  }
}
