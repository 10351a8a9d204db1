package plenum.conference.capture;

/** Why a capture is over. */
public enum CaptureEnd {
  /** An operator ended it. */
  OPERATOR,

  /** It had its time. */
  TIME,

  /** The file is as large as it may be. */
  SIZE,

  /** The seat is nobody's any more. */
  SEAT_LEFT,

  /** The meeting has closed. */
  CLOSED,

  /** The program ended, or could not write. */
  INTERRUPTED
}
