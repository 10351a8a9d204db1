package plenum.media.emulation;

/** As its node sees it. */
public enum Direction {
  /** What the node sends. */
  UP,
  /** What the node receives. */
  DOWN
}
