package plenum.rehearsal.languages;

import java.util.OptionalLong;

/**
 * Somebody else became right for a listener: in nanoseconds, how that was heard.
 *
 * @param at as the journal dates it, in nanoseconds since 1970 by the seats' clock
 * @param relay the listener is an interpreter who hears another booth from now on
 * @param soon from the change to the first sound of who is right; empty if there was none
 * @param gap without any right sound, the old or the new; empty where nobody was right before, or
 *     afterwards
 * @param together both voices on the channel; empty where it is not one voice after another on it
 */
public record Change(
    long at,
    Kind kind,
    String listener,
    Tongue now,
    boolean relay,
    OptionalLong soon,
    OptionalLong gap,
    OptionalLong together) {}
