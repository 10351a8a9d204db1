package plenum.conference.floor;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** Somebody waits for the floor. A seat waits at most once for each kind. */
public record Ask(SeatId seat, AskKind kind, Instant since) {
  boolean is(SeatId other, AskKind asked) {
    return seat.equals(other) && kind == asked;
  }
}
