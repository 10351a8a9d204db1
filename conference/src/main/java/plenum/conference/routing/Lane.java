package plenum.conference.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The two outlets on which a channel comes, A and B. What comes in goes to the free one, and what
 * goes stays for {@link #OVERLAP}, so that a page can fade from one to the other.
 *
 * @param onA whether A is, or was last, the one that counts
 * @param until when the other one is taken away; empty while there is nothing on it
 */
public record Lane(
    Optional<SourceNumber> a, Optional<SourceNumber> b, boolean onA, Optional<Instant> until) {

  /** The floor is heard instead, and was before. */
  public static final Lane IDLE =
      new Lane(Optional.empty(), Optional.empty(), false, Optional.empty());

  /** As long as a page may take to notice and to fade, and no word longer. */
  public static final Duration OVERLAP = Duration.ofMillis(300);

  /** The source that counts; empty where it is the floor. */
  public Optional<SourceNumber> current() {
    return onA ? a : b;
  }

  /** What goes on being carried for a moment. */
  public Optional<SourceNumber> leaving() {
    return onA ? b : a;
  }

  /** With what the channel carries from now on. */
  Lane follow(Channels.Carried carried, Instant now) {
    var lane = current().equals(carried.live()) ? this : turned(carried.live(), now);
    return lane.leaving().isPresent()
            && (lane.until().filter(at -> !now.isBefore(at)).isPresent()
                || !carried.allowed().contains(lane.leaving().get()))
        ? lane.settled()
        : lane;
  }

  private Lane turned(Optional<SourceNumber> next, Instant now) {
    if (isBetween(next)) {
      return onA ? new Lane(next, b, true, until) : new Lane(a, next, false, until);
    }
    var until = current().map(_ -> now.plus(OVERLAP));
    return onA ? new Lane(a, next, false, until) : new Lane(next, b, true, until);
  }

  /**
   * Whether somebody comes while another one is still going and nothing else counts: at a handover
   * the new microphone sends a moment after it has the channel. It takes the outlet that is free,
   * and not the one on which the other ends.
   */
  private boolean isBetween(Optional<SourceNumber> next) {
    return next.isPresent()
        && current().isEmpty()
        && leaving().isPresent()
        && !leaving().equals(next);
  }

  private Lane settled() {
    return onA
        ? new Lane(a, Optional.empty(), true, Optional.empty())
        : new Lane(Optional.empty(), b, false, Optional.empty());
  }
}
