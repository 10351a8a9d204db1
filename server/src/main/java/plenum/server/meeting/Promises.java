package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * Microphones whose pages say that they begin to send. They count as flowing until the first packet
 * has had its time to come: an edge that waited for it would open 60 ms later. Confined to the
 * conference's thread.
 */
final class Promises {
  /** A browser's first packet leaves within 60 ms; on a long line it takes some tenths more. */
  static final Duration TRUSTED = Duration.ofSeconds(1);

  private final Map<SeatId, Instant> ends = new HashMap<>();

  /** Whether none stood. */
  boolean make(SeatId seat, Instant now) {
    return ends.put(seat, now.plus(TRUSTED)) == null;
  }

  boolean stands(SeatId seat) {
    return ends.containsKey(seat);
  }

  /** Ends those whose time is over; whether there were any. */
  boolean lapse(Instant now) {
    return ends.values().removeIf(end -> !now.isBefore(end));
  }

  /** When {@link #lapse} may have something to end. */
  Optional<Instant> next() {
    return ends.values().stream().min(Instant::compareTo);
  }

  /** The seat was left. */
  void forget(SeatId seat) {
    ends.remove(seat);
  }

  /** The clock was set: each stands for its whole time from now. */
  void leapt(Instant now) {
    ends.replaceAll((_, _) -> now.plus(TRUSTED));
  }
}
