package plenum.conference.opening;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Somebody's place on the list of their side.
 *
 * @param capacity in which they take part, unless their side says otherwise
 */
public record RollPlace(SeatId seat, PersonId person, Capacity capacity) {

  /**
   * The list of a side in the order of protocol: the head's seat first, then by the seats' numbers;
   * in a room its head first, then as its list has them. Who sits in two seats stands once.
   */
  public static List<RollPlace> of(Programme programme, DelegationId side) {
    var head = programme.delegation(side).flatMap(Delegation::head);
    var places = new LinkedHashMap<PersonId, RollPlace>();
    for (var seat : seats(programme, side)) {
      seat.occupant().persons().stream()
          .sorted(Comparator.comparing((PersonId person) -> !is(head, person)))
          .forEach(person ->
              places.putIfAbsent(
                  person, new RollPlace(seat.id(), person, capacity(seat, is(head, person)))));
    }
    return List.copyOf(places.values());
  }

  /** A side's seats in the order of protocol. */
  public static List<Seat> seats(Programme programme, DelegationId side) {
    return programme.seats().stream()
        .filter(seat -> seat.of(side))
        .sorted(
            Comparator.comparing((Seat seat) -> seat.role() != Role.HEAD)
                .thenComparing(Seat::number))
        .toList();
  }

  private static Capacity capacity(Seat seat, boolean head) {
    if (head) {
      return Capacity.HEAD;
    }
    return seat.role() == Role.HEAD && seat.occupant().persons().size() > 1
        ? Capacity.DELEGATE
        : Capacity.of(seat.role());
  }

  private static boolean is(Optional<PersonId> head, PersonId person) {
    return head.filter(person::equals).isPresent();
  }
}
