package plenum.server.convening;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import plenum.conference.Conference;
import plenum.conference.SideState;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.server.invitation.DelegationLink;
import plenum.server.invitation.Links;
import plenum.server.invitation.SeatLink;

/** The links in force to one conference's seats and delegations. Thread-safe. */
public final class ConferenceLinks {
  /**
   * How long a link outlives the meeting's end: people come back to the page that remains. Shorter,
   * and a meeting that is put off by days needs new invitations.
   */
  static final Duration AFTERWARDS = Duration.ofDays(14);

  private final Links links;
  private final InstantSource clock;

  public ConferenceLinks(Links links, InstantSource clock) {
    this.links = links;
    this.clock = clock;
  }

  URI seat(Conference conference, SeatId seat) {
    return links.seat(link(conference, seat), expires(conference));
  }

  URI delegation(Conference conference, DelegationId side) {
    int generation = conference.side(side).map(SideState::generation).orElse(0);
    return links.delegation(
        new DelegationLink(conference.id().value(), side.value(), generation), expires(conference));
  }

  static SeatLink link(Conference conference, SeatId seat) {
    int generation = conference.state(seat).map(state -> state.generation()).orElse(0);
    return new SeatLink(conference.id().value(), seat.value(), generation);
  }

  /** The same for a whole day, so that a link that is copied twice is the same. */
  private Instant expires(Conference conference) {
    var heading = conference.programme().heading();
    var end = heading.start().plus(heading.duration());
    var today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return (end.isBefore(today) ? today : end).plus(AFTERWARDS);
  }
}
