package plenum.media.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.FanOut;

/** The sources of other shards that have listeners on this one, by the shard where they are. */
final class Mirrors {
  /** Records a turn and lane: as many as a batch of datagrams, so that no lane starves the port. */
  private static final int TURN = 64;

  private final Crossing crossing;
  private final FanOut fanOut;
  private final List<List<@Nullable Mirror>> byShard = new ArrayList<>();

  Mirrors(Crossing crossing, FanOut fanOut) {
    this.crossing = crossing;
    this.fanOut = fanOut;
    for (int shard = 0; shard < crossing.shards(); shard++) {
      byShard.add(new ArrayList<>());
    }
  }

  Mirror add(int home, Mirror.Passport passport) {
    var mirror = new Mirror(passport, fanOut);
    var places = byShard.get(home);
    while (places.size() <= passport.place()) {
      places.add(null);
    }
    places.set(passport.place(), mirror);
    return mirror;
  }

  /** Takes a mirror away; null if there is none, or another one by now. */
  @Nullable Mirror remove(int home, int place, long handle) {
    Mirror mirror = find(home, place, handle);
    if (mirror != null) {
      byShard.get(home).set(place, null);
    }
    return mirror;
  }

  private @Nullable Mirror find(int home, int place, long handle) {
    var places = byShard.get(home);
    Mirror mirror = place >= 0 && place < places.size() ? places.get(place) : null;
    return mirror == null || mirror.passport().handle() != handle ? null : mirror;
  }

  /** Takes what has come along the lanes; true if there is more. */
  boolean receive() {
    boolean more = false;
    for (int shard = 0; shard < byShard.size(); shard++) {
      Lane lane = crossing.from(shard);
      more |= lane != null && receive(shard, lane);
    }
    return more;
  }

  private boolean receive(int home, Lane lane) {
    for (int i = 0; i < TURN && lane.ready(); i++) {
      try {
        receiveOne(home, lane);
      } finally {
        lane.done();
      }
    }
    return lane.ready();
  }

  private void receiveOne(int home, Lane lane) {
    if (lane.kind() == Lane.Kind.WISH) {
      crossing.wished(lane.place(), lane.handle(), lane.detail());
      return;
    }
    Mirror mirror = find(home, lane.place(), lane.handle());
    if (mirror != null) {
      mirror.receive(lane);
    }
  }

  /** The sender of a source sends from this place on. */
  void withheld(int home, int place, long handle, int from, double[] bitsPerSecond, long now) {
    Mirror mirror = find(home, place, handle);
    var picture = mirror == null ? null : mirror.picture();
    if (picture != null) {
      picture.withhold(from, bitsPerSecond, now);
    }
  }

  /** Passes the wishes of local watchers on to where the sources are. */
  void pass(long now) {
    for (int shard = 0; shard < byShard.size(); shard++) {
      var places = byShard.get(shard);
      for (int i = 0; i < places.size(); i++) {
        Mirror mirror = places.get(i);
        if (mirror != null) {
          mirror.pass(crossing, shard, now);
        }
      }
    }
  }
}
