package plenum.conference.command;

import java.util.List;
import plenum.conference.opening.RollAnswer;
import plenum.conference.programme.DelegationId;

/** Finding out who is there. */
public sealed interface OpeningCommand extends Command {
  /** Any chair's, while the meeting is open. */
  record CallRoll() implements OpeningCommand {}

  /**
   * Whoever leads a side says of everybody of it whether they are there.
   *
   * @param number of the call that is answered
   */
  record ConfirmRoll(int number, DelegationId side, List<RollAnswer> answers)
      implements OpeningCommand {
    public ConfirmRoll {
      answers = List.copyOf(answers);
    }
  }
}
