package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Console;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/**
 * What follows in booths by itself: who has the floor in a turn that they render is off the air,
 * where the direction turns by itself it goes with the language of who has the floor, and a
 * handover falls with who was live.
 */
final class BoothFollows {
  private BoothFollows() {}

  /** The events that follow, in order; they leave nothing that would follow from them. */
  static List<Event> of(Conference conference, Instant now) {
    var booths = conference.interpretation();
    if (booths.consoles().isEmpty() && booths.handovers().isEmpty()) {
      return List.of();
    }
    var events = new ArrayList<Event>(rendering(conference, now));
    events.addAll(turning(conference.after(events), now));
    events.addAll(fallen(conference.after(events)));
    var entitlement = new Entitlement(conference, new Actor.Server(), now);
    return CaucusRules.sealing(entitlement, new Decision.Accepted(events))
            instanceof Decision.Accepted(var sealed)
        ? sealed
        : events;
  }

  private static List<Event> rendering(Conference conference, Instant now) {
    var heard = Voices.of(conference).microphones();
    return conference.interpretation().consoles().keySet().stream()
        .filter(conference.interpretation()::isOnAir)
        .filter(heard::contains)
        .<Event>map(seat -> new InterpretationEvent.WentOffAir(seat, Optional.empty(), now))
        .toList();
  }

  private static List<Event> turning(Conference conference, Instant now) {
    var events = new ArrayList<Event>();
    var state = conference;
    for (var seat : conference.interpretation().consoles().keySet()) {
      var into = turned(state, seat);
      if (into.isPresent()) {
        var turn = new InterpretationEvent.DirectionTurned(seat, into.get(), true, now);
        events.add(turn);
        state = state.after(turn); // of two that would turn the second finds the channel taken
      }
    }
    return events;
  }

  private static Optional<String> turned(Conference conference, SeatId seat) {
    var spoken = Voices.of(conference).first().map(conference::languageSpokenBy);
    return spoken
        .filter(language -> turnsAt(conference, seat, language))
        .flatMap(language -> other(conference, seat, language));
  }

  private static boolean turnsAt(Conference conference, SeatId seat, String language) {
    return conference
        .interpretation()
        .console(seat)
        .filter(Console::automatic)
        .filter(console -> console.speaks(language, Routing.PLENARY))
        .isPresent();
  }

  private static Optional<String> other(Conference conference, SeatId seat, String language) {
    var booths = conference.interpretation();
    return booths
        .plan()
        .of(seat)
        .map(booth -> booth.otherThan(language))
        .filter(other -> !other.equals(language))
        .filter(other -> booths.onAir(other, Routing.PLENARY).isEmpty());
  }

  private static List<Event> fallen(Conference conference) {
    var booths = conference.interpretation();
    return booths.plan().booths().stream()
        .filter(booth -> booths.handover(booth.id()).isPresent())
        .filter(booth -> HandoverRules.live(conference, booth).isEmpty())
        .<Event>map(booth -> new InterpretationEvent.HandoverDropped(booth.seats().getFirst()))
        .toList();
  }
}
