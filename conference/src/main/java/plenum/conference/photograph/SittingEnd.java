package plenum.conference.photograph;

/** How a sitting ended. */
public enum SittingEnd {
  /** All photographs were taken, and put together where there were several. */
  DONE,
  /** A side whose people were to sit did not agree, or who was to sit did not. */
  DECLINED,
  WITHDRAWN,
  /** Who asked or was to sit left, or went to a sealed room. */
  LAPSED,
  NO_CAMERA,
  /** All were taken and are kept, but could not be put together. */
  NOT_COMPOSED
}
