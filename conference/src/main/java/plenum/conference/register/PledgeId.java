package plenum.conference.register;

/** Which commitment of a conference. */
public sealed interface PledgeId {
  /** An entry of a side's own, by its number in the conference. */
  record OwnEntry(int number) implements PledgeId {}

  /** An entry of the record of all. */
  record RecordEntry(int number) implements PledgeId {}
}
