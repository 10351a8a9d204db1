package plenum.rehearsal.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.rehearsal.clip.Clips;
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

/** What one outlet for pictures brings: which clip's frames, by their content. Thread-safe. */
final class Sight {
  private final Props props;
  private final Outlet outlet;
  private final Diary diary;
  private final Playout playout = new Playout();
  private final FreezeCount freezes;
  private final Spread delay = new Spread();
  private final Map<Persona, Integer> seen = new EnumMap<>(Persona.class);
  private final Map<Layer, Integer> layers = new EnumMap<>(Layer.class);
  private Optional<Clips.Shown> latest = Optional.empty();
  private long frames;
  private int strange;
  private int undecodable;
  private long first;
  private long last;

  Sight(Props props, Outlet outlet, Diary diary) {
    this.props = props;
    this.outlet = outlet;
    this.diary = diary;
    freezes =
        new FreezeCount(
            (from, until) -> diary.freeze(outlet, from, until),
            (from, until) -> diary.pause(outlet, from, until));
  }

  synchronized void add(Audience.Picture picture) {
    first = frames == 0 ? picture.arrivalNanos() : first;
    last = picture.arrivalNanos();
    frames++;
    if (!picture.decodable()) {
      undecodable++;
      return;
    }
    freezes.rendered(playout.shown(picture.timestamp(), picture.arrivalNanos()));
    latest = props.clips().recognise(picture.frame());
    latest.ifPresentOrElse(frame -> recognised(frame, picture.arrivalNanos()), () -> strange++);
    diary.seen(outlet, latest.map(Clips.Shown::persona), picture.arrivalNanos());
  }

  private void recognised(Clips.Shown frame, long arrivalNanos) {
    seen.merge(frame.persona(), 1, Integer::sum);
    layers.merge(frame.layer(), 1, Integer::sum);
    props
        .departures()
        .delay(frame, arrivalNanos)
        .ifPresent(nanos -> {
          delay.add(nanos);
          diary.pictureDelay(frame.persona(), nanos, arrivalNanos);
        });
  }

  /** Whom the latest frame shows. */
  synchronized Set<Persona> seen() {
    return latest.map(frame -> Set.of(frame.persona())).orElse(Set.of());
  }

  synchronized Optional<Layer> layer() {
    return latest.map(Clips.Shown::layer);
  }

  synchronized long lastNanos() {
    return last;
  }

  synchronized OutletSummary.Picture summary() {
    var spread = new Spread();
    spread.add(delay);
    return new OutletSummary.Picture(
        frames,
        Map.copyOf(seen),
        Map.copyOf(layers),
        strange,
        undecodable,
        freezes.freezes(),
        freezes.frozenNanos(),
        freezes.pauses(),
        spread,
        first);
  }
}
