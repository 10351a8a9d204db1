package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import plenum.rehearsal.rules.Span;

/**
 * Measures at one listener each moment at which somebody else became right: how soon that one was
 * heard, whether nothing right was heard meanwhile, and for how long both were on the channel.
 */
final class Changeovers {
  /** Nanoseconds. Who was right before has to be heard until shortly before the change to count. */
  private static final long LATELY = 500_000_000;

  private final Listener listener;
  private final List<Stretch> stretches;

  Changeovers(Listener listener, List<Stretch> stretches) {
    this.listener = listener;
    this.stretches = stretches;
  }

  List<Change> all() {
    var changes = new ArrayList<Change>();
    for (int i = 1; i < stretches.size(); i++) {
      var before = stretches.get(i - 1).due().right();
      var now = stretches.get(i).due().right();
      if (now.isPresent() && !now.equals(before)) {
        var old = before.map(this::spans).orElse(List.of());
        changes.add(
            change(stretches.get(i), now.get(), before.map(Due.Source::way).orElse(null), old));
      }
    }
    return changes;
  }

  private List<Span> spans(Due.Source source) {
    return listener.heard().stream().filter(source::is).map(Heard::when).toList();
  }

  private Change change(Stretch stretch, Due.Source now, @Nullable Way oldWay, List<Span> old) {
    long at = stretch.when().from();
    var first =
        spans(now).stream()
            .filter(span -> span.until() > at && span.from() < stretch.when().until())
            .findFirst();
    var soon = first.map(span -> OptionalLong.of(Math.max(0, span.from() - at)));
    boolean oneChannel = oldWay == Way.CHANNEL && now.way() == Way.CHANNEL;
    return new Change(
        at,
        stretch.cause(),
        listener.seat(),
        now.tongue(),
        stretch.relay() && now.way() == Way.CHANNEL,
        soon.orElse(OptionalLong.empty()),
        first.map(span -> gap(span, at, old)).orElse(OptionalLong.empty()),
        oneChannel
            ? first.map(span -> together(span, old)).orElse(OptionalLong.empty())
            : OptionalLong.empty());
  }

  private static OptionalLong gap(Span now, long at, List<Span> old) {
    return old.stream()
        .filter(span -> span.until() > at - LATELY && span.from() < Math.max(now.from(), at))
        .mapToLong(Span::until)
        .max()
        .stream()
        .map(last -> Math.max(0, now.from() - last))
        .findFirst();
  }

  private static OptionalLong together(Span now, List<Span> old) {
    return old.stream()
        .filter(span -> span.meets(now.from(), now.until()))
        .mapToLong(span -> Math.min(span.until(), now.until()) - Math.max(span.from(), now.from()))
        .filter(nanos -> nanos > 0)
        .max()
        .stream()
        .findFirst();
  }
}
