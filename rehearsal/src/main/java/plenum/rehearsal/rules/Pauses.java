package plenum.rehearsal.rules;

import java.util.List;

/**
 * When the seats' own process did not get to act: what it took then had come at any moment of
 * these, and what it did not take may have come.
 *
 * @param spans in order
 */
public record Pauses(List<Span> spans) {
  /** Nanoseconds. What gathered meanwhile is taken within this time. */
  private static final long QUEUE = 100_000_000;

  public Pauses {
    spans = List.copyOf(spans);
  }

  /** Until when something may have been taken that had come by {@code until}. */
  public long taken(long until) {
    long latest = until;
    for (var pause : spans) {
      if (pause.from() <= latest && pause.until() + QUEUE > latest) {
        latest = pause.until() + QUEUE;
      }
    }
    return latest;
  }

  /** Whether the seats could take what came just before or during this. */
  public boolean attentive(Span when) {
    return spans.stream()
        .noneMatch(pause -> pause.meets(when.from() - QUEUE, when.until() + QUEUE));
  }
}
