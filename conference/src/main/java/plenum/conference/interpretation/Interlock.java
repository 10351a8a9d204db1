package plenum.conference.interpretation;

/**
 * What becomes of a microphone that is switched on into a channel on which another one is out (ISO
 * 20109 names these three). On a channel only one is ever carried, whichever is set.
 */
public enum Interlock {
  /** Both are on; the second one is carried as soon as the first one is off. */
  NONE,
  /** The second one is refused. */
  INTERLOCK,
  /** The second one takes the channel, and the first one is switched off. */
  OVERRIDE
}
