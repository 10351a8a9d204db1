package plenum.conference.floor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * In which order those who wait are served: by kind, then as they came; where the sides take turns,
 * the first of a side that did not speak last goes before.
 */
record Queue(List<Ask> asks, Function<SeatId, Optional<DelegationId>> sideOf) {

  List<Ask> served() {
    return byKind(asks);
  }

  /**
   * @param last the side that spoke last
   */
  List<Ask> alternating(Optional<DelegationId> last) {
    var waiting = new ArrayList<>(byKind(asks));
    var served = new ArrayList<Ask>();
    var before = last;
    while (!waiting.isEmpty()) {
      var next = next(waiting, before);
      waiting.remove(next);
      served.add(next);
      before = sideOf.apply(next.seat());
    }
    return served;
  }

  private Ask next(List<Ask> waiting, Optional<DelegationId> last) {
    var first = waiting.getFirst();
    return waiting.stream()
        .takeWhile(ask -> ask.kind() == first.kind() && ask.kind() != AskKind.POINT_OF_ORDER)
        .filter(ask -> last.isEmpty() || !Objects.equals(sideOf.apply(ask.seat()), last))
        .findFirst()
        .orElse(first);
  }

  private static List<Ask> byKind(List<Ask> asks) {
    var sorted = new ArrayList<Ask>();
    for (var kind : AskKind.values()) {
      asks.stream().filter(ask -> ask.kind() == kind).forEach(sorted::add);
    }
    return sorted;
  }
}
