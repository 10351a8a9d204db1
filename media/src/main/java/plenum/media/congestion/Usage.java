package plenum.media.congestion;

/** What the trend of the delay says of the line. */
enum Usage {
  /** The queue before the bottleneck stays as it is. */
  NORMAL,
  /** It grows: more is sent than the line carries. */
  OVERUSE,
  /** It empties. */
  UNDERUSE
}
