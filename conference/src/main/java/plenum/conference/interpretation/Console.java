package plenum.conference.interpretation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How one interpreter's console is set.
 *
 * @param into the language that goes out, one of the booth's
 * @param onAir empty while the microphone is off
 * @param tail what may still be heard of a microphone that was handed over
 * @param automatic whether the direction turns by itself when the floor speaks what goes out
 */
public record Console(
    String into, Optional<OnAir> onAir, Optional<Tail> tail, Ear ear, boolean automatic) {

  /** How long who hands over may finish a word while the other one has begun. */
  public static final Duration OVERLAP = Duration.ofMillis(300);

  /**
   * A microphone that is on.
   *
   * @param room where: 0 for the plenary, else a sealed room's number
   */
  public record OnAir(int room, Instant since) {}

  /** The end of what was said into a channel before it was handed over. */
  public record Tail(int room, String into, Instant until) {}

  /** As an interpreter finds it. */
  static Console ready(Booth booth) {
    return new Console(
        booth.into().getFirst(), Optional.empty(), Optional.empty(), new Ear.AsNeeded(), false);
  }

  /** Whether this microphone is out on that channel in that room. */
  public boolean speaks(String language, int room) {
    return into.equals(language) && onAir.filter(on -> on.room() == room).isPresent();
  }

  /** Whether it was, until just now. */
  public boolean trails(String language, int room) {
    return tail.filter(end -> end.into().equals(language) && end.room() == room).isPresent();
  }

  Console on(int room, Instant at) {
    return new Console(into, Optional.of(new OnAir(room, at)), Optional.empty(), ear, automatic);
  }

  Console off() {
    return new Console(into, Optional.empty(), Optional.empty(), ear, automatic);
  }

  Console handedOver(Instant at) {
    var end = onAir.map(on -> new Tail(on.room(), into, at.plus(OVERLAP)));
    return new Console(into, Optional.empty(), end, ear, automatic);
  }

  /** Who comes into a channel comes last to it. */
  Console turned(String language, Instant at) {
    var newly = onAir.map(on -> new OnAir(on.room(), at));
    return new Console(language, newly, Optional.empty(), ear, automatic);
  }

  Console with(Ear chosen) {
    return new Console(into, onAir, tail, chosen, automatic);
  }

  Console withAutomatic(boolean turnsByItself) {
    return new Console(into, onAir, tail, ear, turnsByItself);
  }
}
