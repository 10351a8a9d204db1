package plenum.media.forward;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many packets were dropped at one place, by reason. Counting allocates nothing. Confined to
 * its shard's thread.
 */
public final class Drops {
  private final long[] counts = new long[DropReason.count()];
  private final @Nullable Drops whole;
  private long total;
  private @Nullable DropReason latest;

  /** Of a place that stands by itself. */
  public Drops() {
    this(null);
  }

  /** Of a part of {@code whole}, where all of it counts as well. */
  public Drops(@Nullable Drops whole) {
    this.whole = whole;
  }

  /** A packet was dropped. */
  public void count(DropReason why) {
    counts[why.ordinal()]++;
    total++;
    latest = why;
    if (whole != null) {
      whole.count(why);
    }
  }

  /** Packets dropped for this reason, ever. */
  public long of(DropReason why) {
    return counts[why.ordinal()];
  }

  /** Packets dropped for whatever reason, ever. */
  public long total() {
    return total;
  }

  /** Why the last one was dropped; null before the first. */
  public @Nullable DropReason latest() {
    return latest;
  }

  /** Those reasons for which any was. */
  public Map<DropReason, Long> byReason() {
    var by = new EnumMap<DropReason, Long>(DropReason.class);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        by.put(DropReason.at(i), counts[i]);
      }
    }
    return by;
  }
}
