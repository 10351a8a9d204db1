package plenum.conference.routing;

import java.util.List;
import java.util.Set;
import plenum.conference.programme.Ordered;

/**
 * What the floor outlets of one receiver carry: a mix that others share, without some of it.
 *
 * @param room whose mix it is: 0 for the plenary, else a sealed room's number
 * @param except sources that never come to this receiver, such as its own microphone
 */
public record Listening(int room, Mix mix, Set<SourceNumber> except) {
  public Listening {
    except = Ordered.copyOf(except);
  }

  /** Who has chosen to hear the interpretation alone, while there is one. */
  static Listening nothing(int room) {
    return new Listening(room, Mix.SILENCE, Set.of());
  }

  /** What may be heard here, in the mix's order. */
  public List<SourceNumber> sources() {
    return mix.sources().stream().filter(source -> !except.contains(source)).toList();
  }
}
