package plenum.conference;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.Event;
import plenum.conference.event.InterpretationEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.SeatId;

/** Who speaks into what, as the journal alone says it: written without a look at the state. */
final class BoothWitness {
  /** Where a microphone goes out, or did until just now. */
  record Out(String into, Optional<Instant> ended) {}

  private final Map<SeatId, OptionalInt> rooms = new HashMap<>();

  final Map<SeatId, String> direction = new HashMap<>();
  final Map<SeatId, Out> out = new HashMap<>();

  void sees(Event event) {
    if (event instanceof CaucusEvent.HappenedInside(_, var part)
        && part.isPresent()
        && part.get() instanceof SealedPart.Inside(_, _, var inside)) {
      sees(inside);
    } else if (event instanceof InterpretationEvent booth) {
      sees(booth);
    }
  }

  /** Nobody takes their microphone through a door with them. */
  void settles(Conference conference) {
    out.keySet()
        .removeIf(seat -> {
          var here = conference.roomNumber(seat);
          return here.isEmpty() || !here.equals(rooms.getOrDefault(seat, here));
        });
    rooms.clear();
    out.keySet().forEach(seat -> rooms.put(seat, conference.roomNumber(seat)));
  }

  private void sees(InterpretationEvent event) {
    switch (event) {
      case InterpretationEvent.BoothsPlanned(var plan, _) ->
          plan.booths()
              .forEach(booth ->
                  booth
                      .seats()
                      .forEach(seat ->
                          booth.into().stream()
                              .findFirst()
                              .ifPresent(into -> direction.putIfAbsent(seat, into))));
      case InterpretationEvent.WentOnAir(var seat, _) -> on(seat);
      case InterpretationEvent.WentOffAir(var seat, _, _) -> out.remove(seat);
      case InterpretationEvent.DirectionTurned(var seat, var into, _, _) -> {
        direction.put(seat, into);
        if (out.containsKey(seat) && out.get(seat).ended().isEmpty()) {
          on(seat);
        } else {
          out.remove(seat);
        }
      }
      case InterpretationEvent.HandedOver(var from, var seat, var at) -> {
        out.put(from, new Out(direction.get(from), Optional.of(at)));
        direction.put(seat, direction.get(from));
        on(seat);
      }
      case InterpretationEvent.AutomaticSet _,
          InterpretationEvent.EarTurned _,
          InterpretationEvent.HandoverAsked _,
          InterpretationEvent.HandoverAccepted _,
          InterpretationEvent.HandoverDropped _ -> {}
    }
  }

  private void on(SeatId seat) {
    out.put(seat, new Out(direction.get(seat), Optional.empty()));
  }
}
