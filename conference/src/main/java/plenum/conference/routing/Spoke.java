package plenum.conference.routing;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** A seat that spoke for at least a second, and when that second was full. */
public record Spoke(SeatId seat, Instant at) {}
