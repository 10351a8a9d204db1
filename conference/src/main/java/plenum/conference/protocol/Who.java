package plenum.conference.protocol;

import java.util.Optional;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/**
 * A seat as it was then.
 *
 * @param person who sat there, or was tapped in a room; empty where nobody in particular was
 */
public record Who(SeatId seat, Optional<PersonId> person) {}
