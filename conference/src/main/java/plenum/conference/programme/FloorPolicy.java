package plenum.conference.programme;

/** Whether guests whom no side has invited by name are heard and shown. */
public enum FloorPolicy {
  CLOSED,
  /** Each connection with a token makes a guest seat, admitted at once. */
  OPEN
}
