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

  static Decision decide(Standing standing, FloorCommand command) {
    return switch (command) {
      case FloorCommand.SetTerms(var terms) -> set(standing, terms);
      case FloorCommand.TieInterpreter(var interpreter, var to) ->
          VoiceRules.tie(standing, interpreter, to);
      case FloorCommand.UntieInterpreter(var interpreter) ->
          VoiceRules.untie(standing, interpreter);
      case FloorCommand.SpeakLanguage(var seat, var language) ->
          VoiceRules.speak(standing, seat, language);
      case FloorCommand.EndOverdue() -> TurnRules.endOverdue(standing);
      case FloorCommand.InMeeting inMeeting -> whileOpen(standing, inMeeting);
    };
  }

  private static Decision whileOpen(Standing standing, FloorCommand.InMeeting command) {
    if (standing.conference().phase() != Phase.OPEN) {
      return Decision.refused(new StageRefusal.MeetingNotOpen());
    }
    var inside = takesPart(command) ? CaucusRules.whyInside(standing) : Optional.<Refusal>empty();
    return inside.map(Decision::refused).orElseGet(() -> decided(standing, command));
  }

  private static Decision decided(Standing standing, FloorCommand.InMeeting command) {
    return switch (command) {
      case FloorCommand.Ask(var kind) -> QueueRules.ask(standing, kind);
      case FloorCommand.Withdraw(var kind) -> QueueRules.withdraw(standing, kind);
      case FloorCommand.Skip(var seat, var kind) -> QueueRules.skip(standing, seat, kind);
      case FloorCommand.Reorder(var kind, var seats) -> QueueRules.reorder(standing, kind, seats);
      case FloorCommand.EnterOnList(var seat) -> QueueRules.enter(standing, seat);
      case FloorCommand.StrikeFromList(var seat) -> QueueRules.strike(standing, seat);
      case FloorCommand.OpenMicrophone() -> TurnRules.open(standing);
      case FloorCommand.Yield() -> TurnRules.yield(standing);
      case FloorCommand.Give(var seat) -> TurnRules.give(standing, seat);
      case FloorCommand.GiveNext() -> TurnRules.giveNext(standing);
      case FloorCommand.Take(var seat) -> TurnRules.take(standing, seat);
      case FloorCommand.ExtendTurn(var seat, var by) -> TimeRules.extend(standing, seat, by);
      case FloorCommand.ExtendQuota(var side, var by) -> TimeRules.extend(standing, side, by);
      case FloorCommand.TakePriority() -> PriorityRules.take(standing);
      case FloorCommand.ReleasePriority() -> PriorityRules.release(standing);
      case FloorCommand.AskToConclude(var seat) -> PriorityRules.askToConclude(standing, seat);
      case FloorCommand.PassVoice() -> VoiceRules.pass(standing);
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

  private static Decision set(Standing standing, Terms terms) {
    return standing
        .whyBegun()
        .or(() -> whyUnusable(standing.conference(), terms))
        .map(Decision::refused)
        .orElseGet(() ->
            terms.equals(standing.conference().floor().terms())
                ? Decision.accepted()
                : new Decision.Accepted(changed(standing, terms)));
  }

  static Optional<Refusal> whyUnusable(Conference conference, Terms terms) {
    return TermsCheck.wrongPart(conference.programme(), terms).map(FloorRefusal.TermsUnusable::new);
  }

  private static List<Event> changed(Standing standing, Terms terms) {
    var events = new ArrayList<Event>();
    if (standing.conference().phase() == Phase.OPEN) {
      events.addAll(displaced(standing.conference(), terms, standing.chair(), standing.now()));
    }
    events.add(new FloorEvent.TermsSet(terms, standing.chair(), standing.now()));
    if (standing.conference().phase() == Phase.OPEN) {
      events.addAll(presented(standing.conference(), terms, standing.chair(), standing.now()));
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
