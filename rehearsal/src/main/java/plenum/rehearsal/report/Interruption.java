package plenum.rehearsal.report;

/**
 * One time that something did not go on.
 *
 * @param outlet where, such as {@code STAGE}
 * @param second when it began, from the meeting's beginning
 * @param seconds how long it lasted
 */
public record Interruption(Kind kind, String outlet, double second, double seconds) {
  /** What kind of it. */
  public enum Kind {
    /** Over 60 ms of sound missing at a jitter buffer of 100 ms. */
    GAP,
    /** The picture stood still, as W3C's webrtc-stats defines it. */
    FREEZE,
    /** No frame for over 5 s, or none any more until the end. */
    PAUSE,
    /** Somebody spoke, and nothing of it was heard. */
    UNHEARD
  }
}
