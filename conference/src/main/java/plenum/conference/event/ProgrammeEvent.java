package plenum.conference.event;

import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** The order of proceedings was made or changed. */
public sealed interface ProgrammeEvent extends Event {
  record Convened(Programme programme, String account) implements ProgrammeEvent {}

  record HeadingAmended(Heading heading) implements ProgrammeEvent {}

  record DelegationAdded(Delegation delegation) implements ProgrammeEvent {}

  record DelegationAmended(Delegation delegation) implements ProgrammeEvent {}

  record DelegationStruck(DelegationId delegation) implements ProgrammeEvent {}

  record PersonAdded(Person person) implements ProgrammeEvent {}

  record PersonAmended(Person person) implements ProgrammeEvent {}

  record PersonStruck(PersonId person) implements ProgrammeEvent {}

  record SeatAdded(Seat seat) implements ProgrammeEvent {}

  record SeatAmended(Seat seat) implements ProgrammeEvent {}

  record SeatStruck(SeatId seat) implements ProgrammeEvent {}
}
