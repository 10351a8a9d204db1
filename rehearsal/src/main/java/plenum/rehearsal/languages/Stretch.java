package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.List;
import plenum.rehearsal.rules.Span;

/**
 * For a while one listener had to hear the same.
 *
 * @param cause what brought it about
 * @param relay the listener is an interpreter who hears another booth
 */
public record Stretch(Span when, Kind cause, Due due, boolean relay) {

  /** One listener's meeting, without a hole. */
  static List<Stretch> of(List<Situation> situations, String seat, String own, Span span) {
    var stretches = new ArrayList<Stretch>();
    for (int i = 0; i < situations.size(); i++) {
      var now = situations.get(i);
      long from = Math.max(now.since(), span.from());
      long until = i + 1 < situations.size() ? situations.get(i + 1).since() : span.until();
      if (Math.min(until, span.until()) <= from) {
        continue;
      }
      var due = now.due(seat, own);
      boolean same = !stretches.isEmpty() && stretches.getLast().due().equals(due);
      var before = same ? stretches.removeLast() : null;
      stretches.add(
          new Stretch(
              new Span(before == null ? from : before.when().from(), Math.min(until, span.until())),
              before == null ? now.cause() : before.cause(),
              due,
              now.relays(seat, own)));
    }
    return stretches;
  }
}
