package plenum.wire;

import java.util.Optional;

/**
 * What a browser measures of its own microphone before encoding, over the last ten seconds. Nothing
 * of it can be put together to what was said.
 *
 * @param band the frequency in Hz up to which there is something of a voice; empty while nobody has
 *     spoken. A telephone's ends at 3,400
 * @param clipping samples at full scale, of ten thousand
 * @param noise the level in pauses in dBFS, 0 to -127; empty before there was enough to tell
 * @param speech the level of speech in dBFS, 0 to -127; empty while nobody has spoken
 */
public record MicrophoneMeasure(
    Optional<Integer> band, int clipping, Optional<Integer> noise, Optional<Integer> speech) {
  private static final int HIGHEST = 24_000;
  private static final int ALL = 10_000;
  private static final int QUIETEST = -127;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if something is out of them
   */
  public MicrophoneMeasure {
    band.ifPresent(hertz -> within("a band", hertz, 0, HIGHEST));
    within("a share of samples", clipping, 0, ALL);
    noise.ifPresent(level -> within("a level", level, QUIETEST, 0));
    speech.ifPresent(level -> within("a level", level, QUIETEST, 0));
  }

  private static void within(String what, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d to %d, not %d".formatted(what, least, most, value));
    }
  }
}
