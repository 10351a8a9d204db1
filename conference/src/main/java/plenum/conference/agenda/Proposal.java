package plenum.conference.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.conference.programme.SeatId;

/**
 * A chair has put something to the others.
 *
 * @param number from 1 in its conference, never reused
 * @param proposer the chair in whose right it was made
 * @param agreed the chairs that have agreed, the proposer first
 */
public record Proposal(
    int number, Matter matter, SeatId proposer, Instant since, List<SeatId> agreed) {
  public Proposal {
    agreed = List.copyOf(agreed);
  }

  Proposal and(SeatId chair) {
    var longer = new ArrayList<>(agreed);
    longer.add(chair);
    return new Proposal(number, matter, proposer, since, longer);
  }
}
