package plenum.media.emulation;

/**
 * What became of the datagrams that entered one link. Once it is empty, {@code passed} is {@code
 * entered - lost - overflowed - darkened + duplicated}.
 *
 * @param entered datagrams given to the link
 * @param passed datagrams that came out, or are on their way to
 * @param lost by the link's {@link Loss}
 * @param overflowed for want of room in its queue
 * @param darkened because the link was dark
 * @param duplicated extra copies
 * @param reordered datagrams held back
 */
public record LinkTally(
    long entered,
    long passed,
    long lost,
    long overflowed,
    long darkened,
    long duplicated,
    long reordered) {}
