package plenum.dossier.minutes;

import java.util.List;
import plenum.conference.opening.Attended;
import plenum.conference.opening.Capacity;

/**
 * Somebody of a side, or of none.
 *
 * @param attended by the roll where their side answered one, else by whether they came
 * @param stays when they were there, the first one first; of people of other sides only what could
 *     be seen outside a sealed room. Empty for who was absent
 */
public record Attendee(Speaker who, Capacity capacity, Attended attended, List<Stay> stays) {
  public Attendee {
    stays = List.copyOf(stays);
  }

  public boolean present() {
    return attended == Attended.PRESENT;
  }
}
