package plenum.conference.statement;

/** How much of the meeting stands behind what was said. */
public enum Standing {
  /** One side, or one person, said it. */
  SAID,
  /** It was talked about; nobody need have agreed. */
  DISCUSSED,
  /** All chairs agreed, by an event of theirs; nothing less makes it so. */
  AGREED
}
