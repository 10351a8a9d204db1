package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.conference.programme.SeatId;

/**
 * A proposal to close.
 *
 * @param proposer the chair in whose right it was made
 * @param agreed the chairs that have agreed, the proposer first
 */
public record Closing(SeatId proposer, Instant since, List<SeatId> agreed) {
  public Closing {
    agreed = List.copyOf(agreed);
  }

  Closing and(SeatId chair) {
    var longer = new ArrayList<>(agreed);
    longer.add(chair);
    return new Closing(proposer, since, longer);
  }
}
