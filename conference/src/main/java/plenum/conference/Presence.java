package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import plenum.conference.command.DeviceKey;

/** Whether a seat is taken. Waiting at the door is apart from it: a second device may wait. */
public sealed interface Presence {
  /** Nobody has been admitted yet. */
  record Away() implements Presence {}

  /**
   * @param lostSince empty while the line holds; an outside device that came by a token is no line
   *     on which anybody could be reached, so for it this is the same moment as {@code since}
   */
  record Here(DeviceKey device, Instant since, Optional<Instant> lostSince) implements Presence {}

  /** Left by itself; the same device comes back unasked. */
  record Left(DeviceKey device, Instant at) implements Presence {}

  /** Was shown the door; every device has to knock. */
  record Removed(Instant at) implements Presence {}

  /** Whether an outside device alone is here: nobody was ever at a page of it. */
  default boolean byTokenAlone() {
    return this instanceof Here(_, var since, var lostSince)
        && lostSince.filter(since::equals).isPresent();
  }

  /** Since when nobody can be reached here; empty while somebody can. */
  default Optional<Instant> absentSince() {
    return switch (this) {
      case Away _ -> Optional.of(Instant.EPOCH);
      case Here(_, _, var lostSince) -> lostSince;
      case Left(_, var at) -> Optional.of(at);
      case Removed(var at) -> Optional.of(at);
    };
  }

  /** Whether nobody has been reachable for at least this long. */
  default boolean absentFor(Duration time, Instant now) {
    return absentSince().filter(since -> !now.isBefore(since.plus(time))).isPresent();
  }
}
