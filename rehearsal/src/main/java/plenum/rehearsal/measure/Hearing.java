package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.clip.Voices;
import plenum.rehearsal.seat.Audience;
import plenum.rehearsal.seat.Props;
import plenum.wire.Outlet;

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
  private final Outlet outlet;
  private final Diary diary;
  private final ToneFinder finder = new ToneFinder();
  private final GapCount gaps;
  private final Spread delay = new Spread();
  private final Map<Persona, Integer> windows = new EnumMap<>(Persona.class);
  private Set<Persona> latest = Set.of();
  private Run run = new Run();
  private boolean examining;
  private long nextRun;
  private long packets;
  private long first;
  private long last;

  /** Packets in a row, and when they came. */
  private static final class Run {
    private final List<byte[]> packets = new ArrayList<>();
    private long from;
    private long until;

    void add(Audience.Sound sound) {
      from = packets.isEmpty() ? sound.arrivalNanos() : from;
      until = sound.arrivalNanos();
      packets.add(sound.packet());
    }
  }

  Hearing(Props props, Executor examiner, Outlet outlet, Diary diary) {
    this.props = props;
    this.examiner = examiner;
    this.outlet = outlet;
    this.diary = diary;
    gaps = new GapCount((from, until) -> diary.gap(outlet, from, until));
  }

  void add(Audience.Sound sound) {
    take(sound).ifPresent(complete -> examiner.execute(() -> examine(complete)));
  }

  private synchronized Optional<Run> take(Audience.Sound sound) {
    first = packets == 0 ? sound.arrivalNanos() : first;
    last = sound.arrivalNanos();
    packets++;
    gaps.add(sound.sequence(), sound.timestamp(), sound.arrivalNanos());
    var recognised = props.voices().recognise(sound.packet());
    diary.came(
        outlet, recognised.map(Voices.Said::persona), sound.packet().length, sound.arrivalNanos());
    recognised.ifPresent(said ->
        props
            .departures()
            .delay(said, sound.arrivalNanos())
            .ifPresent(nanos -> delayed(said.persona(), nanos, sound.arrivalNanos())));
    if (examining || sound.arrivalNanos() < nextRun) {
      return Optional.empty();
    }
    run.add(sound);
    if (run.packets.size() < RUN) {
      return Optional.empty();
    }
    var complete = run;
    run = new Run();
    nextRun = sound.arrivalNanos() + EVERY;
    examining = true;
    return Optional.of(complete);
  }

  private void delayed(Persona persona, long nanos, long arrivalNanos) {
    delay.add(nanos);
    diary.soundDelay(persona, nanos, arrivalNanos);
  }

  private void examine(Run complete) {
    var decoded = new OpusWindow();
    complete.packets.forEach(decoded::add);
    var heard = finder.find(decoded.samples());
    synchronized (this) {
      latest = EnumSet.noneOf(Persona.class);
      heard.forEach(tone -> latest.add(tone.persona()));
      latest.forEach(persona -> windows.merge(persona, 1, Integer::sum));
      examining = false;
      diary.heard(outlet, Set.copyOf(latest), complete.from, complete.until);
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
