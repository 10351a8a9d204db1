package plenum.conference.routing;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.phone.Phones;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Draws the edges of one moment in one room. Who sits in another is not known here, so that no edge
 * can lead from one to the other.
 *
 * @param room its number
 */
record Drawing(
    int room,
    Live live,
    boolean open,
    Phones phones,
    Participants participants,
    Stage stage,
    Mix mix,
    Channels channels,
    Relays relays,
    Listeners listeners) {

  /** One for the plenary and one for each sealed room. */
  static List<Drawing> of(Conference conference, Live live) {
    return rooms(conference).map(room -> of(conference, live, room)).toList();
  }

  /** The numbers of all rooms, the plenary's first. */
  static Stream<Integer> rooms(Conference conference) {
    return Stream.concat(
        Stream.of(Routing.PLENARY), conference.caucuses().rooms().stream().map(Caucus::number));
  }

  private static Drawing of(Conference conference, Live live, int room) {
    var participants = new Participants(conference, live, room);
    var microphones =
        participants.speakers().stream()
            .map(seat -> SourceNumber.of(seat, SourceKind.MICROPHONE))
            .toList();
    var channels = Channels.of(conference, live, participants, room);
    var relays = Relays.of(conference, channels, participants);
    return new Drawing(
        room,
        live,
        conference.phase().receives()
            && conference.programme().heading().floor() == FloorPolicy.OPEN,
        conference.phones(),
        participants,
        new Stage(participants, conference.pinned()),
        new Mix(
            microphones,
            participants.first().map(seat -> SourceNumber.of(seat, SourceKind.MICROPHONE))),
        channels,
        relays,
        new Listeners(conference, live, room, channels, relays, participants));
  }

  Map<Receiver, Reception> receptions() {
    var receptions = new LinkedHashMap<Receiver, Reception>();
    for (var seat : participants.connected()) {
      var layout = live.layout(seat.id());
      if (layout != Layout.NOTHING) {
        receptions.put(new Receiver.Page(seat.id()), page(seat, layout));
      }
    }
    if (room == Routing.PLENARY) {
      live.viewers()
          .forEach((id, viewing) ->
              viewer(viewing)
                  .ifPresent(reception -> receptions.put(new Receiver.Viewer(id), reception)));
      live.ears()
          .phones()
          .forEach((id, ear) ->
              phone(ear).ifPresent(reception -> receptions.put(new Receiver.Phone(id), reception)));
    }
    return receptions;
  }

  private Reception page(Seat seat, Layout layout) {
    var edges = new EnumMap<OutletName, Edge>(OutletName.class);
    var viewer = Optional.of(seat);
    var onStage = stage.seenBy(viewer);
    put(edges, OutletName.STAGE, onStage, SourceKind.CAMERA);
    if (!layout.isChamber()) {
      return new Reception(without(viewer), edges, ids(onStage), Optional.empty());
    }
    edges.putAll(listeners.edges(seat));
    var head = stage.headSeenBy(seat.delegation(), onStage);
    put(edges, OutletName.HEAD, head, SourceKind.CAMERA);
    var presenter = participants.presenter().filter(other -> !other.equals(seat));
    put(edges, OutletName.SLIDES, presenter, SourceKind.SLIDES);
    var tiles = tiles(seat, layout.tiles());
    for (int i = 0; i < tiles.size(); i++) {
      put(edges, OutletName.TILES.get(i), Optional.of(tiles.get(i)), SourceKind.CAMERA);
    }
    var floor = listeners.hearsFloor(seat) ? without(viewer) : Listening.nothing(room);
    return new Reception(floor, edges, ids(onStage), ids(head));
  }

  /**
   * One sound is all that such a viewer has: the floor's, or the interpretation where a language is
   * wanted and somebody interprets into it.
   *
   * <p>Watching in a seat's right needs that seat to take part; in nobody's, an open floor. Whoever
   * watches without a page was let in by a token, which others may have made: behind a sealed door
   * it is worth nothing.
   */
  private Optional<Reception> viewer(Viewing viewing) {
    var as = viewing.as().flatMap(participants::seat);
    if (viewing.as().isPresent() ? as.isEmpty() : !open) {
      return Optional.empty();
    }
    var shown =
        viewing.watched().isPresent()
            ? viewing.watched().flatMap(participants::seat)
            : stage.seenBy(as);
    var edges = new EnumMap<OutletName, Edge>(OutletName.class);
    put(edges, OutletName.STAGE, shown, SourceKind.CAMERA);
    viewing
        .language()
        .filter(_ -> viewing.watched().isEmpty())
        .flatMap(listeners::alone)
        .filter(source -> !without(as).except().contains(source))
        .ifPresent(
            source -> edges.put(OutletName.FLOOR_1, new Edge(source, OutletName.FLOOR_1.layer())));
    return Optional.of(new Reception(without(as), edges, ids(shown), Optional.empty()));
  }

  /**
   * Floor and channel as the seat beside it could have them, but for the voice of that seat, which
   * is in the same room. Nobody sees where a phone is carried to: behind a sealed door it is worth
   * nothing.
   */
  private Optional<Reception> phone(PhoneEar ear) {
    return participants
        .seat(ear.seat())
        .filter(seat -> phones.listens(seat.id(), ear.device()))
        .map(seat ->
            new Reception(
                listeners.hearsFloor(seat, ear.hearing())
                    ? without(Optional.of(seat))
                    : Listening.nothing(room),
                listeners.channel(seat, ear.hearing()),
                Optional.empty(),
                Optional.empty()));
  }

  private Listening without(Optional<Seat> listener) {
    var own = listener.map(seat -> SourceNumber.of(seat, SourceKind.MICROPHONE));
    return new Listening(room, mix, own.map(Set::of).orElseGet(Set::of));
  }

  /** All cameras in order; where they are too many, one's own and the heads are kept first. */
  private List<Seat> tiles(Seat viewer, int most) {
    var cameras = participants.withCamera();
    if (cameras.size() <= most) {
      return cameras;
    }
    var kept = new HashSet<SeatId>();
    Stream.of(
            cameras.stream().filter(viewer::equals),
            cameras.stream().filter(seat -> seat.role() == Role.HEAD),
            cameras.stream())
        .flatMap(seats -> seats)
        .map(Seat::id)
        .distinct()
        .limit(most)
        .forEach(kept::add);
    return cameras.stream().filter(seat -> kept.contains(seat.id())).toList();
  }

  private void put(
      Map<OutletName, Edge> edges, OutletName outlet, Optional<Seat> seat, SourceKind kind) {
    seat.filter(sender -> participants.sends(sender, kind))
        .ifPresent(
            sender -> edges.put(outlet, new Edge(SourceNumber.of(sender, kind), outlet.layer())));
  }

  private static Optional<SeatId> ids(Optional<Seat> seat) {
    return seat.map(Seat::id);
  }
}
