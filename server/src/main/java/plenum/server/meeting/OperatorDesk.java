package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.role.Power;
import plenum.conference.routing.Routing;
import plenum.media.engine.LineFigures;
import plenum.media.engine.TransportId;
import plenum.wire.FromServer;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.Outlet;

/**
 * Tells operators how every seat fares, and those who work in a booth how they fare whom they hear
 * on the floor: once a second at most, and nothing is asked of the engine while nobody is there who
 * is told. Figures and measures are held in memory only. Confined to the conference's thread.
 */
final class OperatorDesk {
  static final Duration EVERY = Duration.ofSeconds(1);

  /** A browser measures anew every two seconds; one that no longer does says nothing. */
  static final Duration FRESH = Duration.ofSeconds(6);

  /** A report that comes sooner than this after the last is passed over. */
  static final Duration SOONEST = Duration.ofMillis(1_500);

  private final Meeting meeting;
  private final Pace pace = new Pace(EVERY, EVERY.multipliedBy(2));
  private final Seals seals = new Seals();
  private final LineTimes times = new LineTimes();
  private final Map<TransportId, LineWindow> windows = new HashMap<>();
  private final Map<SeatId, Measured> measures = new HashMap<>();
  private final Map<Page, String> sent = new HashMap<>();
  private final InterpretationDelays delays = new InterpretationDelays();
  private boolean watched;
  private boolean asking;

  /** Something happened since it was looked whether an operator is there. */
  private boolean stirred;

  /** What a page is told. */
  private enum Share {
    EVERY_SEAT,
    WHO_IS_HEARD
  }

  /** Those of whom the same is told. */
  private record Circle(int room, Share share) {}

  private record Measured(MicrophoneMeasure measure, Instant at) {}

  OperatorDesk(Meeting meeting) {
    this.meeting = meeting;
  }

  /** A transport is up. */
  void connected(TransportId transport, Instant now) {
    meeting.lines().sender(transport).ifPresent(seat -> times.up(seat, now));
  }

  /** A transport is gone, whoever had it. */
  void closed(TransportId transport, Optional<SeatId> of, Instant now) {
    windows.remove(transport);
    of.filter(seat -> !meeting.lines().connected(seat)).ifPresent(seat -> times.down(seat, now));
  }

  /** What the browser of a seat that is inside measures of its microphone. */
  void measured(SeatId seat, MicrophoneMeasure measure, Instant now) {
    var before = measures.get(seat);
    if (before == null || !now.isBefore(before.at.plus(SOONEST)) || now.isBefore(before.at)) {
      measures.put(seat, new Measured(measure, now));
    }
  }

  /** For how long the browser of a seat that is inside keeps sound until it plays it. */
  void kept(SeatId seat, Map<Outlet, Integer> milliseconds, Instant now) {
    delays.kept(seat, milliseconds, now);
  }

  /** The clock was set: nobody knows how long ago anything was measured. */
  void leapt() {
    measures.clear();
    delays.leapt();
  }

  /** From whom what is known of seats is kept, as it is by now. */
  Seals seals(Instant now) {
    seals.follow(meeting.conference(), now);
    return seals;
  }

  /** Asks the engine how the lines are if somebody is told and it is time. */
  void turn(Instant now, List<Page> pages) {
    seals.follow(meeting.conference(), now);
    // Each page is looked up among all seats: once a second, not with every message of anybody.
    stirred = asking || pace.early(now);
    if (stirred) {
      return;
    }
    pace.done(now, now);
    watched = pages.stream().anyMatch(page -> share(page).isPresent());
    if (!watched) {
      windows.clear();
      delays.end();
      sent.clear();
      return;
    }
    asking = true;
    meeting
        .workplace()
        .engine()
        .lines(meeting.id().value())
        .whenComplete((lines, fault) ->
            meeting.tell(here -> {
              asking = false;
              if (fault == null) {
                came(lines, here.workplace().clock().instant());
              }
            }));
  }

