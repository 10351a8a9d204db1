package plenum.media.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.AudioSource;
import plenum.media.forward.Floor;
import plenum.media.forward.VideoOutlet;
import plenum.media.forward.VideoSource;

/**
 * One conference on one shard: which sources and outlets are there, and the routes between them.
 * What arrives later finds its route; what the routes do not name has none.
 */
final class ConferenceMedia {
  private final Floor floor = new Floor();
  private final Map<Integer, AudioSource> sounds = new HashMap<>();
  private final Map<Integer, VideoSource> pictures = new HashMap<>();
  private final Map<OutletKey, AudioOutlet> listening = new HashMap<>();
  private final Map<OutletKey, VideoOutlet> watching = new HashMap<>();
  private Routes routes = Routes.NONE;

  /** Takes a newer snapshot; closes first what it does not name, then opens what it does. */
  void apply(Routes newer, long now) {
    if (newer.number() <= routes.number()) {
      return;
    }
    routes = newer;
    listening.forEach((key, outlet) -> closeUnrouted(key, outlet));
    watching.forEach((key, outlet) -> closeUnrouted(key, outlet));
    floor.admit(newer.floor(), newer.holder(), now);
    listening.forEach(this::connect);
    watching.forEach((key, outlet) -> connect(key, outlet, now));
  }

  private void closeUnrouted(OutletKey key, AudioOutlet outlet) {
    if (routes.feeds().get(key) == null) {
      outlet.leave();
    }
  }

  private void closeUnrouted(OutletKey key, VideoOutlet outlet) {
    if (routes.feeds().get(key) == null) {
      outlet.leave();
    }
  }

  void arrive(AudioSource source, long now) {
    sounds.put(source.number(), source);
    floor.arrive(source, now);
    listening.forEach(this::connect);
  }

  void arrive(VideoSource source, long now) {
    pictures.put(source.number(), source);
    watching.forEach((key, outlet) -> connect(key, outlet, now));
  }

  void depart(AudioSource source, long now) {
    floor.depart(source, now);
    if (sounds.remove(source.number(), source)) {
      listening.forEach(this::connect);
    }
  }

  void depart(VideoSource source, long now) {
    if (pictures.remove(source.number(), source)) {
      watching.forEach((key, outlet) -> connect(key, outlet, now));
    }
  }

  void arrive(OutletKey key, AudioOutlet outlet) {
    var before = listening.put(key, outlet);
    if (before != null) {
      before.leave();
    }
    connect(key, outlet);
  }

  void arrive(OutletKey key, VideoOutlet outlet, long now) {
    var before = watching.put(key, outlet);
    if (before != null) {
      before.leave();
    }
    connect(key, outlet, now);
  }

  void depart(OutletKey key, AudioOutlet outlet) {
    outlet.leave();
    listening.remove(key, outlet);
  }

  void depart(OutletKey key, VideoOutlet outlet) {
    outlet.leave();
    watching.remove(key, outlet);
  }

  private void connect(OutletKey key, AudioOutlet outlet) {
    switch (routes.feeds().get(key)) {
      case Feed.Sound(int number) -> listen(outlet, sounds.get(number));
      case Feed.Floor(int rank) -> floor.listen(outlet, rank);
      case Feed.Picture _ -> outlet.leave();
      case null -> outlet.leave();
    }
  }

  private static void listen(AudioOutlet outlet, @Nullable AudioSource source) {
    if (source == null) {
      outlet.leave();
    } else {
      outlet.listen(source);
    }
  }

  private void connect(OutletKey key, VideoOutlet outlet, long now) {
    VideoSource source = null;
    if (routes.feeds().get(key) instanceof Feed.Picture(int number, var wish)) {
      source = pictures.get(number);
      if (source != null) {
        outlet.show(source, wish, now);
      }
    }
    if (source == null) {
      outlet.leave();
    }
  }

  /** Chooses speakers and layers anew; every 50 ms or so. */
  void settle(long now) {
    floor.settle(now);
    watching.values().forEach(outlet -> outlet.aim(now));
  }

  boolean empty() {
    return sounds.isEmpty() && pictures.isEmpty() && listening.isEmpty() && watching.isEmpty();
  }
}
