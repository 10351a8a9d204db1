package plenum.server.convening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.wire.NewConference;

/** What a new conference begins with: everything that need not be asked, and nothing invented. */
final class Templates {
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final Duration AHEAD = Duration.ofDays(7);

  private Templates() {}

  static Programme of(NewConference wish, Instant now) {
    var zone =
        ZoneId.getAvailableZoneIds().contains(wish.zone())
            ? ZoneId.of(wish.zone())
            : ZoneOffset.UTC;
    var start = now.plus(AHEAD).atZone(zone).with(MORNING).toInstant();
    return switch (wish.template()) {
      case EMPTY -> new Programme(heading(wish, start, List.of()), List.of(), List.of(), List.of());
      case TWO_SIDES -> twoSides(wish, start, zone.getId().equals("Z") ? "UTC" : zone.getId());
    };
  }

  private static Programme twoSides(NewConference wish, Instant start, String zone) {
    var first = new DelegationId("side-1");
    var second = new DelegationId("side-2");
    return new Programme(
        heading(wish, start, List.of(first, second)),
        List.of(
            side(first, wish.language(), zone, "#1f5f8b"),
            side(second, wish.language(), zone, "#8a5a1c")),
        Stream.of(first, second).map(Templates::head).toList(),
        List.of(seat(1, first), seat(2, second)));
  }

  private static Heading heading(NewConference wish, Instant start, List<DelegationId> order) {
    return new Heading(
        Purpose.EXCHANGE,
        Texts.NONE,
        start,
        Duration.ofHours(1),
        order.stream().findFirst(),
        order,
        FloorPolicy.CLOSED,
        Kind.REAL,
        List.of(wish.language()),
        new Chairing.AllHeads());
  }

  private static Delegation side(DelegationId id, String language, String zone, String colour) {
    return new Delegation(
        id,
        Texts.NONE,
        List.of(Texts.NONE),
        List.of(new Site(new SiteId("main"), Texts.NONE, zone)),
        language,
        Optional.of(headOf(id)),
        Optional.empty(),
        Texts.NONE,
        colour);
  }

  private static PersonId headOf(DelegationId side) {
    return new PersonId(side + "-head");
  }

  private static Person head(DelegationId side) {
    return new Person(headOf(side), Optional.of(side), Map.of());
  }

  private static Seat seat(int number, DelegationId side) {
    return new Seat(
        new SeatId(side + "-head"),
        number,
        Optional.of(side),
        Role.HEAD,
        new Occupant.OnePerson(headOf(side)),
        Optional.of(new SiteId("main")));
  }
}
