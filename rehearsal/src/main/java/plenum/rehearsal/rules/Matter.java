package plenum.rehearsal.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All that is to be judged: the journal, who took part, what they received.
 *
 * @param heard from when until when the seats listened, by their clock
 * @param heldUp when the seats' own process did not get to act: what it took then had come at any
 *     moment of these, and what it did not take may have come
 */
public record Matter(
    JournalText journal,
    List<Player> cast,
    List<Received> received,
    Set<String> absent,
    Tolerance tolerance,
    Span heard,
    List<Span> heldUp) {
  private static final long FOREVER = Long.MAX_VALUE - 1;

  public Matter {
    cast = List.copyOf(cast);
    received = List.copyOf(received);
    absent = Set.copyOf(absent);
    heldUp = List.copyOf(heldUp);
  }

  /** The same meeting by another journal. */
  public Matter by(List<JournalLine> lines) {
    return new Matter(
        new JournalText(lines, journal.firstBroken()),
        cast,
        received,
        absent,
        tolerance,
        heard,
        heldUp);
  }

  /** These, each with what was on its way at its end and so long as the seats were held up then. */
  List<Span> widened(List<Span> spans, long onItsWay) {
    var pauses = new Pauses(heldUp);
    return spans.stream()
        .map(span ->
            new Span(
                span.from() - tolerance.beforeNanos(),
                span.until() == heard.until() ? FOREVER : pauses.taken(span.until() + onItsWay)))
        .toList();
  }

  /** Whether the seats could take what came just before or during this. */
  boolean attentive(Span when) {
    return new Pauses(heldUp).attentive(when);
  }

  Set<String> chairs() {
    return cast.stream().filter(Player::chair).map(Player::seat).collect(Collectors.toSet());
  }

  Map<String, String> sides() {
    var sides = new HashMap<String, String>();
    cast.forEach(player -> sides.put(player.seat(), player.side()));
    return sides;
  }

  String name(String seat) {
    return player(seat).map(Player::name).orElse(seat);
  }

  Optional<Player> player(String seat) {
    return cast.stream().filter(player -> player.seat().equals(seat)).findFirst();
  }

  /** When something was so, in order; what follows without a break is one. */
  static List<Span> spans(List<Moment> moments, long end, Predicate<Moment> so) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < moments.size(); i++) {
      long from = moments.get(i).since();
      long until = i + 1 < moments.size() ? moments.get(i + 1).since() : end;
      if (until <= from || !so.test(moments.get(i))) {
        continue;
      }
      if (!spans.isEmpty() && spans.getLast().until() == from) {
        spans.set(spans.size() - 1, new Span(spans.getLast().from(), until));
      } else {
        spans.add(new Span(from, until));
      }
    }
    return spans;
  }

  /** The moment in which this lies. */
  static Moment at(List<Moment> moments, long nanos) {
    var found = moments.getFirst();
    for (var moment : moments) {
      if (moment.since() > nanos) {
        return found;
      }
      found = moment;
    }
    return found;
  }
}
