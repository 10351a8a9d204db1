package plenum.rehearsal.clip;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When each frame of a clip and each packet of a voice last left a synthetic participant of this
 * process, by the clock of the loop that receives them as well. So the delay of one that is
 * recognised on arrival is known without trusting anybody's timestamps. A clip lasts 4 s and a
 * voice 1.2 s before the same content leaves again, so delays up to about that are told right.
 * Threads may share it.
 */
public final class Departures {
  /** Longer than this means another leaving of the same content, not a delay. */
  private static final long LONGEST = 1_000_000_000;

  private final Map<Clips.Shown, Long> pictures = new ConcurrentHashMap<>();
  private final Map<Voices.Said, Long> sounds = new ConcurrentHashMap<>();

  public void shown(Persona persona, Layer layer, int index, long nowNanos) {
    pictures.put(new Clips.Shown(persona, layer, index), nowNanos);
  }

  public void said(Persona persona, int index, long nowNanos) {
    sounds.put(new Voices.Said(persona, index), nowNanos);
  }

  /** From leaving to arrival in nanoseconds; empty if it did not leave here lately. */
  public OptionalLong delay(Clips.Shown frame, long arrivalNanos) {
    return delay(pictures.get(frame), arrivalNanos);
  }

  /** As for pictures. */
  public OptionalLong delay(Voices.Said packet, long arrivalNanos) {
    return delay(sounds.get(packet), arrivalNanos);
  }

  private static OptionalLong delay(@Nullable Long left, long arrival) {
    return left == null || arrival < left || arrival - left > LONGEST
        ? OptionalLong.empty()
        : OptionalLong.of(arrival - left);
  }
}
