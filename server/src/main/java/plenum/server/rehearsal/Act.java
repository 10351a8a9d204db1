package plenum.server.rehearsal;

import java.util.Set;
import java.util.function.Function;
import java.util.function.LongFunction;
import plenum.wire.FromPage;

/** What is done in a step of the script; seats go by their numbers. */
sealed interface Act {
  /** A seat presses a button, and it is done. */
  record Ask(int seat, Function<Scene, LongFunction<FromPage.Request>> request) implements Act {
    static Ask of(int seat, LongFunction<FromPage.Request> request) {
      return new Ask(seat, _ -> request);
    }
  }

  /** A seat presses a button that is not for it, and is refused. */
  record Try(int seat, LongFunction<FromPage.Request> request) implements Act {}

  /** From now on these speak, as far as they are let. */
  record Speak(Set<Integer> seats) implements Act {}

  /** Brings the paper in both languages. */
  record Bring(int seat) implements Act {}

  /** Each of them fetches what lies open, in their own language. */
  record Fetch(Set<Integer> seats) implements Act {}
}
