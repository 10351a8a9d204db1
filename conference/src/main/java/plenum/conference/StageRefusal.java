package plenum.conference;

/** The conference has not come so far, or has gone past it. */
public sealed interface StageRefusal extends Refusal {
  /** Anything but convening, in a conference that is not there yet. */
  record NotConvened() implements StageRefusal {}

  /** Convening what has been convened. */
  record AlreadyConvened() implements StageRefusal {}

  /** The convener, or anybody on what concerns all sides, amends after the opening. */
  record MeetingHasBegun() implements StageRefusal {}

  /** Closing or agreeing to it before the opening. */
  record MeetingNotOpen() implements StageRefusal {}

  /** Anything but additions for the press after the closing. */
  record ConferenceClosed() implements StageRefusal {}

  /** Anything in a trial or rehearsal that has had its time. */
  record ConferenceExpired() implements StageRefusal {}

  /** Letting a conference expire that is meant. */
  record NotATrial() implements StageRefusal {}
}
