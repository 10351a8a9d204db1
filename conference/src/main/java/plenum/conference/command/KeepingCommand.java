package plenum.conference.command;

import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.SeatId;

/** What is laid beside the meeting. */
public sealed interface KeepingCommand extends Command {
  /** What somebody brought; allowed after closing too. */
  record AddPhotograph(Photograph photograph, Byline byline) implements KeepingCommand {
    public AddPhotograph(Photograph photograph) {
      this(photograph, Byline.NONE);
    }
  }

  /** How a side reaches its own person when the line fails; sealed, an empty text takes it back. */
  record NoteContact(SeatId seat, String text) implements KeepingCommand {}
}
