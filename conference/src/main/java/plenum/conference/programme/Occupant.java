package plenum.conference.programme;

import java.util.List;

/** Who sits behind one connection. */
public sealed interface Occupant {
  record OnePerson(PersonId person) implements Occupant {}

  /** A room in which somebody taps who speaks. */
  record Room(Texts name, List<PersonId> people) implements Occupant {
    public Room {
      people = List.copyOf(people);
    }
  }

  /** Known by nothing but what the token or the device calls itself. */
  record Guest(String name) implements Occupant {}

  /** The persons who may speak from here, first named first. */
  default List<PersonId> persons() {
    return switch (this) {
      case OnePerson(var person) -> List.of(person);
      case Room(_, var people) -> people;
      case Guest _ -> List.of();
    };
  }
}
