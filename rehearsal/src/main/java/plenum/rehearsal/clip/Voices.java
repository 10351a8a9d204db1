package plenum.rehearsal.clip;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Voices, each encoded when it is first wanted and kept; threads may share it. */
public final class Voices {
  private final Map<Persona, Voice> voices = new ConcurrentHashMap<>();
  private final Map<ContentHash, Said> byContent = new ConcurrentHashMap<>();

  private final Function<Persona, Voice> encoder;

  /** Voices that speak in syllables. */
  public Voices() {
    this(Voice::of);
  }

  /** Voices of another kind, such as {@link Voice#steady}. */
  public Voices(Function<Persona, Voice> encoder) {
    this.encoder = encoder;
  }

  /** Which packet of which voice. */
  public record Said(Persona persona, int index) {}

  public Voice of(Persona persona) {
    return voices.computeIfAbsent(persona, this::encode);
  }

  private Voice encode(Persona persona) {
    var voice = encoder.apply(persona);
    for (int i = 0; i < voice.frames().size(); i++) {
      if (voice.frames().get(i).sounds()) {
        byContent.putIfAbsent(ContentHash.of(voice.frames().get(i).packet()), new Said(persona, i));
      }
    }
    return voice;
  }

  /**
   * Which sounding packet this is, of the voices that were wanted so far. Good for timing alone:
   * whose voice is heard is told by the decoded tone.
   */
  public Optional<Said> recognise(byte[] packet) {
    return Optional.ofNullable(byContent.get(ContentHash.of(packet)));
  }
}
