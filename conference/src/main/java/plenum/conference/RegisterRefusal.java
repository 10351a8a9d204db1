package plenum.conference;

import plenum.conference.programme.DelegationId;

/** What became of a commitment cannot be said like that. */
public sealed interface RegisterRefusal extends Refusal {
  /** While the meeting runs a commitment is written down, not carried out. */
  record MeetingStillRuns() implements RegisterRefusal {}

  /** No commitment, not any more, or another side's own: which of these is nobody's to know. */
  record NoSuchCommitment() implements RegisterRefusal {}

  /** The side that undertook it says what became of it. */
  record NotYourCommitment(DelegationId side) implements RegisterRefusal {}
}
