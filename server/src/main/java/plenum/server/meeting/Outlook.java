package plenum.server.meeting;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.Conference;
import plenum.conference.DocumentRights;
import plenum.conference.Phase;
import plenum.conference.Rules;
import plenum.conference.TieRights;
import plenum.conference.command.Actor;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.MarkCommand;
import plenum.conference.command.OpeningCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.mark.MarkKind;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Role;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.wire.AgendaView;
import plenum.wire.ApartView;
import plenum.wire.DocumentView;
import plenum.wire.FloorView;
import plenum.wire.MarkedMoment;
import plenum.wire.OpeningView;
import plenum.wire.OwnView;
import plenum.wire.OwnView.May;
import plenum.wire.OwnView.Voice;
import plenum.wire.SittingView;

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
  private final OpeningView opening;
  private final VoiceStates voices;
  private final Map<String, ApartView.Room> withdrawn;
  private final Map<String, List<String>> booths;
  private final Map<DelegationId, Map<String, ApartView.Note>> notes = new HashMap<>();
  private final Map<SeatId, Map<May, Boolean>> may = new HashMap<>();
  private final Map<SeatId, Voice> voice = new HashMap<>();
  private final Map<DelegationId, Map<String, MarkedMoment>> marks = new HashMap<>();
  private final Map<DelegationId, Integer> minutes = new HashMap<>();
  private final DocumentViews documents;
  private final Map<SeatId, DocumentView.OwnDocuments> own = new HashMap<>();
  private final Map<SeatId, List<String>> interpreters = new HashMap<>();

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
    opening = OpeningViews.of(conference, setting);
    voices = new VoiceStates(conference);
    withdrawn = ApartViews.withdrawn(conference);
    booths = BoothViews.languages(conference);
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
    var outlook =
        later.programme() == setting.programme()
            ? new Outlook(later, now, setting, trials, documents.on(later))
            : of(later, now, trials);
    if (sameMinutes(later)) {
      outlook.minutes.putAll(minutes);
    }
    return outlook;
  }

  /** Hundreds of entries are not looked through again because somebody took the floor. */
  @SuppressWarnings("ReferenceEquality") // as above
  private boolean sameMinutes(Conference later) {
    return later.statements() == conference.statements()
        && later.drafts() == conference.drafts()
        && later.marks() == conference.marks()
        && later.agenda() == conference.agenda()
        && later.documents() == conference.documents()
        && later.phase() == conference.phase();
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

  OpeningView opening() {
    return opening;
  }

  /** The documents that everybody has. */
  Map<String, DocumentView> documents() {
    return documents.everybody();
  }

  /** The documents of this seat beside these. */
  DocumentView.OwnDocuments documents(Setting.Place place) {
    return own.computeIfAbsent(
        place.seat().id(),
        seat -> documents.own(DocumentRights.of(conference, new Actor.Seated(seat), since)));
  }

  /** Of whom this seat may say whom they render. */
  List<String> interpreters(Setting.Place place) {
    return interpreters.computeIfAbsent(
        place.seat().id(),
        seat ->
            TieRights.of(conference, seat, since).interpreters().stream()
                .map(SeatId::value)
                .toList());
  }

  VoiceStates voices() {
    return voices;
  }

  /** Into which languages each interpreter's booth works. */
  Map<String, List<String>> booths() {
    return booths;
  }

  Map<String, ApartView.Room> withdrawn() {
    return withdrawn;
  }

  /** Sealed rooms and notes, as far as they are this seat's. */
  ApartView apart(Setting.Place place) {
    var side = place.seat().delegation();
    return ApartViews.of(
        conference,
        place.seat(),
        side.filter(_ -> may(place).getOrDefault(May.NOTE, false))
            .map(own -> notes.computeIfAbsent(own, it -> ApartViews.notes(conference, it)))
            .orElseGet(Map::of));
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

  /** What the side of this seat has marked; whoever does not lead it is not to see that. */
  Map<String, MarkedMoment> marks(Setting.Place leader) {
    return leader
        .seat()
        .delegation()
        .map(side -> marks.computeIfAbsent(side, own -> MarkViews.of(conference, own)))
        .orElseGet(Map::of);
  }

  /** For who reads a side's minutes: a number that changes with them. */
  Optional<Integer> minutes(Setting.Place place) {
    var keeps = Power.CLEAR_STATEMENTS.isFor(place.seat(), conference.programme()) || place.leads();
    return place
        .seat()
        .delegation()
        .filter(side -> keeps || corrects(place, side))
        .map(side -> minutes.computeIfAbsent(side, this::minutes));
  }

  /** Once they are out, everybody who sits for the side reads them. */
  private boolean corrects(Setting.Place place, DelegationId side) {
    return conference.drafts().of(side).isPresent()
        && Power.CORRECT_MINUTES.isFor(place.seat(), conference.programme());
  }

  private int minutes(DelegationId side) {
    return Objects.hash(
        conference.phase(),
        conference.statements().tag(side),
        conference.drafts().of(side),
        conference.marks().of(side),
        conference.agenda().items(),
        conference.documents().all());
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
    apart(may, place);
    opening(may, place);
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

  private void apart(Map<May, Boolean> may, Setting.Place place) {
    SeatId seat = place.seat().id();
    var side = place.seat().delegation();
    may.put(
        May.WITHDRAW,
        side.filter(own -> allowed(seat, new CaucusCommand.Withdraw(own))).isPresent());
    may.put(
        May.REJOIN, side.filter(own -> allowed(seat, new CaucusCommand.Return(own))).isPresent());
    may.put(May.INVITE_ASIDE, meets(seat));
    may.put(May.COME_BACK, conference.caucuses().named(seat).isPresent());
    may.put(May.NOTE, allowed(seat, new CaucusCommand.WriteNote("a note")));
  }

  /** Whether there is anybody whom this seat could ask to a tête-à-tête. */
  private boolean meets(SeatId seat) {
    return setting.places().values().stream()
        .filter(other -> other.seat().role() == Role.HEAD && !other.seat().id().equals(seat))
        .anyMatch(other ->
            allowed(seat, new CaucusCommand.InviteAside(List.of(other.seat().id()), List.of())));
  }

  private void opening(Map<May, Boolean> may, Setting.Place place) {
    var seat = place.seat();
    may.put(May.CALL_ROLL, allowed(seat.id(), new OpeningCommand.CallRoll()));
    may.put(
        May.CONFIRM_ROLL,
        place.leads()
            && seat.delegation().isPresent()
            && conference.phase() == Phase.OPEN
            && conference.opening().roll().isPresent());
    may.put(
        May.LEAD_SOUND_CHECK,
        Rules.leadsSoundCheck(conference, new Actor.Seated(seat.id()), since));
    may.put(May.SEE_LINES, Power.SEE_LINES.isFor(seat, conference.programme()));
    may.put(May.MARK, allowed(seat.id(), new MarkCommand.MarkMoment(MarkKind.STATEMENT)));
  }

  /** Of whom it may ask depends on whom; the rules say that when it does. */
  SittingView photographs(Setting.Place place) {
    var seat = place.seat();
    var asks =
        Power.ASK_TO_SIT.isFor(seat, conference.programme())
            && conference.phase().receives()
            && conference.inPlenary(seat.id());
    return SittingViews.of(conference, seat, place.leads(), asks);
  }

  /** Terms that differ, to ask the rules whether they could be set. */
  private static Terms another(Terms now) {
    return Terms.of(now.mode() == Mode.OPEN ? Mode.REQUEST : Mode.OPEN);
  }

  private boolean allowed(SeatId seat, Command command) {
    return Rules.permits(conference, command, new Actor.Seated(seat), since);
  }
}
