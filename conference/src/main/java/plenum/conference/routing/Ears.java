package plenum.conference.routing;

import java.util.Map;
import java.util.Set;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Who wants to hear what, and on which of the two outlets of a channel it comes.
 *
 * @param choices {@link Hearing#DEFAULT} where nothing is said
 * @param talkback interpreters who talk to their partner at this moment, and to nobody else
 * @param phones by which people listen beside a seat
 */
public record Ears(
    Map<SeatId, Hearing> choices,
    Set<SeatId> talkback,
    Map<ViewerId, PhoneEar> phones,
    Lanes lanes) {
  public static final Ears NONE = new Ears(Map.of(), Set.of(), Map.of(), Lanes.NONE);

  public Ears {
    choices = Ordered.copyOf(choices);
    talkback = Ordered.copyOf(talkback);
    phones = Ordered.copyOf(phones);
  }

  Hearing choice(SeatId seat) {
    return choices.getOrDefault(seat, Hearing.DEFAULT);
  }

  public Ears with(Lanes changed) {
    return new Ears(choices, talkback, phones, changed);
  }
}
