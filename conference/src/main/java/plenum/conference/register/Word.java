package plenum.conference.register;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * A side's word on what became of a commitment.
 *
 * @param by the seat that said so
 * @param isPublic whether everybody of the conference reads it; else it is the side's own
 * @param became empty where it was deleted from the journal
 */
public record Word(
    DelegationId side,
    Optional<SeatId> by,
    Instant at,
    boolean isPublic,
    Optional<Became> became) {}
