package plenum.conference.opening;

/** What the roll says of one person. */
public enum Attended {
  PRESENT,
  ABSENT,
  /** Absent, and the side has said so beforehand. */
  EXCUSED
}
