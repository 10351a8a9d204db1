package plenum.media.engine;

import java.util.List;
import java.util.Map;

/**
 * All that may flow in one conference. A new snapshot takes the place of the old one whole; what is
 * not in it has no route. Snapshots of a conference carry rising numbers, and an older one that
 * comes late is passed over.
 *
 * @param floor the microphones that the floor may carry, in order of precedence
 * @param holder who was granted the floor, 0 for nobody
 */
public record Routes(long number, List<Integer> floor, int holder, Map<OutletKey, Feed> feeds) {
  /** Nothing flows. */
  public static final Routes NONE = new Routes(0, List.of(), 0, Map.of());

  public Routes {
    floor = List.copyOf(floor);
    feeds = Map.copyOf(feeds);
  }
}
