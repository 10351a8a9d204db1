package plenum.media.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.media.forward.Admission;
import plenum.media.forward.Floors;

/**
 * All that may flow in one conference. A new snapshot takes the place of the old one whole; what is
 * not in it has no route. Snapshots of a conference carry rising numbers, and an older one that
 * comes late is passed over. A microphone is admitted to one room at most; two are refused with an
 * {@link IllegalArgumentException}.
 *
 * @param floors who may be heard in which room, by the room's number; a room that is not named
 *     hears nothing
 * @param recorded the receivers the headers of whose packets may be recorded, see {@link
 *     MediaEngine#record}
 */
public record Routes(
    long number,
    Map<Integer, Admission> floors,
    Map<OutletKey, Feed> feeds,
    Set<Integer> recorded) {
  /** The room of the conference itself. */
  public static final int PLENARY = Floors.PLENARY;

  /** Nothing flows. */
  public static final Routes NONE = new Routes(0, Map.of(), Map.of());

  public Routes {
    floors = Map.copyOf(floors);
    feeds = Map.copyOf(feeds);
    recorded = Set.copyOf(recorded);
    refuseTwoRooms(floors);
  }

  /** Where nobody is recorded. */
  public Routes(long number, Map<Integer, Admission> floors, Map<OutletKey, Feed> feeds) {
    this(number, floors, feeds, Set.of());
  }

  /**
   * The routes of a conference that has no room but the plenary.
   *
   * @param floor the microphones that the floor may carry, in order of precedence
   * @param holder who was granted the floor, 0 for nobody
   */
  public Routes(long number, List<Integer> floor, int holder, Map<OutletKey, Feed> feeds) {
    this(number, Map.of(PLENARY, new Admission(floor, holder)), feeds);
  }

  private static void refuseTwoRooms(Map<Integer, Admission> floors) {
    var rooms = new HashMap<Integer, Integer>();
    floors.forEach((room, admission) -> {
      for (int source : admission.admitted()) {
        Integer other = rooms.put(source, room);
        if (other != null && !other.equals(room)) {
          throw new IllegalArgumentException(
              "A microphone is admitted to one room at most, but %d is to rooms %d and %d"
                  .formatted(source, Math.min(room, other), Math.max(room, other)));
        }
      }
    });
  }

  /** Who may be heard in this room. */
  public Admission floor(int room) {
    return floors.getOrDefault(room, Admission.NOBODY);
  }
}
