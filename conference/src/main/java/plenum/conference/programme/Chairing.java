package plenum.conference.programme;

/** Who leads: the heads of all sides as equals, or one named seat. */
public sealed interface Chairing {
  record AllHeads() implements Chairing {}

  record OneSeat(SeatId seat) implements Chairing {}
}
