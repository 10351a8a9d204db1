package plenum.conference.protocol;

import java.util.List;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.SeatId;

/** Who is who in the state in which something happened. */
record Cast(Conference conference) {
  Who who(SeatId seat) {
    return new Who(seat, person(seat));
  }

  Optional<Who> who(Optional<SeatId> seat) {
    return seat.map(this::who);
  }

  List<Who> all(List<SeatId> seats) {
    return seats.stream().map(this::who).toList();
  }

  /** Says who it is about. */
  Particulars about(SeatId seat) {
    return Particulars.NONE.who(who(seat));
  }

  Optional<DelegationId> side(SeatId seat) {
    return conference.sideOf(seat);
  }

  /** Whether it sits in a sealed room, of which nothing may be told. */
  boolean apart(SeatId seat) {
    return conference.roomOf(seat).isPresent();
  }

  /** Who was tapped behind a closed door is not told outside it. */
  private Optional<PersonId> person(SeatId id) {
    return conference
        .seat(id)
        .flatMap(seat ->
            switch (seat.occupant()) {
              case Occupant.OnePerson(var person) -> Optional.of(person);
              case Occupant.Room _ when apart(id) -> Optional.empty();
              case Occupant.Room _ -> conference.state(id).flatMap(SeatState::speaker);
              case Occupant.Guest _ -> Optional.empty();
            });
  }
}
