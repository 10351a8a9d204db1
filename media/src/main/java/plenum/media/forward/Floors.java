package plenum.media.forward;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The floors of one conference, each in a room of its own: a room hears whom its floor admits, and
 * nobody else. A microphone knows one bus and one lead, so a change closes in every room before it
 * opens in any; otherwise the room that is left would take away what the room that is entered has
 * just given.
 */
public final class Floors {
  /** The number of the room that everybody is in who is in no sealed one. */
  public static final int PLENARY = 0;

  private final Map<Integer, AudioSource> present = new LinkedHashMap<>();
  private final Map<Integer, Floor> byRoom = new TreeMap<>();
  private final Map<Integer, Long> leftSealed = new HashMap<>();

  /**
   * From now on these may be heard in these rooms, and nobody else anywhere. A room that is not
   * named is emptied and forgotten.
   *
   * @param rooms by their numbers; a microphone is admitted to one of them at most
   */
  public void admit(Map<Integer, Admission> rooms, long unixNanos) {
    noteLeaving(rooms, unixNanos);
    rooms.keySet().forEach(room -> byRoom.computeIfAbsent(room, _ -> new Floor(present)));
    byRoom.forEach((room, floor) -> floor.close(rooms.getOrDefault(room, Admission.NOBODY)));
    byRoom.keySet().retainAll(rooms.keySet());
    byRoom.values().forEach(floor -> floor.open(unixNanos));
  }

  /** Who was in a sealed room until now and is not any more, wherever it goes. */
  private void noteLeaving(Map<Integer, Admission> next, long now) {
    leftSealed.values().removeIf(at -> now - at > AudioSource.SEALED_NANOS);
    byRoom.forEach((room, floor) -> {
      if (room != PLENARY) {
        var stay = next.getOrDefault(room, Admission.NOBODY);
        var were = floor.admission();
        Stream.concat(were.admitted().stream(), were.beside().stream())
            .filter(number -> !stay.hears(number))
            .forEach(number -> {
              leftSealed.put(number, now);
              hold(number);
            });
      }
    });
  }

  private void hold(int number) {
    AudioSource source = present.get(number);
    Long left = leftSealed.get(number);
    if (source != null && left != null) {
      source.leftSealed(left);
    }
  }

  /** A microphone is connected; it is heard in the room to which it is admitted, if any. */
  public void arrive(AudioSource source, long unixNanos) {
    present.put(source.number(), source);
    byRoom.values().forEach(floor -> floor.arrived(source));
    hold(source.number());
    settle(unixNanos);
  }

  /** A microphone is gone. */
  public void depart(AudioSource source, long unixNanos) {
    if (present.remove(source.number(), source)) {
      settle(unixNanos);
    }
  }

  /**
   * An outlet listens in a room, to this rank of its floor: 1 to 3, or 0 for the lead. In a room
   * that was not named it hears nothing.
   */
  public void listen(AudioOutlet outlet, int room, int rank) {
    Floor floor = byRoom.get(room);
    if (floor == null) {
      outlet.leave();
    } else {
      floor.listen(outlet, rank);
    }
  }

  /** Chooses anew in every room; to be called every 20 to 100 ms, and done at each change. */
  public void settle(long unixNanos) {
    byRoom.values().forEach(floor -> floor.settle(unixNanos));
  }
}
