package plenum.conference.command;

import plenum.conference.register.Became;
import plenum.conference.statement.EntryId;

/** What a side says of the commitments of a closed meeting. */
public sealed interface RegisterCommand extends Command {
  record SayWhatBecame(EntryId pledge, Became became) implements RegisterCommand {}
}
