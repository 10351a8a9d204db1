package plenum.conference.intercom;

/** Who gets a line that somebody writes. */
public enum Circle {
  /** The colleague in the same booth, and nobody else. */
  PARTNER,
  /** All booths, and the operators. */
  BOOTHS
}
