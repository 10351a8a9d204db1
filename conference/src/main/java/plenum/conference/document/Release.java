package plenum.conference.document;

/** To whom a document has been handed out; it goes on in this order and never back. */
public enum Release {
  /** To nobody but its owner's people; of nobody's document, the chairs and their deputies. */
  HELD,
  /** To the interpreters of all sides too, so that they can prepare. */
  INTERPRETERS,
  EVERYBODY
}
