package plenum.rehearsal.measure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.seat.MediaCore;

/**
 * Proves that the measuring would notice: two participants exchange voice and picture behind the
 * judge's back, and every outlet it watches must turn out to be wrong, and right again afterwards.
 */
public final class SelfCheck {
  private static final long LOOK_AGAIN = 20_000_000;

  /** What became of it. */
  public sealed interface Outcome {
    /** The exchange was noticed, and its end. */
    record Noticed() implements Outcome {}

    /** There were mistakes before anything was exchanged. */
    record NeverRight(String what) implements Outcome {}

    /** The exchange went unnoticed: no figure of this rehearsal is to be trusted. */
    record Unnoticed(String what) implements Outcome {}

    /** After the exchange was taken back, mistakes remained. */
    record NotRightAgain(String what) implements Outcome {}
  }

  /** One of the two who exchange; the judge expects {@code usual}. */
  public record Player(MediaCore core, Persona usual) {}

  private SelfCheck() {}

  /**
   * Runs it on the caller's thread.
   *
   * @param patience for each of the three steps; a tone takes up to 2 s to be found
   */
  public static Outcome run(
      Player first, Player second, Judge judge, Watcher witness, Duration patience) {
    if (!within(patience, () -> judge.mistakes(witness).isEmpty())) {
      return new Outcome.NeverRight(judge.mistakes(witness).toString());
    }
    first.core().appear(second.usual());
    second.core().appear(first.usual());
    boolean noticed =
        within(patience, () -> judge.mistakes(witness).size() == judge.expected().size());
    var found = judge.mistakes(witness).toString();
    first.core().appear(first.usual());
    second.core().appear(second.usual());
    if (!noticed) {
      return new Outcome.Unnoticed(found);
    }
    return within(patience, () -> judge.mistakes(witness).isEmpty())
        ? new Outcome.Noticed()
        : new Outcome.NotRightAgain(judge.mistakes(witness).toString());
  }

  private static boolean within(Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < deadline) {
      if (condition.getAsBoolean()) {
        return true;
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    return condition.getAsBoolean();
  }
}
