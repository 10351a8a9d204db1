package plenum.server.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import plenum.rehearsal.measure.OutletSummary;
import plenum.rehearsal.measure.SeatDiary;
import plenum.rehearsal.measure.Spread;
import plenum.rehearsal.measure.Turns;
import plenum.rehearsal.measure.Watcher;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.report.Interruption;
import plenum.rehearsal.report.SeatFigures;
import plenum.rehearsal.seat.Flow;
import plenum.rehearsal.seat.MediaCore;
import plenum.rehearsal.seat.Milestones;
import plenum.rehearsal.seat.Shape;
import plenum.rehearsal.seat.SyntheticSeat;
import plenum.wire.Outlet;
import plenum.wire.OwnView;

/** One synthetic seat with all that is known of it. Confined to the conductor's thread. */
final class Participant {
  private static final double SECOND = 1e9;
  private static final double MILLI = 1e6;

  /** An outlet that brought pictures and brings none for so long at the end has stopped. */
  private static final long STOPPED = 1_000_000_000;

  private final RehearsalProgramme.Place place;
  private final SyntheticSeat seat;
  private final Watcher watcher;
  private final SeatDiary diary;
  private final Arrived arrived = new Arrived();
  private volatile Milestones joined = new Milestones(0, 0, 0, 0);
  private long lastBegan;
  private int returns;

  Participant(
      RehearsalProgramme.Place place, SyntheticSeat seat, Watcher watcher, SeatDiary diary) {
    this.place = place;
    this.seat = seat;
    this.watcher = watcher;
    this.diary = diary;
    var _ = seat.joined().thenRun(() -> joined = seat.milestones());
  }

  RehearsalProgramme.Place place() {
    return place;
  }

  SyntheticSeat seat() {
    return seat;
  }

  Watcher watcher() {
    return watcher;
  }

  Optional<MediaCore> media() {
    return seat.media();
  }

  boolean hasJoined() {
    return joined.connected() != 0;
  }

  Exchange.Witness exchanging() {
    return new Exchange.Witness(
        place.number(),
        place.name(),
        place.persona(),
        place.head(),
        this::hasJoined,
        this::media,
        watcher);
  }

  String trouble() {
    return seat.trouble();
  }

  boolean may(OwnView.May what) {
    return seat.own().map(own -> own.may().getOrDefault(what, false)).orElse(false);
  }

  void proposeClosing() {
    seat.proposeClosing();
  }

  /** The meeting begins. */
  void begin(SeatDiary.Meeting meeting) {
    diary.begin(meeting);
    lastBegan = seat.milestones().began();
    media().ifPresent(core -> arrived.begin(core, flows(core)));
  }

  /** To be called about once a second. */
  void tick() {
    long began = seat.milestones().began();
    if (began != lastBegan && hasJoined()) {
      lastBegan = began;
      returns++;
    }
    media().ifPresent(core -> arrived.now(core, flows(core)));
  }

  /** Nothing if the loop does not answer in time. */
  private static Map<Outlet, Flow> flows(MediaCore core) {
    try {
      return core.flows().orTimeout(1, TimeUnit.SECONDS).join();
    } catch (CompletionException late) {
      return Map.of();
    }
  }

  List<SeatDiary.Trouble> troubles() {
    return diary.troubles();
  }

  SeatFigures figures(Turns turns, long end) {
    var listening = diary.listening(end);
    var pictures =
        watcher.summaries().entrySet().stream()
            .filter(outlet -> outlet.getValue() instanceof OutletSummary.Picture)
            .map(Map.Entry::getKey)
            .toList();
    return new SeatFigures(
        place.number(),
        place.name(),
        place.sideName(),
        place.persona().letter(),
        place.persona().colour(),
        place.persona().hertz(),
        hasJoined() ? OptionalDouble.of(joined.joinNanos() / MILLI) : OptionalDouble.empty(),
        arrived.loss(outlet -> !Shape.shows(outlet)),
        arrived.loss(Shape::shows),
        delay(diary.soundDelay()),
        delay(diary.pictureDelay()),
        listening.expected(),
        listening.heard(),
        listening.wrong(),
        diary.rightFrames(),
        diary.wrongFrames(),
        pictures.size(),
        listened(turns, end),
        interruptions(turns, end, listening, pictures),
        returns,
        ended());
  }

  /** A seat that is there has had no trouble that still matters. */
  private String ended() {
    if (seat.ended().isDone()) {
      return "left before the end: " + seat.ended().join();
    }
    return media().isPresent() && hasJoined() ? "" : "not connected: " + trouble();
  }

  static Delay delay(Spread spread) {
    return new Delay(
        spread.count(),
        spread.quantileNanos(0.5) / MILLI,
        spread.quantileNanos(0.95) / MILLI,
        spread.longestNanos() / MILLI);
  }

  private double listened(Turns turns, long end) {
    return turns.all().stream()
        .filter(turn -> turn.speaker() != place.number() - 1)
        .filter(turn -> turn.until() <= end)
        .mapToDouble(turn -> (turn.until() - turn.from()) / SECOND)
        .sum();
  }

  private List<Interruption> interruptions(
      Turns turns, long end, SeatDiary.Listening listening, List<Outlet> pictures) {
    var all = new ArrayList<Interruption>();
    for (var trouble : diary.troubles()) {
      var kind =
          switch (trouble.kind()) {
            case GAP -> Interruption.Kind.GAP;
            case FREEZE -> Interruption.Kind.FREEZE;
            case PAUSE -> Interruption.Kind.PAUSE;
          };
      all.add(interruption(kind, trouble.outlet(), turns, trouble.from(), trouble.until()));
    }
    for (var outlet : pictures) {
      long idle = watcher.idleNanos(outlet, end);
      if (idle > STOPPED) {
        all.add(interruption(Interruption.Kind.PAUSE, outlet, turns, end - idle, end));
      }
    }
    for (var turn : listening.missed()) {
      var unheard = Interruption.Kind.UNHEARD;
      all.add(interruption(unheard, Outlet.FLOOR_1, turns, turn.from(), turn.until()));
    }
    return all;
  }

  private static Interruption interruption(
      Interruption.Kind kind, Outlet outlet, Turns turns, long from, long until) {
    long begin = Math.max(from, turns.from());
    return new Interruption(
        kind, outlet.name(), (begin - turns.from()) / SECOND, (until - begin) / SECOND);
  }
}
