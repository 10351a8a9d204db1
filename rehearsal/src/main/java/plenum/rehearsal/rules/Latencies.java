package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenum.rehearsal.rules.Outcome.Change;

/** How soon each change of who may be heard came to the others' ears. */
final class Latencies {
  /** What comes later than this after a change is no late packet of it: rules judge it. */
  private static final long LATEST = 2_000_000_000;

  private Latencies() {}

  /** Of one speaker, at all who listen where somebody says who speaks. */
  static List<Change> of(Matter matter, List<Moment> moments, String speaker) {
    var chairs = matter.chairs();
    Map<Long, List<Long>> opened = new TreeMap<>();
    Map<Long, List<Long>> closed = new TreeMap<>();
    for (var listener : matter.received()) {
      var spans =
          Matter.spans(
              moments,
              matter.heard().until(),
              moment ->
                  moment.regulated() && moment.audible(listener.seat(), chairs).contains(speaker));
      for (int i = 0; i < spans.size(); i++) {
        var span = spans.get(i);
        boolean alone = i == 0 || span.from() - spans.get(i - 1).until() > LATEST;
        boolean over = i + 1 == spans.size() || spans.get(i + 1).from() - span.until() > LATEST;
        if (alone && span.from() >= matter.heard().from()) {
          first(listener.of(speaker), span, opened);
        }
        if (over && span.until() < matter.heard().until()) {
          last(listener.of(speaker), span, closed);
        }
      }
    }
    var changes = new ArrayList<Change>();
    opened.forEach((at, nanos) -> changes.add(change(moments, at, speaker, true, nanos)));
    closed.forEach((at, nanos) -> changes.add(change(moments, at, speaker, false, nanos)));
    return changes;
  }

  private static Change change(
      List<Moment> moments, long at, String speaker, boolean opened, List<Long> nanos) {
    return new Change(at, Matter.at(moments, at).cause(), speaker, opened, nanos);
  }

  /** Who was heard before for another reason has no first packet. */
  private static void first(List<Span> sounds, Span allowed, Map<Long, List<Long>> into) {
    sounds.stream()
        .filter(sound -> sound.until() >= allowed.from())
        .findFirst()
        .filter(sound -> sound.from() > allowed.from() && sound.from() < allowed.until())
        .filter(sound -> sound.from() - allowed.from() < LATEST)
        .ifPresent(sound ->
            into.computeIfAbsent(allowed.from(), _ -> new ArrayList<>())
                .add(sound.from() - allowed.from()));
  }

  private static void last(List<Span> sounds, Span allowed, Map<Long, List<Long>> into) {
    sounds.stream()
        .filter(sound -> sound.from() < allowed.until() && sound.until() > allowed.from())
        .reduce((_, later) -> later)
        .filter(sound -> sound.until() - allowed.until() < LATEST)
        .ifPresent(sound ->
            into.computeIfAbsent(allowed.until(), _ -> new ArrayList<>())
                .add(Math.max(0, sound.until() - allowed.until())));
  }
}
