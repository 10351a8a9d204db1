package plenum.bench.floor;

/**
 * One giving and taking back of the floor, in nanoseconds since the chair's request left.
 *
 * @param wanted the speaker's page was told that its sound is wanted
 * @param heard the first packet of the speaker's microphone came to a listener
 * @param quiet after the floor was taken back: the last packet of it came; 0 where none came after
 */
record Handover(long wanted, long heard, long quiet) {}
