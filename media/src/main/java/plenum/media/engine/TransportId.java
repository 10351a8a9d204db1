package plenum.media.engine;

/**
 * One transport of one conference.
 *
 * @param number unique in this engine, never reused
 * @param receiver whose it is, as in {@link OutletKey}
 */
public record TransportId(String conference, int receiver, long number) {}
