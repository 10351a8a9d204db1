package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import plenum.conference.Conference;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothId;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Routing;
import plenum.media.engine.EdgeDelay;
import plenum.media.engine.LineFigures;
import plenum.media.engine.TransportId;
import plenum.wire.OperatorView.BoothDelays;
import plenum.wire.OperatorView.SoundDelay;
import plenum.wire.Outlet;

/**
 * How long the floor takes to each booth and each booth to those who hear it, over the last minute:
 * what the engine measures of the edge, and what the receiver's own page says for how long it keeps
 * sound until it plays it. Noted is only what is between seats of a room in which an operator sits,
 * and shown only there. Held in memory only; confined to the conference's thread.
 */
final class InterpretationDelays {
  static final Duration LOOKED_BACK_UPON = Duration.ofMinutes(1);

  /**
   * Milliseconds beyond what the network's lines take. Interpreters who see the speaker's lips, and
   * listeners who see the interpreter's, notice more.
   */
  static final int MOST = 150;

  /** Of fewer a share of 95 says nothing. */
  static final int FEWEST = 5;

  /** Sixty seconds of three hundred listeners; more would only cost time. */
  private static final int MOST_SAMPLES = 18_000;

  private static final long MILLI = 1_000_000;
  private static final List<OutletName> OUTLETS = List.of(OutletName.values());

  private final Map<SeatId, Kept> kept = new HashMap<>();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private List<LineFigures> before = List.of();

  /** What a page has said. */
  private record Kept(Map<Outlet, Integer> milliseconds, Instant at) {}

  private enum Way {
    FROM_FLOOR,
    TO_LISTENERS
  }

  /**
   * One second of one who hears.
   *
   * @param delay in milliseconds, of which {@code line} is the lines'
   */
  private record Sample(Instant at, int room, BoothId booth, Way way, int delay, int line) {
    int beyond() {
      return delay - line;
    }
  }

  /** Who may be told of whom, at one moment. */
  record Rooms(Conference conference, Seals seals, Set<Integer> ofOperators, Instant now) {
    /** The room of both, if one is told there of both. */
    private OptionalInt of(SeatId one, SeatId other) {
      var room = conference.roomNumber(one);
      boolean told =
          room.isPresent()
              && room.equals(conference.roomNumber(other))
              && ofOperators.contains(room.getAsInt())
              && shows(one, room.getAsInt())
              && shows(other, room.getAsInt());
      return told ? room : OptionalInt.empty();
    }

    private boolean shows(SeatId seat, int room) {
      return seals.shown(seat, room, now) == Seals.Shown.WHOLE;
    }
  }

  /** The page of a seat that is inside says for how long it keeps sound. */
  void kept(SeatId seat, Map<Outlet, Integer> milliseconds, Instant now) {
    kept.put(seat, new Kept(milliseconds, now));
  }

  /** The clock was set: nobody knows how long ago anything was. */
  void leapt() {
    kept.clear();
    samples.clear();
  }

  /** Nobody is told any more. */
  void end() {
    samples.clear();
    before = List.of();
  }

  /** The lines were read; {@code whose} says which seat's page a transport is. */
  void read(List<LineFigures> lines, Function<TransportId, Optional<SeatId>> whose, Rooms rooms) {
    note(EdgeDelay.between(before, lines), whose, rooms);
    before = lines;
  }

  /** So long did sound take on these edges in the last second. */
  void note(List<EdgeDelay> edges, Function<TransportId, Optional<SeatId>> whose, Rooms rooms) {
    for (EdgeDelay edge : edges) {
      whose
          .apply(edge.from())
          .ifPresent(from ->
              whose
                  .apply(edge.to())
                  .flatMap(to -> sample(edge, from, to, rooms))
                  .ifPresent(samples::addLast));
    }
    var oldest = rooms.now.minus(LOOKED_BACK_UPON);
    samples.removeIf(it ->
        it.at.isBefore(oldest)
            || it.room != Routing.PLENARY && !rooms.ofOperators.contains(it.room));
    while (samples.size() > MOST_SAMPLES) {
      samples.removeFirst();
    }
  }

  private Optional<Sample> sample(EdgeDelay edge, SeatId from, SeatId to, Rooms rooms) {
    var outlet = OUTLETS.get(edge.slot());
    var way = way(outlet);
    var hears = heard(to, outlet, rooms.now);
    var room = rooms.of(from, to);
    if (way.isEmpty() || hears.isEmpty() || room.isEmpty()) {
      return Optional.empty();
    }
    var plan = rooms.conference.interpretation().plan();
    int line = (int) (edge.line() / MILLI);
    int delay = (int) (edge.nanos() / MILLI) + hears.get();
    return plan.of(way.get() == Way.FROM_FLOOR ? to : from)
        .map(booth -> new Sample(rooms.now, room.getAsInt(), booth.id(), way.get(), delay, line));
  }

  private static Optional<Way> way(OutletName outlet) {
    return switch (outlet) {
      case FLOOR_1, FLOOR_2, FLOOR_3 -> Optional.of(Way.FROM_FLOOR);
      case CHANNEL_A, CHANNEL_B -> Optional.of(Way.TO_LISTENERS);
      default -> Optional.empty();
    };
  }

  private Optional<Integer> heard(SeatId seat, OutletName outlet, Instant now) {
    return Optional.ofNullable(kept.get(seat))
        .filter(it -> now.isBefore(it.at.plus(OperatorDesk.FRESH)))
        .flatMap(it -> Optional.ofNullable(it.milliseconds.get(Outlet.valueOf(outlet.name()))));
  }

  /** Every booth that works, for who sits in this room; 0 is the plenary. */
  List<BoothDelays> of(Conference conference, int room) {
    return conference.interpretation().plan().working().stream()
        .map(booth ->
            new BoothDelays(
                booth.into(),
                booth.seats().stream().map(SeatId::value).toList(),
                delay(booth, Way.FROM_FLOOR, room),
                delay(booth, Way.TO_LISTENERS, room)))
        .toList();
  }

  private Optional<SoundDelay> delay(Booth booth, Way way, int room) {
    var its =
        samples.stream()
            .filter(it -> it.room == room && it.way == way && it.booth.equals(booth.id()))
            .toList();
    if (its.size() < FEWEST) {
      return Optional.empty();
    }
    return Optional.of(
        new SoundDelay(
            share(its.stream().mapToInt(Sample::delay), 50),
            share(its.stream().mapToInt(Sample::delay), 95),
            share(its.stream().mapToInt(Sample::line), 50),
            share(its.stream().mapToInt(Sample::beyond), 95) > MOST));
  }

  /** What so many of a hundred keep to: the nearest rank. */
  private static int share(IntStream of, int percent) {
    var sorted = of.sorted().toArray();
    return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
  }
}
