package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Live;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Routing;
import plenum.media.engine.MediaEngine;

/**
 * What of a conference is routed where at this moment, and the engine's copy of it. What closes an
 * edge is drawn at once; lines that come up in the same moment share a drawing. Confined to the
 * conference's thread.
 */
final class Switchboard {
  private final Pace pace = new Pace(Duration.ZERO, Duration.ofMillis(100));
  private final MediaEngine engine;
  private final Lines lines;
  private final InstantSource clock;
  private Lanes lanes = Lanes.NONE;
  private Routing routing = Routing.NOTHING;
  private long number;
  private boolean outdated;

  Switchboard(MediaEngine engine, Lines lines, InstantSource clock) {
    this.engine = engine;
    this.lines = lines;
    this.clock = clock;
  }

  /** What the engine was told last. */
  Routing routing() {
    return routing;
  }

  /** A line has come up or its flows have changed: the routes follow when it is their time. */
  void outdated() {
    outdated = true;
  }

  /** Whether they wait for their time and it has come. */
  boolean due(Instant now) {
    return outdated && !pace.early(now) || lanes.due().filter(at -> !now.isBefore(at)).isPresent();
  }

  /** When {@link #due} may be true. */
  Optional<Instant> next() {
    return Stream.concat(outdated ? Stream.of(pace.next()) : Stream.empty(), lanes.due().stream())
        .min(Instant::compareTo);
  }

  /** What was {@link #due} has been drawn between these two. */
  void done(Instant from, Instant until) {
    pace.done(from, until);
  }

  /** Draws the routes anew; if they differ, when the engine keeps to them. */
  Optional<CompletionStage<?>> draw(Conference conference) {
    outdated = false;
    Live live = lines.live();
    lanes = lanes.follow(conference, live, clock.instant());
    Routing drawn = Routing.of(conference, live.with(live.ears().with(lanes)));
    if (drawn.equals(routing)) {
      return Optional.empty();
    }
    routing = drawn;
    var seats = new HashMap<SeatId, Integer>();
    conference.programme().seats().forEach(seat -> seats.put(seat.id(), seat.number()));
    var routes =
        new MediaRoutes(receiver -> number(seats, receiver), viewer -> watched(seats, viewer))
            .of(drawn, ++number);
    return Optional.of(engine.route(conference.id().value(), routes));
  }

  private int number(Map<SeatId, Integer> seats, Receiver receiver) {
    return switch (receiver) {
      case Receiver.Page(var seat) -> seats.getOrDefault(seat, 0);
      case Receiver.Viewer(var viewer) -> lines.number(viewer);
      case Receiver.Phone(var phone) -> lines.number(phone);
    };
  }

  private Optional<Integer> watched(Map<SeatId, Integer> seats, Receiver.Viewer viewer) {
    return lines
        .viewing(viewer.viewer())
        .flatMap(viewing -> viewing.watched())
        .flatMap(seat -> Optional.ofNullable(seats.get(seat)));
  }
}
