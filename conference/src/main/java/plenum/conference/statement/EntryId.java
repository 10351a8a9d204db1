package plenum.conference.statement;

/** Which entry of a conference: what commitments, sentences and releases rest on. */
public sealed interface EntryId {
  /** One of a side's own, by its number in the conference. */
  record OwnEntry(int number) implements EntryId {}

  /** One of the record of all. */
  record RecordEntry(int number) implements EntryId {}
}
