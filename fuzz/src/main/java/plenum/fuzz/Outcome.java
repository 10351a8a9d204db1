package plenum.fuzz;

import java.time.Duration;
import java.util.Optional;

/** What a campaign came to. */
public record Outcome(Progress last, Duration took, Optional<Finding> finding) {
  /** Executions per second, starting the process included. */
  public long rate() {
    return last.executions() * 1000 / Math.max(1, took.toMillis());
  }
}
