package plenum.journal;

/** What recomputing a conference's chain finds. */
public sealed interface Verdict {
  /** Every entry is there, unaltered and in order, up to the head. */
  record Whole(long entries, Sha256 head) implements Verdict {}

  /** The first place where it does not hold, and why. */
  record Broken(long seq, String reason) implements Verdict {}

  /** Nothing of this conference is stored. */
  record Absent() implements Verdict {}
}
