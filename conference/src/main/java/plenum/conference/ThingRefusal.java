package plenum.conference;

import java.util.List;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.ProgrammeProblem;
import plenum.conference.programme.SeatId;

/** What the command is about does not exist, exists already, or would not fit. */
public sealed interface ThingRefusal extends Refusal {
  /** Names a seat that is not in the programme, or not any more. */
  record UnknownSeat(SeatId seat) implements ThingRefusal {}

  record UnknownDelegation(DelegationId delegation) implements ThingRefusal {}

  record UnknownPerson(PersonId person) implements ThingRefusal {}

  /** Adds a seat under an id that is or was a seat's. */
  record SeatIdTaken(SeatId seat) implements ThingRefusal {}

  record DelegationIdTaken(DelegationId delegation) implements ThingRefusal {}

  record PersonIdTaken(PersonId person) implements ThingRefusal {}

  /** The programme would contradict itself; never empty. */
  record ProgrammeFlawed(List<ProgrammeProblem> problems) implements ThingRefusal {
    public ProgrammeFlawed {
      problems = List.copyOf(problems);
    }
  }

  /** Strikes a seat whose occupant is in the conference. */
  record SeatOccupied(SeatId seat) implements ThingRefusal {}

  /** Amends a seat so that it would belong to another side, or to none. */
  record SeatKeepsItsSide(SeatId seat) implements ThingRefusal {}

  /** Amends a person so that they would belong to another side, or to none. */
  record PersonKeepsTheirSide(PersonId person) implements ThingRefusal {}

  /** Amends the heading so that a trial would be meant, or the other way round. */
  record KindIsFixed() implements ThingRefusal {}

  /** Mutes, pins or removes a seat that is not in the conference. */
  record SeatNotPresent(SeatId seat) implements ThingRefusal {}

  /** Taps somebody who is not of that room's people. */
  record NotInThisRoom(PersonId person, SeatId seat) implements ThingRefusal {}

  /** Taps in a seat that is not a room. */
  record NotARoom(SeatId seat) implements ThingRefusal {}
}
