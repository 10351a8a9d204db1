package plenum.rehearsal.languages;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import plenum.rehearsal.measure.Spread;

/** A part of the way that words take; each interpreter adds what they need to think. */
public enum Leg {
  FLOOR_TO_LISTENER("Floor to listener"),
  FLOOR_TO_BOOTH("Floor to booth"),
  BOOTH_TO_LISTENER("Booth to listener"),
  BOOTH_TO_BOOTH("Booth to booth, by relay");

  private final String words;

  Leg(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  private static Leg of(Way way, boolean interpreter) {
    if (way == Way.CHANNEL) {
      return interpreter ? BOOTH_TO_BOOTH : BOOTH_TO_LISTENER;
    }
    return interpreter ? FLOOR_TO_BOOTH : FLOOR_TO_LISTENER;
  }

  /**
   * How long packets took from seat to seat; of legs on which something came.
   *
   * @param logs by seat
   * @param interpreters which of them work in a booth
   */
  public static Map<Leg, Spread> delays(Map<String, SoundLog> logs, Set<String> interpreters) {
    var delays = new EnumMap<Leg, Spread>(Leg.class);
    logs.forEach((seat, log) ->
        log.packets()
            .forEach((outlet, packets) -> {
              if (Way.of(outlet) != Way.PARTNER) {
                var leg = of(Way.of(outlet), interpreters.contains(seat));
                packets.stream()
                    .filter(packet -> packet.delayNanos() >= 0)
                    .forEach(packet ->
                        delays.computeIfAbsent(leg, _ -> new Spread()).add(packet.delayNanos()));
              }
            }));
    return delays;
  }
}
