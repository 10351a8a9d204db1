package plenum.press.archive;

/** What an entry is. */
public enum Form {
  /** A conference that was held here and is closed; its texts are those of its record. */
  CONFERENCE,
  /** A release, ours or another's. */
  RELEASE
}
