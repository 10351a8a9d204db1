package plenum.wire;

/** What a device of a page does. */
public enum DeviceState {
  /** There is none, or the browser may not use it. */
  NONE,
  /** There, and switched off by the person. */
  OFF,
  /** Sending. */
  ON
}
