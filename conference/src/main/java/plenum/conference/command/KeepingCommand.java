package plenum.conference.command;

import plenum.conference.photograph.Photograph;
import plenum.conference.programme.SeatId;

/** What is laid beside the meeting. */
public sealed interface KeepingCommand extends Command {
  /** Allowed after closing too. */
  record AddPhotograph(Photograph photograph) implements KeepingCommand {}

  /** How a side reaches its own person when the line fails; sealed, an empty text takes it back. */
  record NoteContact(SeatId seat, String text) implements KeepingCommand {}
}
