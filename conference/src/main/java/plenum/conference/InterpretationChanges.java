package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.interpretation.Handover;
import plenum.conference.interpretation.Interpretation;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;

/** What happens in booths makes this of a conference. */
final class InterpretationChanges {
  private InterpretationChanges() {}

  static Conference after(Conference conference, InterpretationEvent event) {
    var booths = conference.interpretation();
    return conference.with(
        switch (event) {
          case InterpretationEvent.BoothsPlanned(var plan, _) -> booths.with(plan);
          case InterpretationEvent.WentOnAir(var seat, var at) -> on(conference, seat, at);
          case InterpretationEvent.WentOffAir(var seat, _, _) -> booths.off(seat);
          case InterpretationEvent.DirectionTurned(var seat, var into, _, var at) ->
              booths.turned(seat, into, at);
          case InterpretationEvent.AutomaticSet(var seat, var automatic) ->
              booths.withAutomatic(seat, automatic);
          case InterpretationEvent.EarTurned(var seat, var ear) -> booths.with(seat, ear);
          case InterpretationEvent.HandoverAsked(var seat, _) ->
              with(booths, seat, Optional.of(new Handover(seat, Optional.empty())));
          case InterpretationEvent.HandoverAccepted(var seat, var due) ->
              accepted(booths, seat, due);
          case InterpretationEvent.HandoverDropped(var seat) ->
              with(booths, seat, Optional.empty());
          case InterpretationEvent.HandedOver(var from, var seat, var at) ->
              handedOver(conference, from, seat, at);
        });
  }

  private static Interpretation on(Conference conference, SeatId seat, Instant at) {
    return conference
        .interpretation()
        .on(seat, conference.roomNumber(seat).orElse(Routing.PLENARY), at);
  }

  /** Who goes on speaks into what the other one spoke into. */
  private static Interpretation handedOver(
      Conference conference, SeatId from, SeatId seat, Instant at) {
    var booths = conference.interpretation();
    var into = booths.console(from).map(console -> console.into());
    var turned = into.map(language -> booths.turned(seat, language, at)).orElse(booths);
    return with(on(conference.with(turned), seat, at).handedOver(from, at), seat, Optional.empty());
  }

  private static Interpretation accepted(Interpretation booths, SeatId seat, Instant due) {
    return booths
        .plan()
        .of(seat)
        .flatMap(booth -> booths.handover(booth.id()))
        .map(asked -> with(booths, seat, Optional.of(new Handover(asked.by(), Optional.of(due)))))
        .orElse(booths);
  }

  private static Interpretation with(
      Interpretation booths, SeatId seat, Optional<Handover> handover) {
    return booths
        .plan()
        .of(seat)
        .map(booth ->
            handover
                .map(asked -> booths.with(booth.id(), asked))
                .orElseGet(() -> booths.without(booth.id())))
        .orElse(booths);
  }

  /** With every microphone off that is not where it was switched on. */
  static Conference settled(Conference conference) {
    var before = conference.interpretation();
    var after = before.settled(conference::roomNumber);
    return after == before ? conference : conference.with(after);
  }
}
