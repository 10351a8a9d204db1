package plenum.conference.intercom;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.programme.SeatId;

/**
 * An interpreter needs technical help.
 *
 * @param seenBy the operator who has said that they come
 */
public record Call(Instant at, Optional<SeatId> seenBy) {}
