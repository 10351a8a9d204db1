package plenum.e2e;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what has to come, and not a moment longer. */
final class Eventually {
  private static final Duration LOOK_EVERY = Duration.ofMillis(20);

  private Eventually() {}

  /**
   * @throws AssertionError if it did not hold in time
   */
  static void holds(String what, Duration within, BooleanSupplier condition) {
    holds(() -> what, within, condition);
  }

  /** The same, with words that are found only when they are needed. */
  static void holds(Supplier<String> what, Duration within, BooleanSupplier condition) {
    long deadline = System.nanoTime() + within.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + within.toSeconds() + " s: " + what.get());
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }

  static <T> T present(String what, Duration within, Supplier<Optional<T>> source) {
    long deadline = System.nanoTime() + within.toNanos();
    while (true) {
      var found = source.get();
      if (found.isPresent()) {
        return found.get();
      }
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + within.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
  }
}
