package plenum.conference.mark;

/** What a moment was marked as. */
public enum MarkKind {
  /** Somebody said something that is to be kept. */
  STATEMENT,
  /** Somebody took something on. */
  COMMITMENT,
  /** Something was agreed. */
  DECISION
}
