package plenum.media.engine;

/** What an outlet for pictures lacks because its receiver's line is thin; the worst last. */
public enum Shortfall {
  /** It moves, in a lower layer than it could have. */
  COARSER,

  /** Nothing comes. */
  STILL
}
