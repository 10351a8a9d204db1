package plenum.conference.caucus;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/**
 * What somebody wrote to their own delegation.
 *
 * @param person who spoke for a room at that moment, where it is known
 */
public record Note(SeatId by, Optional<PersonId> person, String text, Instant at) {}
