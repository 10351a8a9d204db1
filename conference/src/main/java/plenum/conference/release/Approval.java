package plenum.conference.release;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/**
 * Somebody stands behind a text.
 *
 * @param fingerprint of that text, and of no other
 * @param seat in whose right
 */
public record Approval(String fingerprint, SeatId seat, Instant at) {}
