package plenum.server.meeting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import plenum.conference.routing.Edge;
import plenum.conference.routing.Layer;
import plenum.conference.routing.Mix;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.Feed;
import plenum.media.engine.OutletKey;
import plenum.media.engine.Routes;
import plenum.media.forward.Admission;
import plenum.media.forward.LayerWish;

/**
 * The conference's routing in the engine's words. Receivers are numbers there: a page's is its
 * seat's number, a viewer's or a phone's a negative one of its own.
 *
 * @param watched the number of the one seat that a viewer watches, if it is not the stage
 */
record MediaRoutes(
    ToIntFunction<Receiver> numbers, Function<Receiver.Viewer, Optional<Integer>> watched) {

  Routes of(Routing routing, long number) {
    var feeds = new HashMap<OutletKey, Feed>();
    routing
        .receptions()
        .forEach((receiver, reception) -> feeds.putAll(feeds(routing, receiver, reception)));
    var beside = beside(routing);
    var floors = new HashMap<Integer, Admission>();
    routing
        .floors()
        .forEach(
            (room, mix) -> floors.put(room, admission(mix, beside.getOrDefault(room, Set.of()))));
    var recorded =
        routing.captured().stream()
            .map(seat -> numbers.applyAsInt(new Receiver.Page(seat)))
            .collect(Collectors.toSet());
    return new Routes(number, floors, feeds, recorded);
  }

  private static Admission admission(Mix mix, Set<Integer> beside) {
    return new Admission(
        mix.sources().stream().map(SourceNumber::value).toList(),
        mix.first().map(SourceNumber::value).orElse(0),
        beside);
  }

  /** The microphones that are heard in each room and not on its floor: on channels. */
  private static Map<Integer, Set<Integer>> beside(Routing routing) {
    var beside = new HashMap<Integer, Set<Integer>>();
    for (var reception : routing.receptions().values()) {
      for (var edge : reception.edges().values()) {
        if (edge.source().kind() == SourceKind.MICROPHONE) {
          beside
              .computeIfAbsent(reception.floor().room(), _ -> new HashSet<>())
              .add(edge.source().value());
        }
      }
    }
    return beside;
  }

  private Map<OutletKey, Feed> feeds(Routing routing, Receiver receiver, Reception reception) {
    var feeds = new HashMap<OutletKey, Feed>();
    int number = numbers.applyAsInt(receiver);
    reception
        .edges()
        .forEach((outlet, edge) -> {
          if (!ownPicture(edge, number)) {
            feeds.put(new OutletKey(number, outlet.ordinal()), feed(outlet, edge));
          }
        });
    switch (receiver) {
      case Receiver.Page _, Receiver.Phone _ when !routing.carriesFloor(reception) -> {}
      case Receiver.Page _, Receiver.Phone _ -> {
        for (int rank = 1; rank <= OutletName.FLOOR.size(); rank++) {
          var outlet = OutletName.FLOOR.get(rank - 1);
          feeds.put(
              new OutletKey(number, outlet.ordinal()),
              new Feed.Floor(reception.floor().room(), rank));
        }
      }
      case Receiver.Viewer viewer ->
          feeds.put(new OutletKey(number, OutletName.FLOOR_1.ordinal()), sound(viewer, reception));
    }
    return feeds;
  }

  /** A page shows its own camera as it is, before it is sent; nobody need send it back. */
  private static boolean ownPicture(Edge edge, int receiver) {
    return edge.source().kind() == SourceKind.CAMERA && edge.source().seatNumber() == receiver;
  }

  /**
   * Who watches one seat hears it; who watches the stage hears who leads the floor, or who
   * interprets.
   */
  private Feed sound(Receiver.Viewer viewer, Reception reception) {
    var interpreted = reception.edge(OutletName.FLOOR_1);
    if (interpreted.isPresent()) {
      return feed(OutletName.FLOOR_1, interpreted.get());
    }
    return watched
        .apply(viewer)
        .map(number -> SourceNumber.of(number, SourceKind.MICROPHONE))
        .filter(reception.floor().sources()::contains)
        .<Feed>map(source -> new Feed.Sound(source.value()))
        .orElse(new Feed.Floor(reception.floor().room(), 0));
  }

  private static Feed feed(OutletName outlet, Edge edge) {
    return switch (edge.source().kind()) {
      case MICROPHONE -> new Feed.Sound(edge.source().value());
      case CAMERA, SLIDES ->
          new Feed.Picture(edge.source().value(), wish(edge.layer()), precedence(outlet));
    };
  }

  /**
   * What goes on moving when a line is too thin for everything: first who speaks, then what they
   * show, then hands that sign or a partner in the booth, then the other side's head, then tiles.
   */
  private static int precedence(OutletName outlet) {
    return switch (outlet) {
      case STAGE -> 0;
      case SLIDES -> 1;
      case PARTNER_OR_SIGN -> 2;
      case HEAD -> 3;
      default -> 4 + outlet.ordinal();
    };
  }

  private static LayerWish wish(Layer layer) {
    return switch (layer) {
      case HIGH -> LayerWish.HIGH;
      case MIDDLE -> LayerWish.MIDDLE;
      case LOW -> LayerWish.LOW;
    };
  }
}
