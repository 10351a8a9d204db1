package plenum.conference.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole order of proceedings. It may be a draft: {@link #problems} says what is wrong with it
 * and what is missing; only what is wrong keeps it from being stored.
 */
public record Programme(
    Heading heading, List<Delegation> delegations, List<Person> persons, List<Seat> seats) {

  public static final Programme EMPTY =
      new Programme(
          new Heading(
              Purpose.EXCHANGE,
              Texts.NONE,
              Instant.EPOCH,
              Duration.ofHours(1),
              Optional.empty(),
              List.of(),
              FloorPolicy.CLOSED,
              Kind.REAL,
              List.of(),
              new Chairing.AllHeads()),
          List.of(),
          List.of(),
          List.of());

  public Programme {
    delegations = List.copyOf(delegations);
    persons = List.copyOf(persons);
    seats = List.copyOf(seats);
  }

  /** Everything that is wrong or missing, in the order in which one reads a programme. */
  public List<ProgrammeProblem> problems() {
    return new Proofreader(this).read();
  }

  /** Only what contradicts itself, so that it cannot even be kept as a draft. */
  public List<ProgrammeProblem> contradictions() {
    return problems().stream().filter(problem -> problem.flaw().contradicts()).toList();
  }

  public Optional<Delegation> delegation(DelegationId id) {
    return find(delegations, Delegation::id, id);
  }

  public Optional<Person> person(PersonId id) {
    return find(persons, Person::id, id);
  }

  public Optional<Seat> seat(SeatId id) {
    return find(seats, Seat::id, id);
  }

  public Optional<Seat> headSeat(DelegationId side) {
    for (var seat : seats) { // a stream costs several times, as below
      if (seat.role() == Role.HEAD && seat.of(side)) {
        return Optional.of(seat);
      }
    }
    return Optional.empty();
  }

  /** The seats that lead, as equals, in the order of the sides. */
  public List<SeatId> chairs() {
    return switch (heading.chairing()) {
      case Chairing.OneSeat(var chair) ->
          seat(chair).map(Seat::id).map(List::of).orElseGet(List::of);
      case Chairing.AllHeads() ->
          heading.order().stream().flatMap(side -> headSeat(side).stream()).map(Seat::id).toList();
    };
  }

  /** The seat that stands for this chair, if its side named one that is not the chair itself. */
  public Optional<SeatId> deputyOf(SeatId chair) {
    return seat(chair)
        .flatMap(Seat::delegation)
        .flatMap(this::delegation)
        .flatMap(Delegation::deputy)
        .filter(deputy -> !deputy.equals(chair))
        .filter(deputy -> seat(deputy).isPresent());
  }

  /** Whether this seat's side named it to stand in for its chair. */
  public boolean namesAsDeputy(Seat seat) {
    return seat.delegation()
        .flatMap(this::delegation)
        .flatMap(Delegation::deputy)
        .filter(seat.id()::equals)
        .isPresent();
  }

  public Programme with(Heading changed) {
    return new Programme(changed, delegations, persons, seats);
  }

  /** With the delegation in its old place, or at the end of the list and of the order. */
  public Programme with(Delegation delegation) {
    var order = new ArrayList<>(heading.order());
    if (!order.contains(delegation.id())) {
      order.add(delegation.id());
    }
    return new Programme(
        heading.withOrder(order),
        replaced(delegations, Delegation::id, delegation),
        persons,
        seats);
  }

  public Programme with(Person person) {
    return new Programme(heading, delegations, replaced(persons, Person::id, person), seats);
  }

  public Programme with(Seat seat) {
    return new Programme(heading, delegations, persons, replaced(seats, Seat::id, seat));
  }

  public Programme without(DelegationId id) {
    var order = heading.order().stream().filter(side -> !side.equals(id)).toList();
    return new Programme(
        heading.withOrder(order), removed(delegations, Delegation::id, id), persons, seats);
  }

  public Programme without(PersonId id) {
    return new Programme(heading, delegations, removed(persons, Person::id, id), seats);
  }

  public Programme without(SeatId id) {
    return new Programme(heading, delegations, persons, removed(seats, Seat::id, id));
  }

  private static <T, I> Optional<T> find(List<T> list, Function<T, I> idOf, I id) {
    for (T one : list) { // asked for every page and every view: a stream here costs several times
      if (idOf.apply(one).equals(id)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static <T, I> List<T> replaced(List<T> list, Function<T, I> idOf, T changed) {
    var longer = new ArrayList<T>();
    var found = false;
    for (var one : list) {
      var same = idOf.apply(one).equals(idOf.apply(changed));
      longer.add(same ? changed : one);
      found |= same;
    }
    if (!found) {
      longer.add(changed);
    }
    return longer;
  }

  private static <T, I> List<T> removed(List<T> list, Function<T, I> idOf, I id) {
    return list.stream().filter(one -> !idOf.apply(one).equals(id)).toList();
  }
}
