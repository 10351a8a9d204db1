package plenum.server.meeting;

import java.net.URI;
import plenum.conference.Conference;
import plenum.conference.programme.SeatId;

/** Writes what the code says that a seat shows to phones. Thread-safe. */
@FunctionalInterface
public interface PhoneLinks {
  /** By the code that is in force beside this seat, for as long as it is. */
  URI link(Conference conference, SeatId seat);
}
