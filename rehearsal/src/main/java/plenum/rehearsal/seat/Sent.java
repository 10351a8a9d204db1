package plenum.rehearsal.seat;

/**
 * What a participant sent so far.
 *
 * @param packets of sound and pictures, repairs apart
 * @param repairs packets sent again because the server asked
 * @param keyFrames those that were not in their turn: to begin, or because the server asked
 */
public record Sent(long packets, long repairs, long keyFrames) {}
