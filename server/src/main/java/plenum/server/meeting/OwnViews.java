package plenum.server.meeting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.SeatState;
import plenum.conference.Voices;
import plenum.conference.command.Actor;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;
import plenum.wire.Outlet;
import plenum.wire.OwnView;
import plenum.wire.OwnView.May;
import plenum.wire.OwnView.Voice;
import plenum.wire.OwnView.Where;
import plenum.wire.SourceKind;

/**
 * What one seat's page shows beside the conference. What it may do is asked of the rules
 * themselves, so that no button promises what would be refused.
 */
record OwnViews(
    Conference conference, Routing routing, Instant now, Optional<OwnView.Trial> trial) {

  OwnView of(Page page) {
    Where where = where(page);
    Optional<Seat> seat = conference.seat(page.seat());
    Optional<Seat> inside = seat.filter(_ -> where == Where.CHAMBER);
    return new OwnView(
        where,
        page.seat().value(),
        language(seat),
        second(page),
        inside.map(new VoiceStates(conference, routing, now)::of).orElse(Voice.SWITCH),
        inside.map(this::may).orElseGet(Map::of),
        inside.filter(this::admits).map(this::waiting).orElseGet(Map::of),
        inside.map(this::outlets).orElseGet(Map::of),
        trial);
  }

  private Where where(Page page) {
    SeatState state = conference.state(page.seat()).orElse(null);
    if (state != null && state.hereWith(page.device())) {
      return Where.CHAMBER;
    }
    return state != null && state.knock(page.device()).isPresent()
        ? Where.WAITING
        : Where.GREEN_ROOM;
  }

  private boolean second(Page page) {
    return conference
        .state(page.seat())
        .filter(state -> state.here() && !state.hereWith(page.device()))
        .isPresent();
  }

  private String language(Optional<Seat> seat) {
    Programme programme = conference.programme();
    return seat.flatMap(Seat::delegation)
        .flatMap(programme::delegation)
        .map(side -> side.language())
        .or(() -> programme.heading().languages().stream().findFirst())
        .orElse("en");
  }

  private Map<May, Boolean> may(Seat seat) {
    var may = new EnumMap<May, Boolean>(May.class);
    may.put(May.ADMIT, admits(seat));
    may.put(May.OPEN, allowed(seat, new ProceedingsCommand.Open()));
    may.put(May.PROPOSE_CLOSING, allowed(seat, new ProceedingsCommand.ProposeClosing()));
    may.put(May.WITHDRAW_CLOSING, allowed(seat, new ProceedingsCommand.WithdrawClosing()));
    may.put(May.ANSWER_CLOSING, allowed(seat, new ProceedingsCommand.AgreeToClose()));
    may.put(May.PIN, allowed(seat, new ChamberCommand.Pin(seat.id())));
    may.put(
        May.TAP_SPEAKER,
        seat.occupant() instanceof Occupant.Room(_, var people) && people.size() > 1);
    may.put(May.SHARE, Voices.of(conference).shows(seat.id()));
    floor(may, seat);
    return may;
  }

  private void floor(Map<May, Boolean> may, Seat seat) {
    boolean regulated = conference.phase() == Phase.OPEN && conference.floor().mode().isRegulated();
    may.put(
        May.LEAD_FLOOR,
        conference.phase() == Phase.OPEN
            && allowed(seat, new FloorCommand.SetTerms(another(conference.floor().terms()))));
    may.put(May.ASK_FLOOR, regulated && allowed(seat, new FloorCommand.Ask(AskKind.REQUEST)));
    may.put(May.REPLY, regulated && allowed(seat, new FloorCommand.Ask(AskKind.REPLY)));
    may.put(
        May.POINT_OF_ORDER,
        regulated && allowed(seat, new FloorCommand.Ask(AskKind.POINT_OF_ORDER)));
    may.put(May.PASS_VOICE, regulated && allowed(seat, new FloorCommand.PassVoice()));
  }

  /** Terms that differ, to ask the rules whether they could be set. */
  private static Terms another(Terms now) {
    return Terms.of(now.mode() == Mode.OPEN ? Mode.REQUEST : Mode.OPEN);
  }

  private boolean admits(Seat seat) {
    return conference.programme().leadsItsSide(seat);
  }

  private boolean allowed(Seat seat, Command command) {
    return Rules.decide(conference, command, new Actor.Seated(seat.id()), now)
            instanceof Decision.Accepted(var events)
        && !events.isEmpty();
  }

  private Map<String, OwnView.Waiting> waiting(Seat admitting) {
    var waiting = new LinkedHashMap<String, OwnView.Waiting>();
    for (Seat seat : conference.programme().seats()) {
      SeatState state = conference.state(seat.id()).orElse(null);
      if (state == null || !sameSide(admitting, seat)) {
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

  private boolean sameSide(Seat admitting, Seat waiting) {
    return waiting.delegation().isPresent()
        ? waiting.delegation().equals(admitting.delegation())
        : conference.programme().chairs().contains(admitting.id());
  }

  private Map<Outlet, OwnView.Carried> outlets(Seat seat) {
    var outlets = new EnumMap<Outlet, OwnView.Carried>(Outlet.class);
    Reception reception = routing.reception(new Receiver.Page(seat.id()));
    reception
        .edges()
        .forEach((outlet, edge) ->
            seatNumbered(edge.source().seatNumber())
                .ifPresent(from ->
                    outlets.put(
                        Outlet.valueOf(outlet.name()),
                        new OwnView.Carried(
                            from.value(),
                            SourceKind.valueOf(edge.source().kind().name()),
                            edge.source().value()))));
    // Where no picture flows the plate stands: the page is told whose.
    reception.stage().ifPresent(on -> plate(outlets, Outlet.STAGE, on));
    reception.head().ifPresent(head -> plate(outlets, Outlet.HEAD, head));
    return outlets;
  }

  private static void plate(Map<Outlet, OwnView.Carried> outlets, Outlet outlet, SeatId seat) {
    outlets.putIfAbsent(outlet, new OwnView.Carried(seat.value(), SourceKind.CAMERA, 0));
  }

  private Optional<SeatId> seatNumbered(int number) {
    return conference.programme().seats().stream()
        .filter(seat -> seat.number() == number)
        .map(Seat::id)
        .findFirst();
  }
}
