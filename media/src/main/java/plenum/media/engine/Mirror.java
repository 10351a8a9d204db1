package plenum.media.engine;

import java.lang.foreign.Arena;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioSource;
import plenum.media.forward.FanOut;
import plenum.media.forward.LineClock;
import plenum.media.forward.VideoLayer;
import plenum.media.forward.VideoSource;

/**
 * A source of another shard, as it is here: the same source with a cache of its own, fed from the
 * lane instead of a transport. It asks nobody for lost packets; its own shard does.
 */
final class Mirror {
  private final Passport passport;
  private final LineClock line = new LineClock();
  private final @Nullable AudioSource sound;
  private final @Nullable VideoSource picture;
  private int needed = VideoSource.LAYERS;
  private final int[] generations = new int[VideoSource.LAYERS];
  private final @Nullable VideoLayer[] layers = new VideoLayer[VideoSource.LAYERS];

  /**
   * What a shard must know to mirror a source.
   *
   * @param number the source's number in its conference
   * @param order of its transport: the later one has the number
   */
  record Passport(
      String conference, int number, boolean video, int place, long handle, long order) {
    static Passport of(String conference, Origin origin, long order) {
      return new Passport(
          conference,
          origin.number(),
          origin.picture() != null,
          origin.place(),
          origin.handle(),
          order);
    }
  }

  Mirror(Passport passport, FanOut fanOut) {
    this.passport = passport;
    Arena arena = Arena.ofAuto();
    sound = passport.video() ? null : new AudioSource(arena, passport.number(), line);
    picture = passport.video() ? new VideoSource(arena, passport.number(), line, fanOut) : null;
  }

  Passport passport() {
    return passport;
  }

  @Nullable AudioSource sound() {
    return sound;
  }

  @Nullable VideoSource picture() {
    return picture;
  }

  /** Takes the lane's present record. */
  void receive(Lane lane) {
    switch (lane.kind()) {
      case SOUND -> hear(lane);
      case PICTURE -> see(lane);
      case REPORT -> report(lane);
      case WISH -> {}
    }
  }

  private void hear(Lane lane) {
    if (sound == null) {
      return;
    }
    if (generations[0] != lane.generation()) {
      generations[0] = lane.generation();
      sound.renew();
    }
    sound.receive(
        lane.first(),
        lane.second(),
        lane.detail(),
        lane.data(),
        lane.offset(),
        lane.length(),
        lane.third());
  }

  private void see(Lane lane) {
    if (picture == null) {
      return;
    }
    int place = lane.layer();
    VideoLayer layer = layers[place];
    if (layer == null || generations[place] != lane.generation()) {
      layer = picture.renew(place, lane.codec());
      layers[place] = layer;
      generations[place] = lane.generation();
    }
    layer.receive(
        lane.first(),
        lane.second(),
        lane.marker(),
        lane.data(),
        lane.offset(),
        lane.length(),
        lane.third());
    layer.forgetMissing();
  }

  private void report(Lane lane) {
    if (sound != null && generations[0] == lane.generation()) {
      line.adopt(lane.third());
      sound.report(lane.first(), lane.second());
      return;
    }
    VideoLayer layer = layers[lane.layer()];
    if (layer != null && generations[lane.layer()] == lane.generation()) {
      line.adopt(lane.third());
      layer.report(lane.first(), lane.second());
    }
  }

  /** Passes on what its watchers want; tried again at the next turn if the lane is full. */
  void pass(Crossing crossing, int home, long now) {
    if (picture == null) {
      return;
    }
    int wishes = picture.takeWishes();
    if (wishes != 0 && !crossing.wish(home, passport.place(), passport.handle(), wishes)) {
      picture.wish(wishes);
    }
    int best = picture.needed(now);
    if (best != needed) {
      needed = best;
      crossing.needs(home, passport.place(), passport.handle(), best);
    }
  }
}
