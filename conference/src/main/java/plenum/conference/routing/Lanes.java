package plenum.conference.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.programme.Ordered;

/** How every channel is laid on its two outlets; what is not named is idle. */
public record Lanes(Map<Channel, Lane> byChannel) {
  public static final Lanes NONE = new Lanes(Map.of());

  public Lanes {
    byChannel = Ordered.copyOf(byChannel);
  }

  /** As they are laid now; to be asked at each change, and at {@link #due}. */
  public Lanes follow(Conference conference, Live live, Instant now) {
    if (conference.interpretation().plan().booths().isEmpty()) {
      return NONE;
    }
    var next = new LinkedHashMap<Channel, Lane>();
    Drawing.rooms(conference)
        .forEach(room -> {
          var participants = new Participants(conference, live, room);
          Channels.of(conference, live, participants, room)
              .byLanguage()
              .forEach((language, carried) -> {
                var channel = new Channel(room, language);
                var lane = lane(channel).follow(carried, now);
                if (!lane.equals(Lane.IDLE)) {
                  next.put(channel, lane);
                }
              });
        });
    return next.equals(byChannel) ? this : new Lanes(next);
  }

  public Lane lane(Channel channel) {
    return byChannel.getOrDefault(channel, Lane.IDLE);
  }

  /** When the first of those is to be taken away that are leaving. */
  public Optional<Instant> due() {
    return byChannel.values().stream()
        .flatMap(lane -> lane.until().stream())
        .min(Instant::compareTo);
  }
}
