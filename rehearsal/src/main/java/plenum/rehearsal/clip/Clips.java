package plenum.rehearsal.clip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All clips that the project ships, and what a frame that came over the network shows: found by the
 * frame's content alone. Immutable once loaded.
 */
public final class Clips {
  private final Map<Persona, Map<Layer, Clip>> clips = new EnumMap<>(Persona.class);
  private final Map<ContentHash, Shown> byContent = new HashMap<>();

  /** Which frame of which clip. */
  public record Shown(Persona persona, Layer layer, int index) {}

  private Clips() {}

  /** Reads the clips out of this program's resources, 0.8 MB; takes some milliseconds. */
  public static Clips load() {
    var loaded = new Clips();
    for (var persona : Persona.values()) {
      var layers = new EnumMap<Layer, Clip>(Layer.class);
      for (var layer : Layer.values()) {
        var clip = clip(persona, layer);
        layers.put(layer, clip);
        loaded.index(clip);
      }
      loaded.clips.put(persona, layers);
    }
    return loaded;
  }

  private void index(Clip clip) {
    for (int i = 0; i < clip.frames().size(); i++) {
      byContent.putIfAbsent(
          ContentHash.of(clip.frames().get(i)), new Shown(clip.persona(), clip.layer(), i));
    }
  }

  private static Clip clip(Persona persona, Layer layer) {
    var name = persona.fileName() + "-" + layer.rid() + ".ivf";
    try (var resource = Clips.class.getResourceAsStream(name)) {
      if (resource == null) {
        throw new IllegalStateException("this program is packed without " + name);
      }
      return new Clip(persona, layer, Ivf.read(resource.readAllBytes()).frames());
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    } catch (IvfException e) {
      throw new IllegalStateException(name + " is damaged", e);
    }
  }

  public Clip of(Persona persona, Layer layer) {
    var clip = clips.getOrDefault(persona, Map.of()).get(layer);
    return Objects.requireNonNull(clip, "every persona has a clip in every layer");
  }

  /** What an encoded frame shows; empty if it is none of ours, or was changed on its way. */
  public Optional<Shown> recognise(byte[] frame) {
    return Optional.ofNullable(byContent.get(ContentHash.of(frame)));
  }
}
