package plenum.conference.floor;

/** By what right somebody speaks. */
public enum Right {
  REQUEST,
  REPLY,
  POINT_OF_ORDER,
  LISTED,
  /** A chair called them, unasked. */
  CALLED,
  PRESENTER,
  /** One of the open microphones of a free discussion. */
  OPEN,
  /** Chairs and who stands in for them may always speak, beside whoever has the floor. */
  CHAIR
}
