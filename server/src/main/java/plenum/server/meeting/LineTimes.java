package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.programme.SeatId;
import plenum.wire.OperatorView.LineState;

/** How each seat's line stands, and since when. Confined to the conference's thread. */
final class LineTimes {
  /** A page that was reloaded is back by then. */
  static final Duration RELOADED = Duration.ofSeconds(3);

  /**
   * A browser that sends nothing else proves every four to six seconds that it is there (RFC 7675
   * section 5.1). Less would call a listener's line dead for one lost packet.
   */
  static final Duration QUIET = Duration.ofSeconds(8);

  private final Map<SeatId, Instant> up = new HashMap<>();
  private final Map<SeatId, Instant> down = new HashMap<>();

  /** How a line stands. */
  record Stands(LineState state, Optional<Instant> since) {}

  void up(SeatId seat, Instant now) {
    up.put(seat, now);
    down.remove(seat);
  }

  /** Nothing connects the seat any more. */
  void down(SeatId seat, Instant now) {
    up.remove(seat);
    down.put(seat, now);
  }

  /**
   * How a seat's line stands.
   *
   * @param away since when the seat's page has been missed
   * @param silent nanoseconds since anything came; empty if that is not known
   */
  Stands of(
      SeatId seat,
      Optional<SeatState> state,
      boolean connected,
      Optional<Instant> away,
      Optional<Long> silent,
      Instant now) {
    if (!connected && up.containsKey(seat)) {
      down(seat, now); // it was closed by us, and nobody told
    }
    if (state.isEmpty()
        || !(state.get().presence() instanceof Presence.Here(_, var from, var lost))) {
      return new Stands(LineState.ABSENT, Optional.empty());
    }
    if (lost.isPresent()) {
      return new Stands(LineState.DOWN, lost);
    }
    if (away.filter(since -> !now.isBefore(since.plus(RELOADED))).isPresent()) {
      return new Stands(LineState.DOWN, away);
    }
    if (!connected) {
      var since = Optional.ofNullable(down.get(seat)).filter(gone -> gone.isAfter(from));
      return new Stands(LineState.DOWN, since.or(() -> Optional.of(from)));
    }
    var quiet = silent.map(Duration::ofNanos).filter(nothing -> nothing.compareTo(QUIET) > 0);
    return quiet.isPresent()
        ? new Stands(
            LineState.QUIET,
            quiet.map(nothing -> now.minus(nothing).truncatedTo(ChronoUnit.SECONDS)))
        : new Stands(LineState.UP, Optional.ofNullable(up.get(seat)));
  }
}
