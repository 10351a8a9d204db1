package plenum.conference.interpretation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Simultaneous interpretation as it stands.
 *
 * @param consoles of interpreters who have touched theirs
 * @param handovers that were asked for, by booth
 */
public record Interpretation(
    BoothPlan plan, Map<SeatId, Console> consoles, Map<BoothId, Handover> handovers) {

  public static final Interpretation NONE = new Interpretation(BoothPlan.NONE, Map.of(), Map.of());

  public Interpretation {
    consoles = Ordered.copyOf(consoles);
    handovers = Ordered.copyOf(handovers);
  }

  /** The console of a seat that works in a booth. */
  public Optional<Console> console(SeatId seat) {
    return plan.of(seat)
        .map(
            booth -> Optional.ofNullable(consoles.get(seat)).orElseGet(() -> Console.ready(booth)));
  }

  /** Whose microphones are on into this channel in this room, the longest first. */
  public List<SeatId> onAir(String language, int room) {
    return consoles.entrySet().stream()
        .filter(entry -> entry.getValue().speaks(language, room))
        .sorted(Comparator.comparing(entry -> entry.getValue().onAir().orElseThrow().since()))
        .map(Map.Entry::getKey)
        .toList();
  }

  public boolean isOnAir(SeatId seat) {
    return Optional.ofNullable(consoles.get(seat)).flatMap(Console::onAir).isPresent();
  }

  public Optional<Handover> handover(BoothId booth) {
    return Optional.ofNullable(handovers.get(booth));
  }

  /** With other booths; who works in none any more, or into another language, is off. */
  public Interpretation with(BoothPlan changed) {
    var kept = new LinkedHashMap<SeatId, Console>();
    consoles.forEach((seat, console) ->
        changed
            .of(seat)
            .filter(booth -> booth.into().contains(console.into()))
            .ifPresent(_ -> kept.put(seat, console)));
    var open = new LinkedHashMap<>(handovers);
    open.keySet().removeIf(id -> !changed.booth(id).equals(plan.booth(id)));
    return new Interpretation(changed, kept, open).interlocked();
  }

  /** Where only one may be on a channel, the one who was there first. */
  private Interpretation interlocked() {
    if (plan.interlock() == Interlock.NONE) {
      return this;
    }
    var one = this;
    for (var seat : consoles.keySet()) {
      var console = one.consoles.get(seat);
      if (console != null && console.onAir().isPresent()) {
        var others = one.onAir(console.into(), console.onAir().get().room());
        for (var other : others.subList(1, others.size())) {
          one = one.off(other);
        }
      }
    }
    return one;
  }

  public Interpretation on(SeatId seat, int room, Instant at) {
    return with(seat, console -> console.on(room, at));
  }

  public Interpretation off(SeatId seat) {
    return with(seat, Console::off);
  }

  public Interpretation handedOver(SeatId seat, Instant at) {
    return with(seat, console -> console.handedOver(at));
  }

  public Interpretation turned(SeatId seat, String into, Instant at) {
    return with(seat, console -> console.turned(into, at));
  }

  public Interpretation with(SeatId seat, Ear ear) {
    return with(seat, console -> console.with(ear));
  }

  public Interpretation withAutomatic(SeatId seat, boolean automatic) {
    return with(seat, console -> console.withAutomatic(automatic));
  }

  public Interpretation with(BoothId booth, Handover handover) {
    return new Interpretation(plan, consoles, Ordered.with(handovers, booth, handover));
  }

  public Interpretation without(BoothId booth) {
    return new Interpretation(plan, consoles, Ordered.without(handovers, booth));
  }

  /**
   * With every microphone off whose interpreter is not where it was switched on any more: what goes
   * out on a channel never follows somebody through a door.
   *
   * @param rooms the room in which a seat is; empty for who is not here
   */
  public Interpretation settled(Function<SeatId, OptionalInt> rooms) {
    var settled = this;
    for (var entry : consoles.entrySet()) {
      var console = entry.getValue();
      var here = rooms.apply(entry.getKey());
      boolean left =
          console.onAir().filter(on -> !here.equals(OptionalInt.of(on.room()))).isPresent()
              || console.tail().filter(end -> !here.equals(OptionalInt.of(end.room()))).isPresent();
      settled = left ? settled.off(entry.getKey()) : settled;
    }
    return settled;
  }

  private Interpretation with(SeatId seat, UnaryOperator<Console> change) {
    return console(seat)
        .map(console ->
            new Interpretation(
                plan, Ordered.with(consoles, seat, change.apply(console)), handovers))
        .orElse(this);
  }
}
