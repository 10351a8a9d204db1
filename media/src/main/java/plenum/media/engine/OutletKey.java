package plenum.media.engine;

/**
 * An outlet of a conference, whichever transport it is on at the moment: who receives, and in which
 * of their slots. Both are numbers of the caller's choosing.
 */
public record OutletKey(int receiver, int slot) {}
