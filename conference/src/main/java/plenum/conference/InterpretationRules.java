package plenum.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plenum.conference.command.InterpretationCommand;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.interpretation.Console;
import plenum.conference.interpretation.Ear;
import plenum.conference.interpretation.Interlock;
import plenum.conference.interpretation.Interpretation;
import plenum.conference.programme.Medium;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;

/** What an interpreter's console may be set to, and which booths there are. */
final class InterpretationRules {
  private InterpretationRules() {}

  /** Who asks, in their booth, at their console. */
  record Desk(Entitlement entitlement, SeatId seat, Booth booth, Console console) {
    Interpretation all() {
      return entitlement.conference().interpretation();
    }

    int room() {
      return entitlement.conference().roomNumber(seat).orElseThrow();
    }

    /** The colleague, if they are where this one is. */
    Optional<SeatId> partner() {
      return booth
          .partnerOf(seat)
          .filter(other ->
              entitlement
                  .conference()
                  .roomNumber(other)
                  .equals(entitlement.conference().roomNumber(seat)));
    }
  }

  static Decision decide(Entitlement entitlement, InterpretationCommand command) {
    return switch (command) {
      case InterpretationCommand.PlanBooths(var plan) -> plan(entitlement, plan);
      case InterpretationCommand.GoOnAir() -> at(entitlement, InterpretationRules::goOn);
      case InterpretationCommand.GoOffAir() -> at(entitlement, InterpretationRules::goOff);
      case InterpretationCommand.TurnDirection(var into) ->
          at(entitlement, desk -> turn(desk, into));
      case InterpretationCommand.SetAutomatic(var automatic) ->
          at(entitlement, desk -> automatic(desk, automatic));
      case InterpretationCommand.Hear(var ear) -> at(entitlement, desk -> hear(desk, ear));
      case InterpretationCommand.AskHandover() -> at(entitlement, HandoverRules::ask);
      case InterpretationCommand.AcceptHandover() -> at(entitlement, HandoverRules::accept);
      case InterpretationCommand.DropHandover() -> at(entitlement, HandoverRules::drop);
      case InterpretationCommand.MarkSound(var reader, var fault) ->
          at(entitlement, desk -> SoundRules.mark(desk, reader, fault));
      case InterpretationCommand.CarryHandovers() -> HandoverRules.carry(entitlement);
    };
  }

  private static Decision at(Entitlement entitlement, Function<Desk, Decision> then) {
    var seat = entitlement.seat().orElseThrow().id();
    var all = entitlement.conference().interpretation();
    return all.plan()
        .of(seat)
        .flatMap(
            booth -> all.console(seat).map(console -> new Desk(entitlement, seat, booth, console)))
        .map(then)
        .orElseGet(() -> Decision.refused(new InterpretationRefusal.InNoBooth(seat)));
  }

  private static Decision plan(Entitlement entitlement, BoothPlan plan) {
    return entitlement
        .whyBegun()
        .or(() -> whyUnusable(entitlement.conference().programme(), plan))
        .map(Decision::refused)
        .orElseGet(() ->
            plan.equals(entitlement.conference().interpretation().plan())
                ? Decision.accepted()
                : Decision.accepted(
                    new InterpretationEvent.BoothsPlanned(plan, entitlement.now())));
  }

  static Optional<Refusal> whyUnusable(Programme programme, BoothPlan plan) {
    var wrong =
        BoothCheck.problems(programme, plan).stream()
            .filter(problem -> problem.flaw().contradicts())
            .toList();
    return wrong.isEmpty() ? none() : Optional.of(new ThingRefusal.ProgrammeFlawed(wrong));
  }

  private static Decision goOn(Desk desk) {
    if (desk.console().onAir().isPresent()) {
      return Decision.accepted();
    }
    var conference = desk.entitlement().conference();
    if (conference.state(desk.seat()).filter(SeatState::muted).isPresent()) {
      return Decision.refused(new FloorRefusal.MutedByItsSide(desk.seat()));
    }
    if (Voices.of(conference).microphones().contains(desk.seat())) {
      return Decision.refused(new InterpretationRefusal.RendersOnTheFloor(desk.seat()));
    }
    var event = new InterpretationEvent.WentOnAir(desk.seat(), desk.entitlement().now());
    var fallen =
        fallenPartner(desk).map(Console::into).filter(it -> !it.equals(desk.console().into()));
    return fallen
        .map(into -> taking(desk, into, List.of(turnedInto(desk, into), event)))
        .orElseGet(() -> taking(desk, desk.console().into(), List.of(event)));
  }

