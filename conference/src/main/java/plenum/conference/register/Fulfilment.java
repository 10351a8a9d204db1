package plenum.conference.register;

/** What became of a commitment. */
public enum Fulfilment {
  /** Nobody has said otherwise. */
  OPEN,
  DONE,
  /** Events have made it pointless, or another commitment took its place. */
  OVERTAKEN
}
