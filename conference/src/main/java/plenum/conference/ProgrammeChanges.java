package plenum.conference;

import plenum.conference.event.ProgrammeEvent;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;

/** What events of the programme make of a conference. */
final class ProgrammeChanges {
  private ProgrammeChanges() {}

  static Conference after(Conference conference, ProgrammeEvent event) {
    var programme = conference.programme();
    return switch (event) {
      case ProgrammeEvent.Convened(var whole, var account) -> convened(conference, whole, account);
      case ProgrammeEvent.HeadingAmended(var heading) -> conference.with(programme.with(heading));
      case ProgrammeEvent.DelegationAdded(var delegation) ->
          conference.with(programme.with(delegation)).with(delegation.id(), SideState.NEW);
      case ProgrammeEvent.DelegationAmended(var delegation) ->
          conference.with(programme.with(delegation));
      case ProgrammeEvent.DelegationStruck(var delegation) -> conference.without(delegation);
      case ProgrammeEvent.PersonAdded(var person) -> conference.with(programme.with(person));
      case ProgrammeEvent.PersonAmended(var person) -> conference.with(programme.with(person));
      case ProgrammeEvent.PersonStruck(var person) -> conference.with(programme.without(person));
      case ProgrammeEvent.SeatAdded(var seat) -> conference.with(seat);
      case ProgrammeEvent.SeatAmended(var seat) -> amended(conference, seat);
      case ProgrammeEvent.SeatStruck(var seat) -> conference.without(seat);
    };
  }

  private static Conference convened(Conference before, Programme programme, String account) {
    var conference =
        before.withConvener(account).with(programme).with(before.proceedings().in(Phase.CONVENED));
    for (var delegation : programme.delegations()) {
      conference = conference.with(delegation.id(), SideState.NEW);
    }
    for (var seat : programme.seats()) {
      conference = conference.with(seat);
    }
    return conference;
  }

  private static Conference amended(Conference conference, Seat seat) {
    return interpreting(conference, seat)
        .with(seat)
        .with(
            seat.id(),
            state ->
                state.withSpeaker(state.speaker().filter(seat.occupant().persons()::contains)));
  }

  /** Whoever is not an interpreter any more works in no booth. */
  private static Conference interpreting(Conference conference, Seat seat) {
    var booths = conference.interpretation();
    return seat.role() == Role.INTERPRETER
        ? conference
        : conference.with(booths.with(booths.plan().without(seat.id())));
  }
}
