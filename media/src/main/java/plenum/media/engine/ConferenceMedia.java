package plenum.media.engine;

import java.util.HashSet;
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
 * number the one of the later transport has it; what it replaces may depart later and disturbs
 * nothing, or is found again when the later one ends first, as when a second camera was brought to
 * one seat for a while.
 */
final class ConferenceMedia {
  private final Floors floors = new Floors();
  private final Claims<Integer, AudioSource> sounds = new Claims<>();
  private final Claims<Integer, VideoSource> pictures = new Claims<>();
  private final Claims<OutletKey, AudioOutlet> listening = new Claims<>();
  private final Claims<OutletKey, VideoOutlet> watching = new Claims<>();
  private Routes routes = Routes.NONE;

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
        outlet.leave();
      }
    });
    watching.forEach((key, outlet) -> {
      if (!routes.feeds().containsKey(key)) {
        outlet.leave();
      }
    });
    floors.admit(newer.floors(), now);
    connectSounds();
    connectPictures(now);
  }

  void arrive(AudioSource source, long order, long now) {
    if (sounds.claim(source.number(), source, order)) {
      floors.arrive(source, now);
      connectSounds();
    }
  }

  void arrive(VideoSource source, long order, long now) {
    if (pictures.claim(source.number(), source, order)) {
      connectPictures(now);
    }
  }

  void depart(AudioSource source, long now) {
    if (sounds.release(source.number(), source)) {
      floors.depart(source, now);
      var next = sounds.holder(source.number());
      if (next != null) {
        floors.arrive(next, now);
      }
      connectSounds();
    }
  }

  void depart(VideoSource source, long now) {
    if (pictures.release(source.number(), source)) {
      connectPictures(now);
    }
  }

  void arrive(OutletKey key, AudioOutlet outlet, long order) {
    var before = listening.holder(key);
    if (listening.claim(key, outlet, order)) {
      if (before != null) {
        before.leave();
      }
      connect(key, outlet);
    }
  }

  void arrive(OutletKey key, VideoOutlet outlet, long order, long now) {
    var before = watching.holder(key);
    if (watching.claim(key, outlet, order)) {
      if (before != null) {
        before.leave();
      }
      connect(key, outlet, now);
    }
  }

  void depart(OutletKey key, AudioOutlet outlet) {
    outlet.leave();
    boolean held = listening.release(key, outlet);
    var next = listening.holder(key);
    if (held && next != null) {
      connect(key, next);
    }
  }

  void depart(OutletKey key, VideoOutlet outlet, long now) {
    outlet.leave();
    boolean held = watching.release(key, outlet);
    var next = watching.holder(key);
    if (held && next != null) {
      connect(key, next, now);
    }
  }

  private void connectSounds() {
    listening.forEach(this::connect);
  }

  private void connectPictures(long now) {
    watching.forEach((key, outlet) -> connect(key, outlet, now));
  }

  private void connect(OutletKey key, AudioOutlet outlet) {
    switch (routes.feeds().get(key)) {
      case Feed.Sound(int number) -> listen(outlet, sounds.holder(number));
      case Feed.Floor(int room, int rank) -> floors.listen(outlet, room, rank);
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
    if (routes.feeds().get(key) instanceof Feed.Picture(int number, var wish, int rank)) {
      source = pictures.holder(number);
      if (source != null) {
        outlet.show(source, wish, rank, now);
      }
    }
    if (source == null) {
      outlet.leave();
    }
  }

  /** Chooses speakers and layers anew; every 50 ms or so. */
  void settle(long now) {
    floors.settle(now);
    watching.forEach((_, outlet) -> outlet.aim(now));
  }

  /** The sources that outlets here are routed to, whether they are there or not. */
  Set<Integer> wanted() {
    var wanted = new HashSet<Integer>();
    listening.keys().forEach(key -> want(routes.feeds().get(key), wanted));
    watching.keys().forEach(key -> want(routes.feeds().get(key), wanted));
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
