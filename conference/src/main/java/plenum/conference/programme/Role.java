package plenum.conference.programme;

/** What somebody sits in a seat for. */
public enum Role {
  HEAD,
  DELEGATE,
  EXPERT,
  SECRETARY,
  PRESS_OFFICER,
  INTERPRETER,
  /** Technical care, never the content. */
  OPERATOR,
  OBSERVER,
  /** Came with a token, belongs to no side, and is gone for good when the connection ends. */
  GUEST
}
