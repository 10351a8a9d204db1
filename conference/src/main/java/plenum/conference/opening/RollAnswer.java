package plenum.conference.opening;

import plenum.conference.programme.PersonId;

/** What a side says of one of its people. */
public record RollAnswer(PersonId person, Attended attended, Capacity capacity) {}
