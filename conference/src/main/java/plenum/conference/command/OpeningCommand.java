package plenum.conference.command;

import java.util.List;
import java.util.Optional;
import plenum.conference.opening.RollAnswer;
import plenum.conference.opening.SoundFault;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Finding out who is there, and whether they are heard. */
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

  /** An operator's, or where none is there a chair's, until the meeting is opened. */
  record BeginSoundCheck() implements OpeningCommand {}

  /** This seat reads now. */
  record CallForSound(SeatId seat) implements OpeningCommand {}

  /**
   * Who was called has read.
   *
   * @param fault why it was not heard well; empty if it was
   */
  record JudgeSound(SeatId seat, Optional<SoundFault> fault) implements OpeningCommand {}
}
