package plenum.media.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioSource;
import plenum.media.forward.LayerDemand;
import plenum.media.forward.VideoSource;

/**
 * One source at the shard where its packets come in, and the other shards that have listeners for
 * it. Exactly one of sound and picture is there.
 */
final class Origin {
  private final int number;
  private final @Nullable AudioSource sound;
  private final @Nullable VideoSource picture;
  private final @Nullable LayerDemand demand;
  private final int[] elsewhere = new int[Long.SIZE];
  private boolean speaking;
  private boolean flowing;
  private int place = -1;
  private long handle;
  private long listeners;

  Origin(AudioSource sound) {
    number = sound.number();
    this.sound = sound;
    picture = null;
    demand = null;
  }

  /**
   * A camera, or slides.
   *
   * @param heeds whether its sender leaves layers out when it is told that nobody wants them
   */
  Origin(VideoSource picture, boolean heeds) {
    number = picture.number();
    sound = null;
    this.picture = picture;
    demand = heeds ? new LayerDemand() : null;
    Arrays.fill(elsewhere, VideoSource.LAYERS);
  }

  int number() {
    return number;
  }

  @Nullable AudioSource sound() {
    return sound;
  }

  @Nullable VideoSource picture() {
    return picture;
  }

  /** True if somebody began, or ceased, to speak there since this was asked last. */
  boolean speakingChanged(long now) {
    boolean before = speaking;
    speaking = sound != null && sound.speech().speaking(now);
    return before != speaking;
  }

  /** True if its packets began, or ceased, to come since this was asked last. */
  boolean flowingChanged(long now) {
    boolean before = flowing;
    flowing = sound != null ? sound.flows(now) : picture != null && picture.flows(now);
    return before != flowing;
  }

  /** True if its sender is to send other layers than it was told before, see {@link #needed}. */
  boolean neededChanged(long now) {
    if (demand == null || picture == null) {
      return false;
    }
    int best = picture.needed(now);
    for (long left = listeners; left != 0; left &= left - 1) {
      best = Math.min(best, elsewhere[Long.numberOfTrailingZeros(left)]);
    }
    if (!demand.want(best, picture.comes(now), now)) {
      return false;
    }
    picture.withhold(demand.from(), now);
    return true;
  }

  /** From which of its layers on its sender is to send. */
  int needed() {
    return demand == null ? 0 : demand.from();
  }

  /** The best of its layers that is wanted on another shard, LAYERS if none is. */
  void neededOn(int shard, int place) {
    elsewhere[shard] = place;
  }

  boolean speaking() {
    return speaking;
  }

  boolean flowing() {
    return flowing;
  }

  /** Whether any outlet is to carry it, here or on another shard. */
  boolean routed() {
    return listeners != 0 || sound != null && sound.heard() || picture != null && picture.watched();
  }

  /** Where the other shards keep its mirror, and the number that tells it from earlier ones. */
  void placed(int place, long handle) {
    this.place = place;
    this.handle = handle;
  }

  int place() {
    return place;
  }

  long handle() {
    return handle;
  }

  /** The shards that have listeners, as bits; 0 costs nothing. */
  long listeners() {
    return listeners;
  }

  void listeners(long shards) {
    for (long gone = listeners & ~shards; gone != 0; gone &= gone - 1) {
      elsewhere[Long.numberOfTrailingZeros(gone)] = VideoSource.LAYERS;
    }
    listeners = shards;
  }
}
