package plenum.conference.command;

import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/** What happens in the chamber. */
public sealed interface ChamberCommand extends Command {
  /** Who of a room's people speaks now. */
  record TapSpeaker(SeatId seat, PersonId person) implements ChamberCommand {}

  /** Nobody in particular speaks from this room now. */
  record UntapSpeaker(SeatId seat) implements ChamberCommand {}

  record Mute(SeatId seat) implements ChamberCommand {}

  record Unmute(SeatId seat) implements ChamberCommand {}

  record Pin(SeatId seat) implements ChamberCommand {}

  record Unpin() implements ChamberCommand {}
}
