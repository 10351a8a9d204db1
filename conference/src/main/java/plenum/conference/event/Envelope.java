package plenum.conference.event;

import java.time.Instant;
import plenum.conference.command.Actor;
import plenum.conference.programme.ConferenceId;

/**
 * An event as it stands in the journal.
 *
 * @param sequence from 1, without gaps, in this conference
 * @param at by the server's clock
 * @param by who asked for it: here the journal says who admitted whom
 */
public record Envelope(ConferenceId conference, long sequence, Instant at, Actor by, Event event) {}
