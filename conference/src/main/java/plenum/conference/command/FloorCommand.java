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
  record SetTerms(Terms terms) implements FloorCommand {}

  /** I wait for the floor; in a free discussion it is the same as {@link OpenMicrophone}. */
  record Ask(AskKind kind) implements FloorCommand {}

  record Withdraw(AskKind kind) implements FloorCommand {}

  /** My microphone on: in a free discussion if there is room, for chairs always. */
  record OpenMicrophone() implements FloorCommand {}

  /** I am done, or no longer wait in a free discussion. */
  record Yield() implements FloorCommand {}

  /** Gives the floor to this seat, whoever else waits. */
  record Give(SeatId seat) implements FloorCommand {}

  /** Gives the floor to the first who waits. */
  record GiveNext() implements FloorCommand {}

  /** Takes the floor back. */
  record Take(SeatId seat) implements FloorCommand {}

  /** Puts one who waits at the end of those who wait for the same. */
  record Skip(SeatId seat, AskKind kind) implements FloorCommand {}

  /** Changes the places of one side's waiting seats among themselves; all of them are named. */
  record Reorder(AskKind kind, List<SeatId> seats) implements FloorCommand {
    public Reorder {
      seats = List.copyOf(seats);
    }
  }

  /** Puts a seat on the speakers' list, at its end. */
  record EnterOnList(SeatId seat) implements FloorCommand {}

  record StrikeFromList(SeatId seat) implements FloorCommand {}

  record ExtendTurn(SeatId seat, Duration by) implements FloorCommand {}

  record ExtendQuota(DelegationId delegation, Duration by) implements FloorCommand {}

  /** Silences every microphone but those of chairs. */
  record TakePriority() implements FloorCommand {}

  record ReleasePriority() implements FloorCommand {}

  /** Asks who speaks, also another chair, to come to an end. */
  record AskToConclude(SeatId seat) implements FloorCommand {}

  record TieInterpreter(SeatId interpreter, Tie to) implements FloorCommand {}

  record UntieInterpreter(SeatId interpreter) implements FloorCommand {}

  /** Speaker and interpreter: the other one's microphone opens, and mine closes. */
  record PassVoice() implements FloorCommand {}

  /** Which language is spoken in this seat; the person's own when empty. */
  record SpeakLanguage(SeatId seat, Optional<String> language) implements FloorCommand {}

  /** Ends turns whose time is over, where the terms say so: for the clock. */
  record EndOverdue() implements FloorCommand {}
}
