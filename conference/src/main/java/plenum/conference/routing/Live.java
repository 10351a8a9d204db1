package plenum.conference.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * What is true only now and stands in no journal.
 *
 * @param connected seats with a transport that is up
 * @param flowing what arrives from each seat
 * @param spoken who spoke for a second, each seat once, the latest first
 * @param layouts what each seat's page shows; {@link Layout#TILES_8} where nothing is said
 * @param viewers who watches without a page
 * @param ears what people have chosen to hear, and how channels are laid just now
 */
public record Live(
    Set<SeatId> connected,
    Map<SeatId, Set<SourceKind>> flowing,
    List<Spoke> spoken,
    Map<SeatId, Layout> layouts,
    Map<ViewerId, Viewing> viewers,
    Ears ears) {

  /** Nothing flows and nobody is connected. */
  public static final Live NONE = new Live(Set.of(), Map.of(), List.of(), Map.of(), Map.of());

  /** Where nobody has chosen what to hear. */
  public Live(
      Set<SeatId> connected,
      Map<SeatId, Set<SourceKind>> flowing,
      List<Spoke> spoken,
      Map<SeatId, Layout> layouts,
      Map<ViewerId, Viewing> viewers) {
    this(connected, flowing, spoken, layouts, viewers, Ears.NONE);
  }

  public Live {
    connected = Ordered.copyOf(connected);
    flowing = Ordered.copyOf(flowing);
    spoken = List.copyOf(spoken);
    layouts = Ordered.copyOf(layouts);
    viewers = Ordered.copyOf(viewers);
  }

  /** Now that this seat has spoken for a second. */
  public Live with(Spoke latest) {
    var others = spoken.stream().filter(spoke -> !spoke.seat().equals(latest.seat()));
    return new Live(
        connected,
        flowing,
        Stream.concat(Stream.of(latest), others).toList(),
        layouts,
        viewers,
        ears);
  }

  /** With other ears. */
  public Live with(Ears others) {
    return new Live(connected, flowing, spoken, layouts, viewers, others);
  }

  boolean flows(SeatId seat, SourceKind kind) {
    return flowing.getOrDefault(seat, Set.of()).contains(kind);
  }

  Layout layout(SeatId seat) {
    return layouts.getOrDefault(seat, Layout.TILES_8);
  }
}
