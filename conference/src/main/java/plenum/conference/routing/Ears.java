package plenum.conference.routing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Who wants to hear what, or to see it signed, and on which of the two outlets of a channel it
 * comes.
 *
 * @param choices {@link Hearing#DEFAULT} where nothing is said
 * @param signs the sign language (BCP 47) in which a seat's page wants to see an interpreter
 * @param talkback interpreters who talk to their partner at this moment, and to nobody else
 * @param phones by which people listen beside a seat
 */
public record Ears(
    Map<SeatId, Hearing> choices,
    Map<SeatId, String> signs,
    Set<SeatId> talkback,
    Map<ViewerId, PhoneEar> phones,
    Lanes lanes) {
  public static final Ears NONE = new Ears(Map.of(), Map.of(), Set.of(), Map.of(), Lanes.NONE);

  public Ears {
    choices = Ordered.copyOf(choices);
    signs = Ordered.copyOf(signs);
    talkback = Ordered.copyOf(talkback);
    phones = Ordered.copyOf(phones);
  }

  Hearing choice(SeatId seat) {
    return choices.getOrDefault(seat, Hearing.DEFAULT);
  }

  Optional<String> sign(SeatId seat) {
    return Optional.ofNullable(signs.get(seat));
  }

  public Ears with(Lanes changed) {
    return new Ears(choices, signs, talkback, phones, changed);
  }
}
