package plenum.media.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.AudioSource;
import plenum.media.forward.Floors;
import plenum.media.forward.VideoOutlet;
import plenum.media.forward.VideoSource;

/**
 * One conference on one shard: which sources and outlets are there, and the routes between them.
 * What arrives later finds its route; what the routes do not name has none. Of two that claim one
 * number the one of the later transport has it, whichever comes first; what it replaces may depart
 * later and disturbs nothing.
 */
final class ConferenceMedia {
  private final Floors floors = new Floors();
  private final Map<Integer, Held<AudioSource>> sounds = new HashMap<>();
  private final Map<Integer, Held<VideoSource>> pictures = new HashMap<>();
  private final Map<OutletKey, Held<AudioOutlet>> listening = new HashMap<>();
  private final Map<OutletKey, Held<VideoOutlet>> watching = new HashMap<>();
  private Routes routes = Routes.NONE;

  /** Something under a number, of the transport of this order. */
  private record Held<T>(T it, long order) {}

  /** Whether this snapshot is newer than the one that holds. */
  boolean isNews(Routes snapshot) {
    return snapshot.number() > routes.number();
  }

  /** Takes a newer snapshot; closes first what it does not name or names otherwise, then opens. */
  void apply(Routes newer, long now) {
    if (!isNews(newer)) {
      return;
    }
    Routes older = routes;
    routes = newer;
    listening.forEach((key, outlet) -> {
      if (!Objects.equals(newer.feeds().get(key), older.feeds().get(key))) {
        outlet.it.leave();
      }
    });
    watching.forEach((key, outlet) -> {
      if (!routes.feeds().containsKey(key)) {
        outlet.it.leave();
      }
    });
    floors.admit(newer.floors(), now);
    connectSounds();
    connectPictures(now);
  }

  void arrive(AudioSource source, long order, long now) {
    if (takes(sounds, source.number(), source, order)) {
      floors.arrive(source, now);
      connectSounds();
    }
  }

  void arrive(VideoSource source, long order, long now) {
    if (takes(pictures, source.number(), source, order)) {
      connectPictures(now);
    }
  }

  void depart(AudioSource source, long now) {
    if (leaves(sounds, source.number(), source)) {
      floors.depart(source, now);
      connectSounds();
    }
  }

  void depart(VideoSource source, long now) {
    if (leaves(pictures, source.number(), source)) {
      connectPictures(now);
    }
  }

  void arrive(OutletKey key, AudioOutlet outlet, long order) {
    var before = listening.get(key);
    if (takes(listening, key, outlet, order)) {
      if (before != null) {
        before.it.leave();
      }
      connect(key, outlet);
    }
  }

  void arrive(OutletKey key, VideoOutlet outlet, long order, long now) {
    var before = watching.get(key);
    if (takes(watching, key, outlet, order)) {
      if (before != null) {
        before.it.leave();
      }
      connect(key, outlet, now);
    }
  }

  void depart(OutletKey key, AudioOutlet outlet) {
    outlet.leave();
    boolean _ = leaves(listening, key, outlet);
  }

  void depart(OutletKey key, VideoOutlet outlet) {
    outlet.leave();
    boolean _ = leaves(watching, key, outlet);
  }

  /** False if a later one has the number. */
  private static <K, T> boolean takes(Map<K, Held<T>> held, K key, T it, long order) {
    var before = held.get(key);
    if (before != null && before.order > order) {
      return false;
    }
    held.put(key, new Held<>(it, order));
    return true;
  }

  private static <K, T> boolean leaves(Map<K, Held<T>> held, K key, T it) {
    var present = held.get(key);
    boolean mine = present != null && present.it == it;
    if (mine) {
      held.remove(key);
    }
    return mine;
  }

  private void connectSounds() {
    listening.forEach((key, outlet) -> connect(key, outlet.it));
  }

  private void connectPictures(long now) {
    watching.forEach((key, outlet) -> connect(key, outlet.it, now));
  }

  private void connect(OutletKey key, AudioOutlet outlet) {
    switch (routes.feeds().get(key)) {
      case Feed.Sound(int number) -> listen(outlet, sounds.get(number));
      case Feed.Floor(int room, int rank) -> floors.listen(outlet, room, rank);
      case Feed.Picture _ -> outlet.leave();
      case null -> outlet.leave();
    }
  }

  private static void listen(AudioOutlet outlet, @Nullable Held<AudioSource> source) {
    if (source == null) {
      outlet.leave();
    } else {
      outlet.listen(source.it);
    }
  }

  private void connect(OutletKey key, VideoOutlet outlet, long now) {
    Held<VideoSource> source = null;
    if (routes.feeds().get(key) instanceof Feed.Picture(int number, var wish, int rank)) {
      source = pictures.get(number);
      if (source != null) {
        outlet.show(source.it, wish, rank, now);
      }
    }
    if (source == null) {
      outlet.leave();
    }
  }

  /** Chooses speakers and layers anew; every 50 ms or so. */
  void settle(long now) {
    floors.settle(now);
    for (Held<VideoOutlet> outlet : watching.values()) {
      outlet.it.aim(now);
    }
  }

  /** The sources that outlets here are routed to, whether they are there or not. */
  Set<Integer> wanted() {
    var wanted = new HashSet<Integer>();
    listening.keySet().forEach(key -> want(routes.feeds().get(key), wanted));
    watching.keySet().forEach(key -> want(routes.feeds().get(key), wanted));
    return wanted;
  }

  private void want(@Nullable Feed feed, Set<Integer> wanted) {
    switch (feed) {
      case Feed.Sound(int number) -> wanted.add(number);
      case Feed.Picture(int number, _, _) -> wanted.add(number);
      case Feed.Floor(int room, _) -> wanted.addAll(routes.floor(room).admitted());
      case null -> {}
    }
  }

  /** The routes that hold here. */
  Routes routes() {
    return routes;
  }

  boolean empty() {
    return routes.number() == 0
        && sounds.isEmpty()
        && pictures.isEmpty()
        && listening.isEmpty()
        && watching.isEmpty();
  }
}
