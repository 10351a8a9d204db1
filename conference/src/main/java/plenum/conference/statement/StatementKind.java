package plenum.conference.statement;

/** What somebody did by saying something. Verbs in minutes and releases come from it. */
public enum StatementKind {
  THANKS,
  CONGRATULATES,
  /** Tells at length of what happened or was decided. */
  BRIEFS,
  /** Says what they think of it. */
  ASSESSES,
  /** Says again what holds. */
  AFFIRMS,
  INFORMS,
  PROPOSES,
  WISHES,
  /** Takes something on. */
  PLEDGES,
  /** Says what future work is to be directed by. */
  ORIENTATION,
  /** Says what is to be done. */
  PLAN
}
