package plenum.server.meeting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.wire.ApartView;
import plenum.wire.ConferenceView;
import plenum.wire.ConferenceView.Phase;
import plenum.wire.DeviceState;
import plenum.wire.DocumentView;
import plenum.wire.FloorView;
import plenum.wire.OpeningView;

/** What everyone in a conference may see at this moment. */
record Views(Outlook outlook, Lines lines, Map<SeatId, Devices> devices, Routing routing) {

  /** What a page says its devices do. */
  record Devices(DeviceState microphone, DeviceState camera, DeviceState slides) {
    static final Devices NONE = new Devices(DeviceState.NONE, DeviceState.NONE, DeviceState.NONE);
  }

  /** For who is in the chamber, but for the {@link #seats}. */
  ConferenceView chamber() {
    return view(
        Map.of(),
        conference().pinned().map(SeatId::value),
        closing(),
        floor(),
        outlook.withdrawn(),
        outlook.opening(),
        outlook.documents(),
        DocumentViews.shown(conference()),
        outlook.booths());
  }

  /** The floor, and whom the routes carry: what is meant to be heard is not heard before that. */
  private FloorView floor() {
    if (outlook.voices().everybody()) {
      return outlook.floor();
    }
    return outlook
        .floor()
        .withRouted(
            routing.floor().sources().stream()
                .flatMap(source -> outlook.setting().numbered(source.seatNumber()).stream())
                .map(SeatId::value)
                .toList());
  }

  /**
   * The seats as who is in this room sees them, in the programme's order. Of a seat in another
   * sealed room nothing is shown but its plate: not who speaks there, nor whether anybody came.
   *
   * @param room 0 for the plenary
   */
  Map<String, ConferenceView.Seat> seats(int room) {
    var seats = new LinkedHashMap<String, ConferenceView.Seat>();
    outlook
        .setting()
        .places()
        .forEach((id, place) ->
            seats.put(id.value(), hidden(id, room) ? place.empty() : seat(id, place)));
    return seats;
  }

  private boolean hidden(SeatId seat, int room) {
    return conference().roomOf(seat).filter(other -> other.number() != room).isPresent();
  }

  /** For who stands before the door: the occasion, the sides, and their own seat alone. */
  ConferenceView lobby(SeatId own) {
    Map<String, ConferenceView.Seat> seats =
        outlook
            .setting()
            .place(own)
            .map(place -> Map.of(own.value(), place.empty()))
            .orElse(Map.of());
    return view(
        seats,
        Optional.empty(),
        Optional.empty(),
        FloorViews.none(),
        Map.of(),
        OpeningView.NONE,
        Map.of(),
        Optional.empty(),
        Map.of());
  }

  private ConferenceView view(
      Map<String, ConferenceView.Seat> seats,
      Optional<String> pinned,
      Optional<ConferenceView.Closing> closing,
      FloorView floor,
      Map<String, ApartView.Room> withdrawn,
      OpeningView opening,
      Map<String, DocumentView> documents,
      Optional<DocumentView.ShownDocument> shown,
      Map<String, List<String>> booths) {
    ConferenceView outline = outlook.setting().outline();
    return new ConferenceView(
        outline.id(),
        outline.kind(),
        outline.purpose(),
        outline.subject(),
        outline.languages(),
        outline.starts(),
        outline.minutes(),
        phase(),
        conference().proceedings().openedAt(),
        conference().proceedings().closedAt(),
        outline.host(),
        outline.order(),
        outline.sides(),
        seats,
        pinned,
        closing,
        floor,
        outlook.agenda(),
        withdrawn,
        opening,
        documents,
        shown,
        booths);
  }

  private Phase phase() {
    return switch (conference().phase()) {
      case NOT_CONVENED, CONVENED -> Phase.CONVENED;
      case OPEN -> Phase.OPEN;
      case CLOSED, EXPIRED -> Phase.CLOSED;
    };
  }

  private Optional<ConferenceView.Closing> closing() {
    return conference()
        .proceedings()
        .closing()
        .map(closing -> {
          var awaited =
              outlook.setting().chairs().stream()
                  .filter(chair -> !closing.agreed().contains(chair))
                  .map(SeatId::value)
                  .toList();
          var agreed = closing.agreed().stream().map(SeatId::value).toList();
          return new ConferenceView.Closing(
              closing.proposer().value(), closing.since(), agreed, awaited);
        });
  }

  private ConferenceView.Seat seat(SeatId id, Setting.Place place) {
    return conference()
        .state(id)
        .map(state -> seat(id, place.empty(), state))
        .orElseGet(place::empty);
  }

  private ConferenceView.Seat seat(SeatId id, ConferenceView.Seat empty, SeatState state) {
    boolean lost = state.presence() instanceof Presence.Here(_, _, var since) && since.isPresent();
    boolean connected = state.here() && lines.connected(id) && !lost;
    Devices device = device(devices, lines, id);
    return new ConferenceView.Seat(
        empty.number(),
        empty.side(),
        empty.role(),
        empty.chair(),
        empty.deputy(),
        empty.people(),
        empty.room(),
        state.speaker().map(Object::toString),
        empty.site(),
        empty.sources(),
        state.here(),
        connected,
        state.muted(),
        connected && lines.speaks(id) && !state.muted(),
        device.microphone(),
        device.camera(),
        device.slides());
  }

  /** What its page says; who comes without a page has what flows. */
  static Devices device(Map<SeatId, Devices> devices, Lines lines, SeatId seat) {
    return Optional.ofNullable(devices.get(seat))
        .orElseGet(() ->
            new Devices(
                flow(lines, seat, SourceKind.MICROPHONE),
                flow(lines, seat, SourceKind.CAMERA),
                flow(lines, seat, SourceKind.SLIDES)));
  }

  private static DeviceState flow(Lines lines, SeatId seat, SourceKind kind) {
    return lines.flows(seat, kind) ? DeviceState.ON : DeviceState.NONE;
  }

  private Conference conference() {
    return outlook.conference();
  }
}
