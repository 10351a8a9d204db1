package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.FloorCommand;
import plenum.conference.event.Event;
import plenum.conference.event.FloorEvent;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Right;
import plenum.conference.floor.Terms;
import plenum.conference.floor.TurnEnd;
import plenum.conference.programme.SeatId;

/** On what terms the floor is taken, and which concern decides about a command. */
final class FloorRules {
  private FloorRules() {}

  static Decision decide(Entitlement entitlement, FloorCommand command) {
    return switch (command) {
      case FloorCommand.SetTerms(var terms) -> set(entitlement, terms);
      case FloorCommand.TieInterpreter(var interpreter, var to) ->
          VoiceRules.tie(entitlement, interpreter, to);
      case FloorCommand.UntieInterpreter(var interpreter) ->
          VoiceRules.untie(entitlement, interpreter);
      case FloorCommand.SpeakLanguage(var seat, var language) ->
          VoiceRules.speak(entitlement, seat, language);
      case FloorCommand.EndOverdue() -> TurnRules.endOverdue(entitlement);
      case FloorCommand.InMeeting inMeeting -> whileOpen(entitlement, inMeeting);
    };
  }

  private static Decision whileOpen(Entitlement entitlement, FloorCommand.InMeeting command) {
    if (entitlement.conference().phase() != Phase.OPEN) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    var inside =
        takesPart(command) ? CaucusRules.whyInside(entitlement) : Optional.<Refusal>empty();
    return inside.map(Decision::refused).orElseGet(() -> decided(entitlement, command));
  }

  private static Decision decided(Entitlement entitlement, FloorCommand.InMeeting command) {
    return switch (command) {
      case FloorCommand.Ask(var kind) -> QueueRules.ask(entitlement, kind);
      case FloorCommand.Withdraw(var kind) -> QueueRules.withdraw(entitlement, kind);
      case FloorCommand.Skip(var seat, var kind) -> QueueRules.skip(entitlement, seat, kind);
      case FloorCommand.Reorder(var kind, var seats) ->
          QueueRules.reorder(entitlement, kind, seats);
      case FloorCommand.EnterOnList(var seat) -> QueueRules.enter(entitlement, seat);
      case FloorCommand.StrikeFromList(var seat) -> QueueRules.strike(entitlement, seat);
      case FloorCommand.OpenMicrophone() -> TurnRules.open(entitlement);
      case FloorCommand.Yield() -> TurnRules.yield(entitlement);
      case FloorCommand.Give(var seat) -> TurnRules.give(entitlement, seat);
      case FloorCommand.GiveNext() -> TurnRules.giveNext(entitlement);
      case FloorCommand.Take(var seat) -> TurnRules.take(entitlement, seat);
      case FloorCommand.ExtendTurn(var seat, var by) -> TimeRules.extend(entitlement, seat, by);
      case FloorCommand.ExtendQuota(var side, var by) -> TimeRules.extend(entitlement, side, by);
      case FloorCommand.TakePriority() -> PriorityRules.take(entitlement);
      case FloorCommand.ReleasePriority() -> PriorityRules.release(entitlement);
      case FloorCommand.AskToConclude(var seat) -> PriorityRules.askToConclude(entitlement, seat);
      case FloorCommand.PassVoice() -> VoiceRules.pass(entitlement);
    };
  }

  /** Whether whoever asks for this wants to be heard; all else can be done from anywhere. */
  private static boolean takesPart(FloorCommand.InMeeting command) {
    return switch (command) {
      case FloorCommand.Ask _,
          FloorCommand.OpenMicrophone _,
          FloorCommand.TakePriority _,
          FloorCommand.PassVoice _ ->
          true;
      case FloorCommand.Withdraw _,
          FloorCommand.Skip _,
          FloorCommand.Reorder _,
          FloorCommand.EnterOnList _,
          FloorCommand.StrikeFromList _,
          FloorCommand.Yield _,
          FloorCommand.Give _,
          FloorCommand.GiveNext _,
          FloorCommand.Take _,
          FloorCommand.ExtendTurn _,
          FloorCommand.ExtendQuota _,
          FloorCommand.ReleasePriority _,
          FloorCommand.AskToConclude _ ->
          false;
    };
  }

  private static Decision set(Entitlement entitlement, Terms terms) {
    return entitlement
        .whyBegun()
        .or(() -> whyUnusable(entitlement.conference(), terms))
        .map(Decision::refused)
        .orElseGet(() ->
            terms.equals(entitlement.conference().floor().terms())
                ? Decision.accepted()
                : new Decision.Accepted(changed(entitlement, terms)));
  }

  static Optional<Refusal> whyUnusable(Conference conference, Terms terms) {
    return TermsCheck.wrongPart(conference.programme(), terms).map(FloorRefusal.TermsUnusable::new);
  }

  private static List<Event> changed(Entitlement entitlement, Terms terms) {
    var events = new ArrayList<Event>();
    if (entitlement.conference().phase() == Phase.OPEN) {
      events.addAll(
          displaced(entitlement.conference(), terms, entitlement.chair(), entitlement.now()));
    }
    events.add(new FloorEvent.TermsSet(terms, entitlement.chair(), entitlement.now()));
    if (entitlement.conference().phase() == Phase.OPEN) {
      events.addAll(
          presented(entitlement.conference(), terms, entitlement.chair(), entitlement.now()));
    }
    return events;
  }

  /** Ends the turns for which there is no place under these terms. */
  static List<Event> displaced(
      Conference conference, Terms terms, Optional<SeatId> chair, Instant now) {
    var places = places(terms);
    var ended = new ArrayList<Event>();
    var kept = 0;
    for (var turn : conference.floor().turns()) {
      var keeps =
          terms.mode().isRegulated()
              && (turn.right() == Right.CHAIR
                  || turn.right() == Right.POINT_OF_ORDER
                  || kept++ < places && !yieldsToPresenter(terms, turn.seat()));
      if (!keeps) {
        ended.add(new FloorEvent.TurnEnded(turn.seat(), TurnEnd.TERMS_CHANGED, chair, now));
      }
    }
    return ended;
  }

  private static int places(Terms terms) {
    return terms.mode() == Mode.FREE ? terms.microphones() : 1;
  }

  private static boolean yieldsToPresenter(Terms terms, SeatId seat) {
    return terms.mode() == Mode.BRIEFING
        && terms.presenter().filter(presenter -> !presenter.equals(seat)).isPresent();
  }

  /** A briefing begins with its presenter on the floor, if they are there. */
  static List<Event> presented(
      Conference conference, Terms terms, Optional<SeatId> chair, Instant now) {
    if (terms.mode() != Mode.BRIEFING) {
      return List.of();
    }
    return terms
        .presenter()
        .filter(conference::inPlenary)
        .filter(seat ->
            conference.floor().turn(seat).filter(turn -> turn.right() == Right.PRESENTER).isEmpty())
        .<List<Event>>map(seat ->
            List.of(
                new FloorEvent.TurnBegan(
                    seat, Right.PRESENTER, terms.lasts(Right.PRESENTER), chair, true, now)))
        .orElseGet(List::of);
  }
}
