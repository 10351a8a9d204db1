package plenum.conference.routing;

import java.util.List;
import java.util.Optional;

/**
 * The microphones from which the engine carries the loudest three to who listens.
 *
 * @param sources each once, in the order in which they go first when equally loud
 * @param first the one of them that is always carried, because it has the floor
 */
public record Mix(List<SourceNumber> sources, Optional<SourceNumber> first) {
  public static final Mix SILENCE = new Mix(List.of(), Optional.empty());

  public Mix {
    sources = List.copyOf(sources);
    first = first.filter(sources::contains);
  }
}
