package plenum.conference.floor;

/** Why a turn came to its end. */
public enum TurnEnd {
  /** The speaker was done. */
  YIELDED,
  /** A chair took the floor back. */
  TAKEN,
  /** A chair gave the floor to another. */
  SUCCEEDED,
  /** The time was over, and the terms say that the microphone closes. */
  TIME_OVER,
  /** Open longest, when one more opened theirs. */
  OVERRIDDEN,
  /** The speaker left, was removed, or went into a sealed room. */
  GONE,
  /** Stood in for a chair who is back. */
  RIGHT_ENDED,
  /** The terms changed, and there was no place for it any more. */
  TERMS_CHANGED
}
