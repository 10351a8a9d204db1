package plenum.server.reading;

import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.server.meeting.Meeting;

/** Somebody who may read what remains of a conference, and the conference as they found it. */
public record Reader(Meeting meeting, Conference conference, Actor actor) {}
