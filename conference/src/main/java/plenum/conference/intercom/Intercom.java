package plenum.conference.intercom;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The intercom as it stands.
 *
 * @param lit what was signalled a while ago; who did is nowhere
 * @param calls for technical help, by the seat that called
 * @param lines the newest last
 */
public record Intercom(List<Lit> lit, Map<SeatId, Call> calls, List<Line> lines) {
  public static final Intercom SILENT = new Intercom(List.of(), Map.of(), List.of());

  /** How long whoever speaks sees a signal: read in a glance, and gone when it was followed. */
  public static final Duration SHOWN = Duration.ofSeconds(12);

  /** Six booths that sigh at once ask once. */
  public static final Duration COOL_DOWN = Duration.ofSeconds(30);

  /** More are not read again in a meeting. */
  public static final int MOST_LINES = 200;

  public Intercom {
    lit = List.copyOf(lit);
    calls = Ordered.copyOf(calls);
    lines = List.copyOf(lines);
  }

  /**
   * A signal in one room.
   *
   * @param room 0 for the plenary, else a sealed room's number
   */
  public record Lit(Signal signal, int room, Instant at) {}

  /** What whoever speaks in this room is asked at this moment. */
  public List<Signal> asked(int room, Instant now) {
    return in(room).filter(it -> within(it.at(), SHOWN, now)).map(Lit::signal).toList();
  }

  /** From when on the same may be signalled again; empty where it may be now. */
  public Optional<Instant> again(Signal signal, int room, Instant now) {
    return in(room)
        .filter(it -> it.signal() == signal && within(it.at(), COOL_DOWN, now))
        .map(it -> it.at().plus(COOL_DOWN))
        .findFirst();
  }

  /** When the next of these changes by itself. */
  public Optional<Instant> due(Instant now) {
    return lit.stream()
        .flatMap(it -> Stream.of(it.at().plus(SHOWN), it.at().plus(COOL_DOWN)))
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo);
  }

  private Stream<Lit> in(int room) {
    return lit.stream().filter(it -> it.room() == room);
  }

  /** A clock that was set back ends what it would prolong. */
  private static boolean within(Instant since, Duration time, Instant now) {
    return !now.isBefore(since) && now.isBefore(since.plus(time));
  }

  public Intercom signalled(Signal signal, int room, Instant now) {
    var kept = new ArrayList<>(lit);
    kept.removeIf(
        it -> it.signal() == signal && it.room() == room || !within(it.at(), COOL_DOWN, now));
    kept.add(new Lit(signal, room, now));
    return new Intercom(kept, calls, lines);
  }

  public Intercom called(SeatId seat, Call call) {
    return new Intercom(lit, Ordered.with(calls, seat, call), lines);
  }

  public Intercom withoutCall(SeatId seat) {
    return new Intercom(lit, Ordered.without(calls, seat), lines);
  }

  public Intercom written(int room, SeatId from, Circle to, String text, Instant now) {
    var kept = new ArrayList<>(lines);
    long number = kept.isEmpty() ? 1 : kept.getLast().number() + 1;
    kept.add(new Line(number, room, from, to, text, now));
    return new Intercom(
        lit, calls, kept.subList(Math.max(0, kept.size() - MOST_LINES), kept.size()));
  }

  /** Who leaves the seat takes their call back. */
  public Intercom among(Predicate<SeatId> here) {
    var kept = new LinkedHashMap<>(calls);
    return kept.keySet().removeIf(here.negate()) ? new Intercom(lit, kept, lines) : this;
  }
}