  /** When {@link #turn} has something to do. */
  Optional<Instant> next() {
    return (watched || stirred) && !asking ? Optional.of(pace.next()) : Optional.empty();
  }

  private Optional<Share> share(Page page) {
    var conference = meeting.conference();
    return conference
        .seat(page.seat())
        .filter(_ -> meeting.inside(page))
        .flatMap(seat ->
            Power.SEE_LINES.isFor(seat, conference.programme())
                ? Optional.of(Share.EVERY_SEAT)
                : conference.interpretation().plan().of(seat.id()).map(_ -> Share.WHO_IS_HEARD));
  }

  private void came(List<LineFigures> lines, Instant now) {
    var here = new HashSet<TransportId>();
    for (var line : lines) {
      here.add(line.transport());
      windows.computeIfAbsent(line.transport(), _ -> new LineWindow()).add(line);
    }
    windows.keySet().retainAll(here);
    seals.follow(meeting.conference(), now);
    delays.read(
        lines,
        meeting.lines()::sender,
        new InterpretationDelays.Rooms(meeting.conference(), seals, roomsOfOperators(), now));
    show(now);
  }

  private Set<Integer> roomsOfOperators() {
    return meeting.present().stream()
        .filter(page -> share(page).equals(Optional.of(Share.EVERY_SEAT)))
        .map(this::roomOf)
        .collect(Collectors.toSet());
  }

  private int roomOf(Page page) {
    return meeting.conference().roomOf(page.seat()).map(Caucus::number).orElse(Routing.PLENARY);
  }

  private void show(Instant now) {
    var conference = meeting.conference();
    var pages = new LinkedHashMap<Page, Share>();
    meeting.present().forEach(page -> share(page).ifPresent(share -> pages.put(page, share)));
    sent.keySet().retainAll(pages.keySet());
    var views = new OperatorViews(conference, fares(conference, now), delays, seals, now);
    var written = new HashMap<Circle, String>();
    pages.forEach((page, share) -> {
      var of = new Circle(roomOf(page), share);
      String news = written.computeIfAbsent(of, circle -> write(views, circle));
      if (!Objects.equals(sent.put(page, news), news)) {
        page.post(news);
      }
    });
  }

  private String write(OperatorViews views, Circle circle) {
    var view =
        switch (circle.share()) {
          case EVERY_SEAT -> views.of(circle.room());
          case WHO_IS_HEARD -> views.heard(circle.room());
        };
    return meeting.workplace().json().write(new FromServer.LinesSeen(view));
  }

  private Map<SeatId, SeatFare> fares(Conference conference, Instant now) {
    var lines = new HashMap<SeatId, List<LineWindow.Fared>>();
    windows.forEach((transport, window) ->
        meeting
            .lines()
            .sender(transport)
            .ifPresent(
                seat -> lines.computeIfAbsent(seat, _ -> new ArrayList<>()).add(window.fared())));
    var fares = new LinkedHashMap<SeatId, SeatFare>();
    for (Seat seat : conference.programme().seats()) {
      var its = lines.getOrDefault(seat.id(), List.of());
      fares.put(seat.id(), fare(conference, seat.id(), its, now));
    }
    return fares;
  }

  private SeatFare fare(
      Conference conference, SeatId seat, List<LineWindow.Fared> lines, Instant now) {
    var stands =
        times.of(
            seat,
            conference.state(seat),
            meeting.lines().connected(seat),
            meeting.awaySince(seat),
            lines.stream().map(LineWindow.Fared::silent).min(Long::compareTo),
            now);
    return new SeatFare(
        stands.state(),
        stands.since(),
        lines,
        OwnViews.lacking(meeting.lines().lacking(seat)),
        meeting.display().device(seat),
        measure(seat, now));
  }

  private Optional<MicrophoneMeasure> measure(SeatId seat, Instant now) {
    return Optional.ofNullable(measures.get(seat))
        .filter(it -> now.isBefore(it.at.plus(FRESH)))
        .map(Measured::measure);
  }
}
