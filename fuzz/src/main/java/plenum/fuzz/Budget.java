package plenum.fuzz;

import java.time.Duration;

/** When a campaign ends, if it finds nothing. */
public sealed interface Budget {
  /** After so many inputs, from a fixed seed: the same ones each time. */
  record Runs(int number) implements Budget {}

  /** After so much time. */
  record Time(Duration length) implements Budget {}
}
