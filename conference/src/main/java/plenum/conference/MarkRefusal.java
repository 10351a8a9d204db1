package plenum.conference;

import plenum.conference.programme.SeatId;

/** A moment cannot be marked like that. */
public sealed interface MarkRefusal extends Refusal {
  /** Neither a side's secretary nor a chair. */
  record NotASecretary(SeatId seat) implements MarkRefusal {}

  /** Withdrawn, never made, or another side's: which of these is nobody's to know. */
  record NoSuchMark() implements MarkRefusal {}

  record TooManyMarks(int limit) implements MarkRefusal {}
}
