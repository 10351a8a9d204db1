package plenum.press.intake.reading;

import java.util.function.Function;
import plenum.press.intake.text.Span;

/**
 * A value that was read.
 *
 * @param span where in {@link Reading#text} it stands; {@link Span#NOWHERE} if it comes from a
 *     field of the form
 */
public record Found<T>(T value, Certainty certainty, Span span) {
  public static <T> Found<T> sure(T value, Span span) {
    return new Found<>(value, Certainty.SURE, span);
  }

  public static <T> Found<T> guessed(T value, Span span) {
    return new Found<>(value, Certainty.GUESSED, span);
  }

  public boolean isSure() {
    return certainty == Certainty.SURE;
  }

  public <U> Found<U> map(Function<T, U> function) {
    return new Found<>(function.apply(value), certainty, span);
  }
}
