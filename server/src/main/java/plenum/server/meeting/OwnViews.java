package plenum.server.meeting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.SideState;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Edge;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceNumber;
import plenum.wire.ApartView;
import plenum.wire.DocumentView;
import plenum.wire.IntercomView;
import plenum.wire.InterpretationView;
import plenum.wire.Outlet;
import plenum.wire.OwnView;
import plenum.wire.OwnView.Voice;
import plenum.wire.OwnView.Where;
import plenum.wire.Shortfall;
import plenum.wire.SittingView;
import plenum.wire.SourceKind;

/** What one seat's page shows beside the conference. */
record OwnViews(
    Outlook outlook,
    Lines lines,
    Routing routing,
    IntercomViews intercom,
    Predicate<PhoneDesk.Listener> phones) {

  OwnView of(Page page) {
    Where where = where(page);
    Optional<Setting.Place> place = outlook.setting().place(page.seat());
    Optional<Setting.Place> inside = place.filter(_ -> where == Where.CHAMBER);
    return new OwnView(
        where,
        page.seat().value(),
        place.map(Setting.Place::language).orElseGet(outlook.setting()::language),
        second(page),
        inside.map(this::voice).orElse(Voice.SWITCH),
        inside.map(outlook::may).orElseGet(Map::of),
        inside.filter(Setting.Place::leads).map(this::waiting).orElseGet(Map::of),
        inside.map(this::outlets).orElseGet(Map::of),
        inside.filter(Setting.Place::leads).flatMap(this::sideTakenOver),
        inside.map(outlook::apart).orElse(ApartView.NONE),
        outlook.trial(),
        inside.filter(Setting.Place::leads).map(outlook::marks).orElseGet(Map::of),
        inside.map(outlook::documents).orElse(DocumentView.OwnDocuments.NONE),
        inside.map(outlook::interpreters).orElseGet(List::of),
        inside.flatMap(outlook::minutes),
        inside.map(outlook::photographs).orElse(SittingView.NONE),
        inside.map(this::interpretation).orElse(InterpretationView.NONE),
        inside.map(it -> intercom.of(it.seat().id())).orElse(IntercomView.SILENT),
        inside.map(it -> PhoneViews.of(conference(), it, phones)).orElseGet(Map::of),
        inside.map(it -> lacking(lines.lacking(it.seat().id()))).orElseGet(Map::of),
        inside.map(it -> CaptureViews.of(conference(), it.seat())).orElseGet(Map::of));
  }

  private Where where(Page page) {
    SeatState state = conference().state(page.seat()).orElse(null);
    if (state != null && state.hereWith(page.device())) {
      return Where.CHAMBER;
    }
    return state != null && state.knock(page.device()).isPresent()
        ? Where.WAITING
        : Where.GREEN_ROOM;
  }

  private boolean second(Page page) {
    return conference()
        .state(page.seat())
        .filter(state -> state.here() && !state.hereWith(page.device()))
        .isPresent();
  }

  private Optional<Instant> sideTakenOver(Setting.Place leader) {
    return leader.seat().delegation().flatMap(conference()::side).flatMap(SideState::takenAnewAt);
  }

  /** Red only while it is routed: until then the floor is granted, and no more. */
  private Voice voice(Setting.Place place) {
    var voice = outlook.voice(place);
    return voice == Voice.GRANTED && routed(place.seat()) ? Voice.HEARD : voice;
  }

  private boolean routed(Seat seat) {
    return routing
        .floor()
        .sources()
        .contains(SourceNumber.of(seat, plenum.conference.routing.SourceKind.MICROPHONE));
  }

  private Map<String, OwnView.Waiting> waiting(Setting.Place admitting) {
    var waiting = new LinkedHashMap<String, OwnView.Waiting>();
    for (Setting.Place place : outlook.setting().places().values()) {
      Seat seat = place.seat();
      SeatState state = conference().state(seat.id()).orElse(null);
      if (state == null || !opensTo(admitting.seat(), seat)) {
        continue;
      }
      for (var knock : state.knocks()) {
        waiting.put(
            knock.device().key().hash(),
            new OwnView.Waiting(
                seat.id().value(), knock.device().label(), state.here(), knock.since()));
      }
    }
    return waiting;
  }

  private boolean opensTo(Seat admitting, Seat waiting) {
    return waiting.delegation().isPresent()
        ? waiting.delegation().equals(admitting.delegation())
        : outlook.setting().chairs().contains(admitting.id());
  }

  private Map<Outlet, OwnView.Carried> outlets(Setting.Place place) {
    var outlets = new EnumMap<Outlet, OwnView.Carried>(Outlet.class);
    Reception reception = routing.reception(new Receiver.Page(place.seat().id()));
    reception.edges().forEach((outlet, edge) -> carry(outlets, outlet, edge));
    // Where no picture flows the plate stands: the page is told whose.
    reception.stage().ifPresent(on -> plate(outlets, Outlet.STAGE, on));
    reception.head().ifPresent(head -> plate(outlets, Outlet.HEAD, head));
    return outlets;
  }

  private void carry(Map<Outlet, OwnView.Carried> outlets, OutletName outlet, Edge edge) {
    outlook
        .setting()
        .numbered(edge.source().seatNumber())
        .ifPresent(from ->
            outlets.put(
                Outlet.valueOf(outlet.name()),
                new OwnView.Carried(
                    from.value(),
                    SourceKind.valueOf(edge.source().kind().name()),
                    edge.source().value())));
  }

  /** What a page's outlets lack, in the page's words. */
  static Map<Outlet, Shortfall> lacking(Map<OutletName, plenum.media.engine.Shortfall> outlets) {
    var lacking = new EnumMap<Outlet, Shortfall>(Outlet.class);
    outlets.forEach(
        (outlet, it) -> lacking.put(Outlet.valueOf(outlet.name()), Shortfall.valueOf(it.name())));
    return lacking;
  }

  private static void plate(Map<Outlet, OwnView.Carried> outlets, Outlet outlet, SeatId seat) {
    outlets.putIfAbsent(outlet, new OwnView.Carried(seat.value(), SourceKind.CAMERA, 0));
  }

  private InterpretationView interpretation(Setting.Place place) {
    return new BoothViews(conference(), lines, routing).of(place.seat().id());
  }

  private Conference conference() {
    return outlook.conference();
  }
}
