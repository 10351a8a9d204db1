package plenum.conference.event;

import java.time.Instant;
import plenum.conference.programme.SeatId;

/** The program noticed something by itself. */
public sealed interface LineEvent extends Event {
  record LineLost(SeatId seat, Instant since) implements LineEvent {}

  record LineBack(SeatId seat, Instant at) implements LineEvent {}

  record Expired(Instant at) implements LineEvent {}
}