  /** Who takes over from a line that is down goes on in the language that has gone silent. */
  private static Optional<Console> fallenPartner(Desk desk) {
    return desk.partner()
        .filter(partner -> unreachable(desk.entitlement().conference(), partner))
        .flatMap(desk.all()::console)
        .filter(console -> console.onAir().isPresent());
  }

  private static Event turnedInto(Desk desk, String into) {
    return new InterpretationEvent.DirectionTurned(
        desk.seat(), into, false, desk.entitlement().now());
  }

  private static Decision goOff(Desk desk) {
    return desk.console().onAir().isEmpty()
        ? Decision.accepted()
        : Decision.accepted(
            new InterpretationEvent.WentOffAir(
                desk.seat(), Optional.empty(), desk.entitlement().now()));
  }

  private static Decision turn(Desk desk, String into) {
    if (!desk.booth().into().contains(into)) {
      return Decision.refused(new InterpretationRefusal.NotABoothLanguage(into));
    }
    if (desk.console().into().equals(into)) {
      return Decision.accepted();
    }
    var event = turnedInto(desk, into);
    return desk.console().onAir().isEmpty()
        ? Decision.accepted(event)
        : taking(desk, into, List.of(event));
  }

  /** Comes into a channel on which another microphone may be out, as the interlock has it. */
  private static Decision taking(Desk desk, String language, List<Event> coming) {
    var others =
        desk.all().onAir(language, desk.room()).stream()
            .filter(other -> !other.equals(desk.seat()))
            .toList();
    var events = new ArrayList<Event>();
    for (var other : others) {
      boolean gives =
          desk.all().plan().interlock() == Interlock.OVERRIDE
              || unreachable(desk.entitlement().conference(), other);
      if (!gives && desk.all().plan().interlock() == Interlock.INTERLOCK) {
        return Decision.refused(new InterpretationRefusal.ChannelTaken(language, other));
      }
      if (gives) {
        events.add(
            new InterpretationEvent.WentOffAir(
                other, Optional.of(desk.seat()), desk.entitlement().now()));
      }
    }
    events.addAll(coming);
    return new Decision.Accepted(events);
  }

  /** Whose line is down holds no channel: the colleague takes over at once. */
  static boolean unreachable(Conference conference, SeatId seat) {
    return conference.state(seat).flatMap(state -> state.presence().absentSince()).isPresent();
  }

  private static Decision automatic(Desk desk, boolean automatic) {
    return desk.console().automatic() == automatic
        ? Decision.accepted()
        : Decision.accepted(new InterpretationEvent.AutomaticSet(desk.seat(), automatic));
  }

  private static Decision hear(Desk desk, Ear ear) {
    if (desk.console().ear().equals(ear)) {
      return Decision.accepted();
    }
    var why = ear instanceof Ear.Relay(var language) ? whyNotRelay(desk, language) : none();
    return why.map(Decision::refused)
        .orElseGet(() -> Decision.accepted(new InterpretationEvent.EarTurned(desk.seat(), ear)));
  }

  private static Optional<Refusal> whyNotRelay(Desk desk, String language) {
    if (desk.booth().into().size() == 1 && desk.booth().into().contains(language)
        || desk.console().into().equals(language)) {
      return Optional.of(new InterpretationRefusal.RelaysItself(language));
    }
    if (Medium.of(language) == Medium.SIGN) {
      return Optional.of(new InterpretationRefusal.NothingToHear(language));
    }
    if (!desk.all().plan().produces(language)) {
      return Optional.of(new InterpretationRefusal.NobodyInterprets(language));
    }
    return circles(desk, language)
        ? Optional.of(new InterpretationRefusal.RelaysInACircle(language))
        : none();
  }

  /** Whether who is on this channel hears, itself or by others, who asks. */
  private static boolean circles(Desk desk, String language) {
    var seen = new HashSet<SeatId>();
    var next = Optional.of(language);
    while (next.isPresent()) { // each step sees another seat
      var on = desk.all().onAir(next.get(), desk.room()).stream().findFirst();
      if (on.isEmpty() || !seen.add(on.get())) {
        return false;
      }
      if (on.get().equals(desk.seat())) {
        return true;
      }
      next =
          desk.all()
              .console(on.get())
              .map(Console::ear)
              .flatMap(ear ->
                  ear instanceof Ear.Relay(var relayed) ? Optional.of(relayed) : Optional.empty());
    }
    return false;
  }

  private static Optional<Refusal> none() {
    return Optional.empty();
  }
}
