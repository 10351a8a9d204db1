package plenum.server.meeting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.Conference;
import plenum.conference.DocumentRights;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.SeatId;
import plenum.wire.AgendaView;
import plenum.wire.DocumentView;
import plenum.wire.FloorView;
import plenum.wire.OwnView;
import plenum.wire.OwnView.May;
import plenum.wire.OwnView.Voice;

/**
 * What follows for the screens from one state of the conference, however many look at it and
 * however often: it is derived when the conference changes, and not when a line comes up or
 * somebody speaks. Confined to the conference's thread.
 */
final class Outlook {
  private final Conference conference;
  private final Instant since;
  private final Setting setting;
  private final Function<Conference, Optional<OwnView.Trial>> trials;
  private final Optional<OwnView.Trial> trial;
  private final FloorView floor;
  private final AgendaView agenda;
  private final VoiceStates voices;
  private final DocumentViews documents;
  private final Map<SeatId, Map<May, Boolean>> may = new HashMap<>();
  private final Map<SeatId, Voice> voice = new HashMap<>();
  private final Map<SeatId, DocumentView.OwnDocuments> own = new HashMap<>();

  private Outlook(
      Conference conference,
      Instant since,
      Setting setting,
      Function<Conference, Optional<OwnView.Trial>> trials,
      DocumentViews documents) {
    this.conference = conference;
    this.since = since;
    this.setting = setting;
    this.trials = trials;
    trial = trials.apply(conference);
    floor = FloorViews.of(conference);
    agenda = AgendaViews.of(conference);
    voices = new VoiceStates(conference);
    this.documents = documents;
  }

  /**
   * @param since when it was first looked at
   * @param trials the links that a trial shows to its other seats
   */
  static Outlook of(
      Conference conference, Instant since, Function<Conference, Optional<OwnView.Trial>> trials) {
    var setting = new Setting(conference.id(), conference.programme());
    return new Outlook(conference, since, setting, trials, DocumentViews.of(conference));
  }

  /** The outlook on this state: the same one if nothing has happened. */
  @SuppressWarnings("ReferenceEquality") // equal ones would be derived anew for nothing, no more
  Outlook on(Conference later, Instant now) {
    if (later == conference) {
      return this;
    }
    return later.programme() == setting.programme()
        ? new Outlook(later, now, setting, trials, documents.on(later))
        : of(later, now, trials);
  }

  Conference conference() {
    return conference;
  }

  Setting setting() {
    return setting;
  }

  FloorView floor() {
    return floor;
  }

  AgendaView agenda() {
    return agenda;
  }

  /** The documents that everybody has. */
  Map<String, DocumentView> documents() {
    return documents.everybody();
  }

  /** The documents of this seat beside these. */
  DocumentView.OwnDocuments documents(Setting.Place place) {
    return own.computeIfAbsent(
        place.seat().id(), seat -> documents.own(DocumentRights.of(conference, seat, since)));
  }

  VoiceStates voices() {
    return voices;
  }

  Optional<OwnView.Trial> trial() {
    return trial;
  }

  /**
   * What this seat could ask for and not be refused. The rules themselves are asked, so that no
   * button promises what would be refused. By time alone only a quota that is spent changes an
   * answer, and what follows from that is shown with the next event, the end of a turn.
   */
  Map<May, Boolean> may(Setting.Place place) {
    return may.computeIfAbsent(place.seat().id(), _ -> asked(place));
  }

  /** What this seat's microphone is good for; what is granted may not be routed yet. */
  Voice voice(Setting.Place place) {
    return voice.computeIfAbsent(
        place.seat().id(), seat -> voices.held(place.seat()).orElseGet(() -> silent(seat)));
  }

  private Voice silent(SeatId seat) {
    if (conference.floor().asks().stream().anyMatch(ask -> ask.seat().equals(seat))) {
      return Voice.WAITS;
    }
    if (allowed(seat, new FloorCommand.OpenMicrophone())) {
      return Voice.MAY_OPEN;
    }
    return allowed(seat, new FloorCommand.Ask(AskKind.REQUEST)) ? Voice.MAY_ASK : Voice.LISTENS;
  }

  private Map<May, Boolean> asked(Setting.Place place) {
    SeatId seat = place.seat().id();
    var may = new EnumMap<May, Boolean>(May.class);
    may.put(May.ADMIT, place.leads());
    may.put(May.OPEN, allowed(seat, new ProceedingsCommand.Open()));
    may.put(May.PROPOSE_CLOSING, allowed(seat, new ProceedingsCommand.ProposeClosing()));
    may.put(May.WITHDRAW_CLOSING, allowed(seat, new ProceedingsCommand.WithdrawClosing()));
    may.put(May.ANSWER_CLOSING, allowed(seat, new ProceedingsCommand.AgreeToClose()));
    may.put(May.PIN, allowed(seat, new ChamberCommand.Pin(seat)));
    may.put(
        May.TAP_SPEAKER,
        place.seat().occupant() instanceof Occupant.Room(_, var people) && people.size() > 1);
    may.put(May.SHARE, voices.show(seat));
    floor(may, seat);
    return may;
  }

  private void floor(Map<May, Boolean> may, SeatId seat) {
    var open = conference.phase() == Phase.OPEN;
    var asked = open && conference.floor().mode().isRegulated();
    may.put(
        May.LEAD_FLOOR,
        open && allowed(seat, new FloorCommand.SetTerms(another(conference.floor().terms()))));
    may.put(May.ASK_FLOOR, asked && allowed(seat, new FloorCommand.Ask(AskKind.REQUEST)));
    may.put(May.REPLY, asked && allowed(seat, new FloorCommand.Ask(AskKind.REPLY)));
    may.put(
        May.POINT_OF_ORDER, asked && allowed(seat, new FloorCommand.Ask(AskKind.POINT_OF_ORDER)));
    may.put(May.PASS_VOICE, asked && allowed(seat, new FloorCommand.PassVoice()));
  }

  /** Terms that differ, to ask the rules whether they could be set. */
  private static Terms another(Terms now) {
    return Terms.of(now.mode() == Mode.OPEN ? Mode.REQUEST : Mode.OPEN);
  }

  private boolean allowed(SeatId seat, Command command) {
    return Rules.permits(conference, command, new Actor.Seated(seat), since);
  }
}
