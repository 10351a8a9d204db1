package plenum.conference.opening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Who was found to be there.
 *
 * @param rolls every call of the roll, the last one last
 */
public record Opening(List<RollCall> rolls) {
  public static final Opening NONE = new Opening(List.of());

  /** Calls in one conference: each is kept for the minutes, and none of them can be taken back. */
  public static final int MOST_ROLLS = 50;

  public Opening {
    rolls = List.copyOf(rolls);
  }

  /** The last call, which is the one that sides answer. */
  public Optional<RollCall> roll() {
    return rolls.isEmpty() ? Optional.empty() : Optional.of(rolls.getLast());
  }

  public Opening called(int number, SeatId chair, Instant at) {
    var longer = new ArrayList<>(rolls);
    longer.add(new RollCall(number, chair, at, Map.of()));
    return new Opening(longer);
  }

  public Opening confirmed(int number, DelegationId side, SideRoll answer) {
    return new Opening(
        rolls.stream()
            .map(call -> call.number() == number ? call.with(side, answer) : call)
            .toList());
  }
}
