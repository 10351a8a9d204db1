package plenum.conference.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Terms;
import plenum.conference.floor.Tie;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Taking, giving and leading the floor. */
public sealed interface FloorCommand extends Command {
  /** What somebody at the table does while the meeting is open. */
  sealed interface InMeeting extends FloorCommand {}

  record SetTerms(Terms terms) implements FloorCommand {}

  /** I wait for the floor; in a free discussion it is the same as {@link OpenMicrophone}. */
  record Ask(AskKind kind) implements InMeeting {}

  record Withdraw(AskKind kind) implements InMeeting {}

  /** My microphone on: in a free discussion if there is room, for chairs always. */
  record OpenMicrophone() implements InMeeting {}

  /** I am done, or no longer wait in a free discussion. */
  record Yield() implements InMeeting {}

  /** Gives the floor to this seat, whoever else waits. */
  record Give(SeatId seat) implements InMeeting {}

  /** Gives the floor to the first who waits. */
  record GiveNext() implements InMeeting {}

  /** Takes the floor back. */
  record Take(SeatId seat) implements InMeeting {}

  /** Puts one who waits at the end of those who wait for the same. */
  record Skip(SeatId seat, AskKind kind) implements InMeeting {}

  /** Changes the places of one side's waiting seats among themselves; all of them are named. */
  record Reorder(AskKind kind, List<SeatId> seats) implements InMeeting {
    public Reorder {
      seats = List.copyOf(seats);
    }
  }

  /** Puts a seat on the speakers' list, at its end. */
  record EnterOnList(SeatId seat) implements InMeeting {}

  record StrikeFromList(SeatId seat) implements InMeeting {}

  record ExtendTurn(SeatId seat, Duration by) implements InMeeting {}

  record ExtendQuota(DelegationId delegation, Duration by) implements InMeeting {}

  /** Silences every microphone but those of chairs. */
  record TakePriority() implements InMeeting {}

  record ReleasePriority() implements InMeeting {}

  /** Asks who speaks, also another chair, to come to an end. */
  record AskToConclude(SeatId seat) implements InMeeting {}

  record TieInterpreter(SeatId interpreter, Tie to) implements FloorCommand {}

  record UntieInterpreter(SeatId interpreter) implements FloorCommand {}

  /** Speaker and interpreter: the other one's microphone opens, and mine closes. */
  record PassVoice() implements InMeeting {}

  /** Which language is spoken in this seat; the person's own when empty. */
  record SpeakLanguage(SeatId seat, Optional<String> language) implements FloorCommand {}

  /** Ends turns whose time is over, where the terms say so: for the clock. */
  record EndOverdue() implements FloorCommand {}
}
