package plenum.conference.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Everything that one receiver gets.
 *
 * @param floor what {@link OutletName#FLOOR} carries
 * @param edges what every other outlet carries; one that is not named carries nothing
 * @param stage who is on the stage, also where no camera flows and the plate stands for it
 * @param head who is shown as the head of the other side
 */
public record Reception(
    Listening floor, Map<OutletName, Edge> edges, Optional<SeatId> stage, Optional<SeatId> head) {

  static final Reception NOTHING =
      new Reception(
          new Listening(Routing.PLENARY, Mix.SILENCE, Set.of()),
          Map.of(),
          Optional.empty(),
          Optional.empty());

  public Reception {
    edges = Ordered.copyOf(edges);
  }

  /** What this outlet carries, if it is one that carries a single source. */
  public Optional<Edge> edge(OutletName outlet) {
    return Optional.ofNullable(edges.get(outlet));
  }

  /** All that can reach this receiver by any outlet. */
  public List<SourceNumber> sources() {
    return Stream.concat(floor.sources().stream(), edges.values().stream().map(Edge::source))
        .distinct()
        .toList();
  }
}
