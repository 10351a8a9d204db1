package plenum.journal;

/** Where a conference's chain ends: the last seq, 0 before the first entry, and its hash. */
public record Head(long seq, Sha256 hash) {}
