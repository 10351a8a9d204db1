package plenum.conference.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.Conference;
import plenum.conference.capture.Capture;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * Who hears and sees what: the whole of it, as a pure function. What is not here is not sent, so
 * that whatever must never be heard is a property of {@link #of}.
 *
 * @param floors the microphones that are heard in each room, by its number; {@value #PLENARY} is
 *     where all sides meet, the others are sealed
 * @param receptions what each receiver gets; who is not named gets nothing
 * @param channels what is heard on the channels of each room, where there are booths
 * @param relays what interpreters hear
 * @param captured the seats the headers of whose packets are recorded: never one in a sealed room
 */
public record Routing(
    Map<Integer, Mix> floors,
    Map<Receiver, Reception> receptions,
    Map<Integer, Channels> channels,
    Map<SeatId, Relays.Heard> relays,
    Set<SeatId> captured) {

  /** The number of the room that is not sealed. */
  public static final int PLENARY = 0;

  public static final Routing NOTHING =
      new Routing(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

  public Routing {
    floors = Ordered.copyOf(floors);
    receptions = Ordered.copyOf(receptions);
    channels = Ordered.copyOf(channels);
    relays = Ordered.copyOf(relays);
    captured = Ordered.copyOf(captured);
  }

  public static Routing of(Conference conference, Live live) {
    var floors = new LinkedHashMap<Integer, Mix>();
    var receptions = new LinkedHashMap<Receiver, Reception>();
    var channels = new LinkedHashMap<Integer, Channels>();
    var relays = new LinkedHashMap<SeatId, Relays.Heard>();
    for (var drawing : Drawing.of(conference, live)) {
      floors.put(drawing.room(), drawing.mix());
      receptions.putAll(drawing.receptions());
      channels.put(drawing.room(), drawing.channels());
      relays.putAll(drawing.relays().heard());
    }
    return new Routing(floors, receptions, channels, relays, captured(conference));
  }

  private static Set<SeatId> captured(Conference conference) {
    return conference
        .captures()
        .running()
        .map(Capture::seat)
        .filter(conference::inPlenary)
        .collect(Collectors.toSet());
  }

  /** Whether this receiver gets the floor of its room, or has chosen to do without. */
  public boolean carriesFloor(Reception reception) {
    return reception.floor().mix().equals(floors.get(reception.floor().room()));
  }

  /** What is heard on the channels of this room. */
  public Channels channels(int room) {
    return channels.getOrDefault(room, Channels.NONE);
  }

  /** The microphones of the floor, where all sides meet. */
  public Mix floor() {
    return floors.getOrDefault(PLENARY, Mix.SILENCE);
  }

  /** What this receiver gets, which may be nothing. */
  public Reception reception(Receiver receiver) {
    return receptions.getOrDefault(receiver, Reception.NOTHING);
  }
}
