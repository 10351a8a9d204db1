package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes on beside the meeting between booths, whoever speaks, chairs and operators, as far as
 * it is for this seat.
 *
 * @param signals what whoever speaks is asked now; for a booth also what may not be asked again yet
 * @param call my own, for technical help
 * @param calls for operators: those of interpreters, by seat
 * @param lines that were written, the newest last
 */
public record IntercomView(
    List<IntercomSignal> signals,
    Optional<IntercomCall> call,
    Map<String, IntercomCall> calls,
    List<IntercomLine> lines) {

  /** Nothing is asked, called or written. */
  public static final IntercomView SILENT =
      new IntercomView(List.of(), Optional.empty(), Map.of(), List.of());

  public IntercomView {
    signals = List.copyOf(signals);
    lines = List.copyOf(lines);
  }

  /** What a booth asks of whoever speaks. */
  public enum BoothSignal {
    SLOWER,
    REPEAT,
    LOUDER
  }

  /** Who gets a line. */
  public enum IntercomCircle {
    PARTNER,
    BOOTHS
  }

  /**
   * @param lit whether whoever speaks is shown it now
   * @param again for booths: from when on it can be given anew
   */
  public record IntercomSignal(BoothSignal signal, boolean lit, Optional<Instant> again) {}

  /**
   * @param seenBy the operator who has said that they come
   */
  public record IntercomCall(Instant at, Optional<String> seenBy) {}

  /**
   * @param number growing
   * @param from the seat that wrote it
   */
  public record IntercomLine(
      long number, String from, IntercomCircle to, String text, Instant at) {}
}
