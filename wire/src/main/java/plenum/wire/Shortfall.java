package plenum.wire;

/** What an outlet for pictures lacks because the page's line is thin. */
public enum Shortfall {
  /** It moves, with less detail than it could have. */
  COARSER,
  /** Nothing comes: the plate stands for the picture. */
  STILL
}
