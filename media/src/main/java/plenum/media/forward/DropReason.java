package plenum.media.forward;

import java.util.Locale;

/**
 * Why a packet that came did not go on. At a source it is what kept it from everybody; at an outlet
 * what kept it from one receiver.
 */
public enum DropReason {
  /** No outlet is routed to its source: a microphone without the floor, a camera nobody watches. */
  NO_EDGE,

  /** It belongs to no stream that the offer named. */
  UNKNOWN_STREAM,

  /** It came before, or after what took its place. */
  DUPLICATE,

  /** Silence that has lasted (audio level 127, RFC 6464). */
  SILENCE,

  /** It came in the first 40 ms after its source was admitted, so it was captured before. */
  EDGE_OPENING,

  /** Its source has only just left a sealed room, so it may have been captured in there. */
  LEFT_SEALED_ROOM,

  /** The receiver's own microphone. */
  OWN_SOUND,

  /** Overtaken: what goes out is beyond it already. */
  LATE,

  /** The receiver does not decode it. */
  NO_CODEC,

  /** The outlet shows another layer of its source. */
  LAYER_NOT_SELECTED,

  /** The outlet cannot begin with it: the key frame of this layer has not come. */
  KEY_FRAME_AWAITED,

  /** The line does not carry it, as it was shared out. */
  THIN_LINE,

  /** It waited so long to be sent that others took its place. */
  QUEUE_FULL,

  /** The receiver is at no known address, or has no keys yet. */
  NO_PATH,

  /** Asked for again, and no longer here, or never sent. */
  REPAIR_GONE,

  /** Asked for again by a receiver that asks without end. */
  REPAIR_LIMIT;

  private static final DropReason[] ALL = values();

  /** As figures and files name it: {@code key_frame_awaited}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How many there are. */
  public static int count() {
    return ALL.length;
  }

  /** The one with this ordinal. */
  public static DropReason at(int ordinal) {
    return ALL[ordinal];
  }
}
