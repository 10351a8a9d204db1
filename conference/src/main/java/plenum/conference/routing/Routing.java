package plenum.conference.routing;

import java.util.Map;
import plenum.conference.Conference;
import plenum.conference.programme.Ordered;

/**
 * Who hears and sees what: the whole of it, as a pure function. What is not here is not sent, so
 * that whatever must never be heard is a property of {@link #of}.
 *
 * @param floor the microphones of the floor
 * @param receptions what each receiver gets; who is not named gets nothing
 */
public record Routing(Mix floor, Map<Receiver, Reception> receptions) {

  public static final Routing NOTHING = new Routing(Mix.SILENCE, Map.of());

  public Routing {
    receptions = Ordered.copyOf(receptions);
  }

  public static Routing of(Conference conference, Live live) {
    return Drawing.of(conference, live).drawn();
  }

  /** What this receiver gets, which may be nothing. */
  public Reception reception(Receiver receiver) {
    return receptions.getOrDefault(receiver, Reception.NOTHING);
  }
}
