package plenum.conference.opening;

import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/**
 * One line of the roll.
 *
 * @param seat where they sit, or would have sat
 */
public record RollEntry(SeatId seat, PersonId person, Attended attended, Capacity capacity) {}
