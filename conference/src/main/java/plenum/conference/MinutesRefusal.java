package plenum.conference;

import plenum.conference.programme.SeatId;

/** A side's minutes cannot be put out, corrected or approved like that. */
public sealed interface MinutesRefusal extends Refusal {
  /** Did not sit for the side: serves it, watches, or is of none. */
  record NotAnAttendee(SeatId seat) implements MinutesRefusal {}

  /** Neither head nor chair of a side. */
  record NotAnApprover(SeatId seat) implements MinutesRefusal {}

  record MinutesNotOut() implements MinutesRefusal {}

  record CorrectionIsEmpty() implements MinutesRefusal {}

  record TooManyCorrections(int limit) implements MinutesRefusal {}

  record NoSuchCorrection(int number) implements MinutesRefusal {}

  /** It was taken or declined already. */
  record CorrectionAnswered(int number) implements MinutesRefusal {}

  /** Who proposed it is told why it is not taken. */
  record DeclineSaysWhy() implements MinutesRefusal {}

  /** They changed since they were read. */
  record MinutesHaveChanged() implements MinutesRefusal {}

  /** Nobody has answered them yet. */
  record CorrectionsWait(int count) implements MinutesRefusal {}
}
