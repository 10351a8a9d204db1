package plenum.media.engine;

import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioSource;
import plenum.media.forward.VideoSource;

/**
 * One source at the shard where its packets come in, and the other shards that have listeners for
 * it. Exactly one of sound and picture is there.
 */
final class Origin {
  private final int number;
  private final @Nullable AudioSource sound;
  private final @Nullable VideoSource picture;
  private boolean speaking;
  private boolean flowing;
  private int place = -1;
  private long handle;
  private long listeners;

  Origin(AudioSource sound) {
    number = sound.number();
    this.sound = sound;
    picture = null;
  }

  Origin(VideoSource picture) {
    number = picture.number();
    sound = null;
    this.picture = picture;
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

  boolean speaking() {
    return speaking;
  }

  boolean flowing() {
    return flowing;
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
    listeners = shards;
  }
}
