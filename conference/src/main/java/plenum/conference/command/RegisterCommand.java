package plenum.conference.command;

import plenum.conference.register.Became;
import plenum.conference.register.PledgeId;

/** What a side says of the commitments of a closed meeting. */
public sealed interface RegisterCommand extends Command {
  record SayWhatBecame(PledgeId pledge, Became became) implements RegisterCommand {}
}
