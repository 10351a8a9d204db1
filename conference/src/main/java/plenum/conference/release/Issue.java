package plenum.conference.release;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * One version of a release in one language, gone out for good.
 *
 * @param version from 1 in its language
 * @param embargo before which nobody may publish it
 * @param corrects the version that it says it corrects
 */
public record Issue(
    int version,
    IssuedText text,
    Optional<Instant> embargo,
    Optional<Integer> corrects,
    SeatId by,
    Instant at) {}
