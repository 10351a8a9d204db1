package plenum.conference;

import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** What was said cannot be written down, made public or put to all like that. */
public sealed interface StatementRefusal extends Refusal {
  /** Neither secretary, head nor chair of a side. */
  record NotAKeeper(SeatId seat) implements StatementRefusal {}

  /** Withdrawn, never written, or another side's: which of these is nobody's to know. */
  record NoSuchStatement() implements StatementRefusal {}

  record TooManyStatements(int limit) implements StatementRefusal {}

  record StatementIsEmpty() implements StatementRefusal {}

  /**
   * @param limit characters
   */
  record StatementTooLong(int limit) implements StatementRefusal {}

  /** Too many topics, fields or documents. */
  record TooManyParts(int limit) implements StatementRefusal {}

  /** A text in a language that is not one of the conference. */
  record NotOurLanguage(String language) implements StatementRefusal {}

  /** Only who has a seat in the meeting says something in it. */
  record NobodyHere() implements StatementRefusal {}

  /** A side of which nobody came has said nothing. */
  record SideWasNotThere(DelegationId side) implements StatementRefusal {}

  /**
   * What another side said is theirs to make public, and what all said is for the record of all.
   */
  record NotYoursToClear() implements StatementRefusal {}

  /** What everybody reads rests on what everybody may read. */
  record RestsOnSealed(DocumentId document) implements StatementRefusal {}

  /** What is public is held back first, then amended. */
  record IsPublic() implements StatementRefusal {}

  record NoSuchEntry(int number) implements StatementRefusal {}

  record NotYourEntry(DelegationId side) implements StatementRefusal {}

  /** The side that proposed it takes it back; it does not decline it. */
  record YourOwnEntry() implements StatementRefusal {}

  /** What all sides have accepted stays. */
  record EntryIsAccepted() implements StatementRefusal {}

  /** Chairs say that something is agreed once all sides have accepted that it was said. */
  record EntryNotAccepted() implements StatementRefusal {}

  record RecordIsFixed() implements StatementRefusal {}

  /** It changed since the chair read it. */
  record RecordHasChanged() implements StatementRefusal {}

  /** Entries wait for a side's answer. */
  record EntriesWait() implements StatementRefusal {}

  record RecordIsEmpty() implements StatementRefusal {}
}
