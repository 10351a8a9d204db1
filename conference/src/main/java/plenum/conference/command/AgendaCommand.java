package plenum.conference.command;

import java.util.List;
import plenum.conference.agenda.Item;
import plenum.conference.agenda.ItemId;
import plenum.conference.agenda.Matter;

/** Writing the agenda, agreeing on it, and going through it. */
public sealed interface AgendaCommand extends Command {
  /** What a chair does while the meeting is open. */
  sealed interface InMeeting extends AgendaCommand {}

  /** The convener's, until the meeting begins. */
  record DrawAgenda(List<Item> items) implements AgendaCommand {
    public DrawAgenda {
      items = List.copyOf(items);
    }
  }

  /** Any chair's: what is open is closed, and the floor is taken on the item's terms. */
  record OpenItem(ItemId item) implements InMeeting {}

  /** Any chair's. */
  record CloseItem(ItemId item) implements InMeeting {}

  /** A chair puts it to the others; with nobody to ask it is carried at once. */
  record Propose(Matter matter) implements InMeeting {}

  record Agree(int number) implements InMeeting {}

  record Decline(int number) implements InMeeting {}

  record Withdraw(int number) implements InMeeting {}

  /** Carries what nobody is left to be asked about: for the clock. */
  record CarryProposals() implements AgendaCommand {}
}
