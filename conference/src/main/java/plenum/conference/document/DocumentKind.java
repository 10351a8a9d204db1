package plenum.conference.document;

/** What a document is for. */
public enum DocumentKind {
  DOCUMENT,
  /** What a side's speaker will say: for the side itself and for interpreters, never for others. */
  SPEAKING_NOTES
}
