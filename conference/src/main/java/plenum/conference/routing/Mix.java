package plenum.conference.routing;

import java.util.List;

/**
 * The microphones from which the engine carries the loudest three to who listens.
 *
 * @param sources each once, in the order in which they go first when equally loud
 */
public record Mix(List<SourceNumber> sources) {
  public static final Mix SILENCE = new Mix(List.of());

  public Mix {
    sources = List.copyOf(sources);
  }
}
