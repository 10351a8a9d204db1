package plenum.rehearsal.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one listener has to hear at a moment, and nothing else.
 *
 * @param channel the booth's voice on the outlets A and B; empty where the floor is heard instead
 * @param floor who speaks, in the floor's outlets
 * @param partner the colleague in the booth, whose microphone is on
 */
public record Due(Optional<Tongue> channel, List<Tongue> floor, Optional<Tongue> partner) {
  static final Due NOTHING = new Due(Optional.empty(), List.of(), Optional.empty());

  public Due {
    floor = List.copyOf(floor);
  }

  /** What is listened to: the channel, or else the floor. */
  public Optional<Source> right() {
    return channel
        .map(tongue -> new Source(Way.CHANNEL, tongue))
        .or(() -> floor.stream().findFirst().map(tongue -> new Source(Way.FLOOR, tongue)));
  }

  /** All of it. */
  List<Source> all() {
    var all = new ArrayList<Source>();
    channel.ifPresent(tongue -> all.add(new Source(Way.CHANNEL, tongue)));
    floor.forEach(tongue -> all.add(new Source(Way.FLOOR, tongue)));
    partner.ifPresent(tongue -> all.add(new Source(Way.PARTNER, tongue)));
    return all;
  }

  /** Somebody's tone, and by which outlets it comes. */
  public record Source(Way way, Tongue tongue) {
    /**
     * Whether that is what was heard. On a channel the language counts; on the floor and in the
     * booth one hears the person, whatever they speak.
     */
    boolean is(Heard heard) {
      return heard.way() == way
          && (way == Way.CHANNEL
              ? heard.tongue().equals(tongue)
              : heard.tongue().seat().equals(tongue.seat()));
    }
  }
}
