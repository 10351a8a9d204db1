package plenum.conference.agenda;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What has become of an item.
 *
 * @param opened when it was opened first
 * @param taken how long it was open until it was closed last
 * @param running since when it is open; empty while it is not
 */
public record Course(Instant opened, Duration taken, Optional<Instant> running) {

  static Course begun(Instant at) {
    return new Course(at, Duration.ZERO, Optional.of(at));
  }

  /** How long the item has been open until then. */
  public Duration takenUntil(Instant now) {
    return running
        .filter(from -> from.isBefore(now))
        .map(from -> taken.plus(Duration.between(from, now)))
        .orElse(taken);
  }

  Course closed(Instant at) {
    return new Course(opened, takenUntil(at), Optional.empty());
  }

  Course again(Instant at) {
    return new Course(opened, taken, Optional.of(at));
  }
}
