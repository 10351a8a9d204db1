package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;

/**
 * What one outlet for sound brings. Once a second a run of packets is decoded and searched for
 * tones; all of it would cost half a core for every ten outlets. Thread-safe.
 */
final class Hearing {
  /** Packets decoded in a row: one syllable and its pause, so a window of 200 ms finds a tone. */
  private static final int RUN = 20;

  private static final long EVERY = 1_000_000_000L - RUN * 20_000_000L;

  private final Props props;
  private final Executor examiner;
  private final ToneFinder finder = new ToneFinder();
  private final GapCount gaps = new GapCount();
  private final Spread delay = new Spread();
  private final Map<Persona, Integer> windows = new EnumMap<>(Persona.class);
  private Set<Persona> latest = Set.of();
  private List<byte[]> run = new ArrayList<>();
  private boolean examining;
  private long nextRun;
  private long packets;
  private long first;
  private long last;

  Hearing(Props props, Executor examiner) {
    this.props = props;
    this.examiner = examiner;
  }

  void add(Audience.Sound sound) {
    var complete = take(sound);
    if (!complete.isEmpty()) {
      examiner.execute(() -> examine(complete));
    }
  }

  private synchronized List<byte[]> take(Audience.Sound sound) {
    first = packets == 0 ? sound.arrivalNanos() : first;
    last = sound.arrivalNanos();
    packets++;
    gaps.add(sound.sequence(), sound.timestamp(), sound.arrivalNanos());
    props
        .voices()
        .recognise(sound.packet())
        .ifPresent(
            said -> props.departures().delay(said, sound.arrivalNanos()).ifPresent(delay::add));
    if (examining || sound.arrivalNanos() < nextRun) {
      return List.of();
    }
    run.add(sound.packet());
    if (run.size() < RUN) {
      return List.of();
    }
    var complete = run;
    run = new ArrayList<>();
    nextRun = sound.arrivalNanos() + EVERY;
    examining = true;
    return complete;
  }

  private void examine(List<byte[]> packetsInARow) {
    var decoded = new OpusWindow();
    packetsInARow.forEach(decoded::add);
    var heard = finder.find(decoded.samples());
    synchronized (this) {
      latest = EnumSet.noneOf(Persona.class);
      heard.forEach(tone -> latest.add(tone.persona()));
      latest.forEach(persona -> windows.merge(persona, 1, Integer::sum));
      examining = false;
    }
  }

  /** Whose tones the latest run held. */
  synchronized Set<Persona> heard() {
    return Set.copyOf(latest);
  }

  synchronized long lastNanos() {
    return last;
  }

  synchronized OutletSummary.Sound summary() {
    var spread = new Spread();
    spread.add(delay);
    return new OutletSummary.Sound(
        packets, Map.copyOf(windows), gaps.gaps(), gaps.gapNanos(), spread, first);
  }

  synchronized void finish() {
    gaps.finish();
  }
}
