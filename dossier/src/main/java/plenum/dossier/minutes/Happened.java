package plenum.dossier.minutes;

import java.time.Instant;
import plenum.conference.event.Event;

/**
 * An event with the time that the journal has for it: some events say none themselves.
 *
 * @param at by the server's clock
 */
public record Happened(Instant at, Event event) {}
