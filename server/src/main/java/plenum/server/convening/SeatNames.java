package plenum.server.convening;

import plenum.conference.programme.Occupant;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Seat;

/** What a seat is called: its person's name, or the room's; its id where there is none yet. */
final class SeatNames {
  private SeatNames() {}

  static String of(Programme programme, Seat seat, String language) {
    var name =
        switch (seat.occupant()) {
          case Occupant.OnePerson(var id) ->
              programme
                  .person(id)
                  .flatMap(person -> person.name(language))
                  .map(PersonName::fullName)
                  .orElse("");
          case Occupant.Room(var room, _) -> room.inOrElse(language);
          case Occupant.Guest(var guest) -> guest;
        };
    return name.isBlank() ? seat.id().value() : name;
  }
}
