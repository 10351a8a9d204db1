package plenum.conference.caucus;

import java.util.List;
import java.util.stream.Stream;
import plenum.conference.event.CaucusId;
import plenum.conference.programme.SeatId;

/**
 * A tête-à-tête to which not all who are named have agreed. Nobody else knows of it.
 *
 * @param number of the room that it would be
 * @param agreed who has said yes, the one who invites first
 */
public record Invitation(CaucusId id, int number, Circle.Named circle, List<SeatId> agreed) {
  public Invitation {
    agreed = List.copyOf(agreed);
  }

  public SeatId inviter() {
    return agreed.getFirst();
  }

  /** Heads who have not answered yet. */
  public List<SeatId> awaited() {
    return circle.heads().stream().filter(head -> !agreed.contains(head)).toList();
  }

  Invitation and(SeatId head) {
    return agreed.contains(head)
        ? this
        : new Invitation(
            id, number, circle, Stream.concat(agreed.stream(), Stream.of(head)).toList());
  }
}
