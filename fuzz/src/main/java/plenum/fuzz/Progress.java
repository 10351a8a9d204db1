package plenum.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How far a campaign is.
 *
 * @param executions inputs tried, as of the last line that the fuzzer wrote
 * @param coverage edges of the program's code that were reached
 * @param features those with how often they were passed, which is what inputs are kept for
 */
public record Progress(long executions, long coverage, long features) {
  static final Progress NONE = new Progress(0, 0, 0);

  private static final Pattern LINE =
      Pattern.compile("#(\\d+)\\s+[A-Za-z]+\\s+cov: (\\d+) ft: (\\d+) .*");

  /** Reads one line of libFuzzer's; empty if it is of another kind. */
  static Optional<Progress> of(String line) {
    var found = LINE.matcher(line);
    return found.matches()
        ? Optional.of(
            new Progress(number(found.group(1)), number(found.group(2)), number(found.group(3))))
        : Optional.empty();
  }

  private static long number(String digits) {
    return Long.parseLong(digits);
  }
}
