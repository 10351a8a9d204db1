package plenum.conference.intercom;

/**
 * What booths ask of whoever speaks, without saying which booth asks (ISO 22259 names the first).
 */
public enum Signal {
  SLOWER,
  REPEAT,
  /** The voice is too low, or too far from the microphone. */
  LOUDER
}
