package plenum.media.forward;

/** Which of a camera's simulcast layers an outlet wants: by a fixed rule for now. */
public enum LayerWish {
  /** The highest that flows: the stage. */
  HIGH,
  /** The middle one of those that flow: the heads. */
  MIDDLE,
  /** The lowest that flows: tiles. */
  LOW
}
