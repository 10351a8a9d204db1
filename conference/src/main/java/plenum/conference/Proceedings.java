package plenum.conference;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the meeting proper has come. */
public record Proceedings(
    Phase phase,
    Optional<Instant> openedAt,
    Optional<Instant> closedAt,
    Optional<Closing> closing) {

  static final Proceedings NONE =
      new Proceedings(Phase.NOT_CONVENED, Optional.empty(), Optional.empty(), Optional.empty());

  /** How long the meeting proper lasted, once it is over. */
  public Optional<Duration> lasted() {
    return openedAt.flatMap(from -> closedAt.map(to -> Duration.between(from, to)));
  }

  Proceedings in(Phase next) {
    return new Proceedings(next, openedAt, closedAt, closing);
  }

  Proceedings opened(Instant at) {
    return new Proceedings(Phase.OPEN, Optional.of(at), closedAt, closing);
  }

  Proceedings closed(Instant at) {
    return new Proceedings(Phase.CLOSED, openedAt, Optional.of(at), Optional.empty());
  }

  Proceedings with(Optional<Closing> proposed) {
    return new Proceedings(phase, openedAt, closedAt, proposed);
  }
}
