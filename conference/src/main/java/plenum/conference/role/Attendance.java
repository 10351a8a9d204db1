package plenum.conference.role;

/** How far into the meeting somebody has to have come to do something in a seat's name. */
public enum Attendance {
  /** Holding the link is enough: this is how one gets in, or says that one goes. */
  WITH_LINK,
  /** Also who has left since; after the closing nobody is in. */
  ONCE_ADMITTED,
  ADMITTED
}
