package plenum.conference.opening;

/** Why somebody who read aloud was not heard as they should be. */
public enum SoundFault {
  TOO_QUIET,
  TOO_LOUD,
  ECHO,
  NOISE,
  /** Nothing arrived at all. */
  NOTHING
}
