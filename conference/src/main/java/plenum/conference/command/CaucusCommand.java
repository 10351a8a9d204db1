package plenum.conference.command;

import java.util.List;
import plenum.conference.event.CaucusId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Withdrawing from the meeting, coming back to it, and what a side notes for itself. */
public sealed interface CaucusCommand extends Command {
  /** The whole side goes to its sealed room. */
  record Withdraw(DelegationId delegation) implements CaucusCommand {}

  /** The whole side is back in the meeting. */
  record Return(DelegationId delegation) implements CaucusCommand {}

  /**
   * Asks other heads to a tête-à-tête.
   *
   * @param heads who is to meet, with or without the one who asks
   * @param interpreters whom they bring
   */
  record InviteAside(List<SeatId> heads, List<SeatId> interpreters) implements CaucusCommand {
    public InviteAside {
      heads = List.copyOf(heads);
      interpreters = List.copyOf(interpreters);
    }
  }

  record AgreeToGo(CaucusId caucus) implements CaucusCommand {}

  /** Says no, or takes back what one has asked. */
  record DeclineToGo(CaucusId caucus) implements CaucusCommand {}

  /** One who sits apart goes back to the meeting; it is over when only one head is left. */
  record ComeBack() implements CaucusCommand {}

  /** To one's own delegation. */
  record WriteNote(String text) implements CaucusCommand {}
}
