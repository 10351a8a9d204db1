package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

/**
 * Keeps every packet of sound that one seat receives, so that all of it can be decoded when the
 * meeting is over and nothing else is late for it: some 4 kB per second and outlet. Thread-safe.
 */
public final class SoundLog implements Audience {
  private final Props props;
  private final Map<Outlet, List<Packet>> packets = new EnumMap<>(Outlet.class);

  /**
   * A packet as it came.
   *
   * @param delayNanos since it left the seat that sent it; -1 if that is not known
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy per packet would cost.
  record Packet(byte[] opus, long arrivalNanos, long delayNanos) {}

  public SoundLog(Props props) {
    this.props = props;
  }

  @Override
  public void sound(Outlet outlet, Sound sound) {
    long delay =
        props
            .voices()
            .recognise(sound.packet())
            .map(said -> props.departures().delay(said, sound.arrivalNanos()).orElse(-1))
            .orElse(-1L);
    add(outlet, new Packet(sound.packet(), sound.arrivalNanos(), delay));
  }

  synchronized void add(Outlet outlet, Packet packet) {
    packets.computeIfAbsent(outlet, _ -> new ArrayList<>()).add(packet);
  }

  /** By outlet, in the order of arrival. */
  synchronized Map<Outlet, List<Packet>> packets() {
    var copy = new EnumMap<Outlet, List<Packet>>(Outlet.class);
    packets.forEach((outlet, all) -> copy.put(outlet, List.copyOf(all)));
    return copy;
  }
}
