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
 */
public record Ears(Map<SeatId, Hearing> choices, Set<SeatId> talkback, Lanes lanes) {
  public static final Ears NONE = new Ears(Map.of(), Set.of(), Lanes.NONE);

  public Ears {
    choices = Ordered.copyOf(choices);
    talkback = Ordered.copyOf(talkback);
  }

  Hearing choice(SeatId seat) {
    return choices.getOrDefault(seat, Hearing.DEFAULT);
  }

  public Ears with(Lanes changed) {
    return new Ears(choices, talkback, changed);
  }
}
