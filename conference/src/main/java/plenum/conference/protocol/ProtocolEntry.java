package plenum.conference.protocol;

import java.time.Instant;
import plenum.conference.event.Audience;

/**
 * A line of the protocol. It names and counts; the sentence is the reader's language's.
 *
 * @param number of the event in its conference's journal
 * @param at by the server's clock, in whole milliseconds
 * @param audience who may read it, at any later time too
 */
public record ProtocolEntry(
    long number, Instant at, Audience audience, ProtocolKind kind, Particulars says) {}
