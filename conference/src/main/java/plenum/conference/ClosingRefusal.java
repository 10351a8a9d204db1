package plenum.conference;

import java.util.List;
import plenum.conference.programme.SeatId;

/** The closing is not there yet. */
public sealed interface ClosingRefusal extends Refusal {
  /** Agrees to, declines, withdraws or concludes what nobody has proposed. */
  record NoClosingProposed() implements ClosingRefusal {}

  /** Proposes what another chair has proposed: agreeing is what is asked. */
  record ClosingAlreadyProposed(SeatId chair) implements ClosingRefusal {}

  /** Withdraws another chair's proposal, which may only be declined. */
  record NotTheProposer(SeatId chair) implements ClosingRefusal {}

  /** Declines one's own proposal, which may only be withdrawn. */
  record YoursToWithdraw() implements ClosingRefusal {}

  /** Closes while chairs who are present have not agreed. */
  record WaitsForChairs(List<SeatId> chairs) implements ClosingRefusal {
    public WaitsForChairs {
      chairs = List.copyOf(chairs);
    }
  }
}
