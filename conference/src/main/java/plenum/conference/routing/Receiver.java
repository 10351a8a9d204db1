package plenum.conference.routing;

import plenum.conference.programme.SeatId;

/** To whom outlets belong. */
public sealed interface Receiver {
  /** A seat's page. */
  record Page(SeatId seat) implements Receiver {}

  /** A phone beside a seat, which hears and is shown nothing. */
  record Phone(ViewerId phone) implements Receiver {}

  /** A connection that only watches. */
  record Viewer(ViewerId viewer) implements Receiver {}
}
