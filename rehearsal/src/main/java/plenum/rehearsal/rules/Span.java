package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.List;

/** From the first to the last of something, in nanoseconds since 1970 by the seats' clock. */
public record Span(long from, long until) {
  public boolean meets(long begin, long end) {
    return from < end && until >= begin;
  }

  public long nanos() {
    return until - from;
  }

  /** What of this lies in none of {@code others}, which are in order of time. */
  public List<Span> without(List<Span> others) {
    var left = new ArrayList<Span>();
    long at = from;
    for (var other : others) {
      if (other.until < at || other.from > until) {
        continue;
      }
      if (other.from > at) {
        left.add(new Span(at, other.from - 1));
      }
      at = Math.max(at, other.until + 1);
    }
    if (at <= until) {
      left.add(new Span(at, until));
    }
    return left;
  }
}
