package plenum.conference.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * Somebody has a right to speak now. The time of a consecutive interpreter is counted apart.
 *
 * @param allowed how long the speaker may speak, extensions included
 * @param voice whose microphone is open: the speaker's, or their interpreter's
 * @param spoken how long the speaker has spoken up to {@code running}
 * @param interpreted the same of the interpreter
 * @param running since when the voice speaks; empty while all are silenced, or while a point of
 *     order is heard
 */
public record Turn(
    SeatId seat,
    Right right,
    Instant since,
    Optional<Duration> allowed,
    SeatId voice,
    Duration spoken,
    Duration interpreted,
    Optional<Instant> running) {

  public static Turn begun(SeatId seat, Right right, Optional<Duration> allowed, Instant at) {
    return new Turn(seat, right, at, allowed, seat, Duration.ZERO, Duration.ZERO, Optional.of(at));
  }

  /** Whether the interpreter's microphone is the open one. */
  public boolean isInterpreted() {
    return !voice.equals(seat);
  }

  /** How long the speaker has spoken until then. */
  public Duration spokenUntil(Instant now) {
    return isInterpreted() ? spoken : spoken.plus(sinceRunning(now));
  }

  /** How long the interpreter has spoken until then. */
  public Duration interpretedUntil(Instant now) {
    return isInterpreted() ? interpreted.plus(sinceRunning(now)) : interpreted;
  }

  /** When the time is over if nothing happens until then; empty while it does not run. */
  public Optional<Instant> endsAt() {
    return isInterpreted()
        ? Optional.empty()
        : running.flatMap(from -> allowed.map(time -> from.plus(time.minus(spoken))));
  }

  /** A clock that was set back counts nothing. */
  private Duration sinceRunning(Instant now) {
    return running
        .filter(from -> from.isBefore(now))
        .map(from -> Duration.between(from, now))
        .orElse(Duration.ZERO);
  }

  Turn paused(Instant at) {
    return settled(at, voice, Optional.empty());
  }

  Turn resumed(Instant at) {
    return settled(at, voice, Optional.of(at));
  }

  public Turn voiced(SeatId other, Instant at) {
    return settled(at, other, running.map(_ -> at));
  }

  public Turn extended(Duration by) {
    return new Turn(
        seat,
        right,
        since,
        allowed.map(time -> time.plus(by)),
        voice,
        spoken,
        interpreted,
        running);
  }

  public Turn by(Right other) {
    return new Turn(seat, other, since, allowed, voice, spoken, interpreted, running);
  }

  private Turn settled(Instant at, SeatId next, Optional<Instant> from) {
    return new Turn(seat, right, since, allowed, next, spokenUntil(at), interpretedUntil(at), from);
  }
}
