package plenum.server.convening;

import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.wire.ConferenceSummary;
import plenum.wire.ConferenceView;
import plenum.wire.OrderOfProceedings.BoothEntry;
import plenum.wire.OrderOfProceedings.BoothPlanEntry;
import plenum.wire.OrderOfProceedings.DelegationEntry;
import plenum.wire.OrderOfProceedings.HeadingEntry;
import plenum.wire.OrderOfProceedings.InterlockEntry;
import plenum.wire.OrderOfProceedings.RoomEntry;
import plenum.wire.OrderOfProceedings.SeatEntry;

/** The parts of a programme as they go to a page; {@link Commands} is the way back. */
final class Entries {
  private Entries() {}

  static ConferenceSummary summary(Conference conference) {
    var programme = conference.programme();
    var heading = programme.heading();
    return new ConferenceSummary(
        conference.id().value(),
        ConferenceView.Kind.valueOf(heading.kind().name()),
        phase(conference.phase()),
        ConferenceView.Purpose.valueOf(heading.purpose().name()),
        heading.subject().byLanguage(),
        heading.start(),
        heading.order().stream()
            .flatMap(side -> programme.delegation(side).stream())
            .map(side -> side.name().byLanguage())
            .toList(),
        conference.problems().size());
  }

  static ConferenceView.Phase phase(Phase phase) {
    return switch (phase) {
      case NOT_CONVENED, CONVENED -> ConferenceView.Phase.CONVENED;
      case OPEN -> ConferenceView.Phase.OPEN;
      case CLOSED, EXPIRED -> ConferenceView.Phase.CLOSED;
    };
  }

  static HeadingEntry heading(Heading heading) {
    return new HeadingEntry(
        ConferenceView.Purpose.valueOf(heading.purpose().name()),
        heading.subject().byLanguage(),
        heading.start(),
        (int) heading.duration().toMinutes(),
        heading.host().map(DelegationId::value),
        heading.order().stream().map(DelegationId::value).toList(),
        heading.floor() == FloorPolicy.OPEN,
        heading.languages(),
        switch (heading.chairing()) {
          case Chairing.AllHeads() -> Optional.empty();
          case Chairing.OneSeat(var seat) -> Optional.of(seat.value());
        });
  }

  static DelegationEntry delegation(Delegation side) {
    return new DelegationEntry(
        side.id().value(),
        side.name().byLanguage(),
        side.bodies().stream().map(Texts::byLanguage).toList(),
        side.sites().stream()
            .map(site ->
                new ConferenceView.Site(site.id().value(), site.city().byLanguage(), site.zone()))
            .toList(),
        side.language(),
        side.head().map(PersonId::value),
        side.deputy().map(SeatId::value),
        side.credit().byLanguage(),
        side.colour());
  }

  static SeatEntry seat(Seat seat) {
    return new SeatEntry(
        seat.id().value(),
        seat.delegation().map(DelegationId::value),
        ConferenceView.Role.valueOf(seat.role().name()),
        switch (seat.occupant()) {
          case Occupant.OnePerson(var person) -> Optional.of(person.value());
          case Occupant.Room _, Occupant.Guest _ -> Optional.empty();
        },
        switch (seat.occupant()) {
          case Occupant.Room(var name, var people) ->
              Optional.of(
                  new RoomEntry(name.byLanguage(), people.stream().map(PersonId::value).toList()));
          case Occupant.OnePerson _, Occupant.Guest _ -> Optional.empty();
        },
        seat.site().map(SiteId::value));
  }

  static BoothPlanEntry booths(BoothPlan plan) {
    return new BoothPlanEntry(
        plan.booths().stream()
            .map(booth ->
                new BoothEntry(
                    booth.id().value(),
                    booth.into(),
                    booth.from(),
                    booth.seats().stream().map(SeatId::value).toList()))
            .toList(),
        InterlockEntry.valueOf(plan.interlock().name()),
        plan.pivot());
  }
}
