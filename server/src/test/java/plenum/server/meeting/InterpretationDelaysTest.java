package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.caucus.Caucus;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Routing;
import plenum.media.engine.EdgeDelay;
import plenum.media.engine.TransportId;
import plenum.wire.OperatorView.BoothDelays;
import plenum.wire.OperatorView.SoundDelay;
import plenum.wire.Outlet;

/** What operators are told of how long interpretation takes, from edges that a test makes up. */
class InterpretationDelaysTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int LINE = 100;

  private final Sitting sitting = Sitting.open(Sitting.interpreted(2), List.of(), Sitting.booth());
  private final Seals seals = new Seals();
  private final InterpretationDelays delays = new InterpretationDelays();

  private static TransportId transport(SeatId seat) {
    return new TransportId(seat.value(), 1, 1);
  }

  private static Optional<SeatId> whose(TransportId transport) {
    return Optional.of(new SeatId(transport.conference()));
  }

  /** So many milliseconds from one seat's page to another's outlet. */
  private static EdgeDelay edge(SeatId from, SeatId to, OutletName outlet, int milliseconds) {
    return new EdgeDelay(
        transport(from),
        transport(to),
        outlet.ordinal(),
        17,
        milliseconds * 1_000_000L,
        LINE * 1_000_000L);
  }

  private InterpretationDelays.Rooms rooms(Integer... ofOperators) {
    return new InterpretationDelays.Rooms(
        sitting.conference(), seals, Set.of(ofOperators), sitting.now);
  }

  private void keeps(SeatId seat, OutletName outlet, int milliseconds) {
    delays.kept(seat, Map.of(Outlet.valueOf(outlet.name()), milliseconds), sitting.now);
  }

  private void second(EdgeDelay... edges) {
    sitting.now = sitting.now.plus(SECOND);
    seals.follow(sitting.conference(), sitting.now);
    delays.note(List.of(edges), InterpretationDelaysTest::whose, rooms(Routing.PLENARY));
  }

  private BoothDelays shown() {
    var all = delays.of(sitting.conference(), Routing.PLENARY);
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().into()).containsExactly("vi", "en");
    assertThat(all.getFirst().seats())
        .containsExactly(Sitting.INTERPRETER.value(), Sitting.LANVIAS_INTERPRETER.value());
    return all.getFirst();
  }

  @Test
  void from_the_floor_to_the_booth_is_the_way_there_and_what_the_page_keeps() {
    for (int i = 0; i < 20; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 40);
      int took = i == 19 ? 190 : 110 + i % 2 * 10;
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, took));
    }
    assertThat(shown().fromFloor()).hasValue(new SoundDelay(150, 160, LINE, false));
    assertThat(shown().toListeners()).isEmpty();
  }

  @Test
  void from_the_booth_to_listeners_is_over_all_who_hear_it() {
    for (int i = 0; i < 10; i++) {
      keeps(Tables.OTHER_HEAD, OutletName.CHANNEL_B, 60);
      keeps(Tables.OTHER_DELEGATE, OutletName.CHANNEL_A, 260);
      second(
          edge(Sitting.INTERPRETER, Tables.OTHER_HEAD, OutletName.CHANNEL_B, 110),
          edge(Sitting.LANVIAS_INTERPRETER, Tables.OTHER_DELEGATE, OutletName.CHANNEL_A, 120));
    }
    assertThat(shown().toListeners()).hasValue(new SoundDelay(170, 380, LINE, true));
    assertThat(shown().fromFloor()).isEmpty();
  }

  @Test
  void it_is_late_by_what_is_not_the_lines() {
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 50);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, LINE + 100));
    }
    assertThat(shown().fromFloor().orElseThrow().late()).isFalse();
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 51);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, LINE + 100));
    }
    assertThat(shown().fromFloor().orElseThrow().late()).isTrue();
  }

  @Test
  void what_the_partner_says_and_what_others_hear_of_the_floor_is_neither() {
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.INTERPRETER, OutletName.PARTNER_SOUND, 40);
      keeps(Tables.OTHER_HEAD, OutletName.FLOOR_1, 40);
      second(
          edge(Sitting.LANVIAS_INTERPRETER, Sitting.INTERPRETER, OutletName.PARTNER_SOUND, 110),
          edge(Tables.HEAD, Tables.OTHER_HEAD, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor()).isEmpty();
    assertThat(shown().toListeners()).isEmpty();
  }

  @Test
  void whose_page_says_nothing_or_no_longer_is_not_counted() {
    for (int i = 0; i < 10; i++) {
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor()).isEmpty();
    keeps(Sitting.INTERPRETER, OutletName.FLOOR_2, 40);
    second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 40);
    for (int i = 0; i < 20; i++) {
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110 + i));
    }
    assertThat(shown().fromFloor().orElseThrow().p95())
        .isEqualTo(150 + (int) OperatorDesk.FRESH.toSeconds() - 2);
  }

  @Test
  void a_minute_later_it_is_forgotten() {
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 400);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor().orElseThrow().late()).isTrue();
    for (int i = 0; i < 61; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 40);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor()).hasValue(new SoundDelay(150, 150, LINE, false));
  }

  @Test
  void a_booth_in_a_sealed_room_is_shown_to_who_is_in_there_and_to_nobody_else() {
    sitting.must(Tables.HEAD, new CaucusCommand.Withdraw(new DelegationId("lanvia")));
    int room = sitting.conference().roomOf(Sitting.LANVIAS_INTERPRETER).orElseThrow().number();
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.LANVIAS_INTERPRETER, OutletName.FLOOR_1, 40);
      sitting.now = sitting.now.plus(SECOND);
      seals.follow(sitting.conference(), sitting.now);
      delays.note(
          List.of(edge(Tables.HEAD, Sitting.LANVIAS_INTERPRETER, OutletName.FLOOR_1, 110)),
          InterpretationDelaysTest::whose,
          rooms(Routing.PLENARY, room));
    }
    assertThat(shown().fromFloor()).isEmpty();
    assertThat(delays.of(sitting.conference(), room).getFirst().fromFloor()).isPresent();
    delays.note(List.of(), InterpretationDelaysTest::whose, rooms(Routing.PLENARY));
    assertThat(delays.of(sitting.conference(), room).getFirst().fromFloor())
        .as("once no operator is in there, for the next who comes")
        .isEmpty();
  }

  @Test
  void who_has_come_back_is_counted_once_nothing_that_was_measured_inside_can_be_under_way() {
    sitting.must(Tables.HEAD, new CaucusCommand.Withdraw(new DelegationId("lanvia")));
    seals.follow(sitting.conference(), sitting.now);
    sitting.must(Tables.HEAD, new CaucusCommand.Return(new DelegationId("lanvia")));
    seals.follow(sitting.conference(), sitting.now);
    for (int i = 1; i < Seals.AFTER.toSeconds(); i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 40);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor()).isEmpty();
    for (int i = 0; i < 10; i++) {
      keeps(Sitting.INTERPRETER, OutletName.FLOOR_1, 40);
      second(edge(Tables.HEAD, Sitting.INTERPRETER, OutletName.FLOOR_1, 110));
    }
    assertThat(shown().fromFloor()).isPresent();
  }

  /**
   * Everybody hears everybody, in all rooms at once. Whatever is said in a sealed room, who sits in
   * another sees the same as if nothing were.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void no_operator_outside_a_sealed_room_sees_anything_of_what_is_heard_in_there(int seed) {
    var random = new Random(seed);
    var seats = sitting.conference().programme().seats();
    var hushed = new HashMap<Integer, InterpretationDelays>();
    int hidden = 0;
    int told = 0;
    for (int step = 0; step < 120; step++) {
      sitting.now = sitting.now.plusSeconds(1 + random.nextInt(3));
      if (random.nextInt(6) == 0) {
        var seat = seats.get(random.nextInt(seats.size()));
        sitting.asked(seat.id(), command(random, seat));
      }
      seals.follow(sitting.conference(), sitting.now);
      var ofOperators = new HashSet<Integer>();
      seats.stream()
          .filter(seat -> seat.role() == Role.OPERATOR)
          .forEach(seat -> ofOperators.add(roomOf(seat.id())));
      var rooms =
          new InterpretationDelays.Rooms(sitting.conference(), seals, ofOperators, sitting.now);
      var takes = random.nextLong();
      feed(delays, seats, takes, rooms, (_, _) -> true);
      for (int room = 0; room <= 8; room++) {
        int its = room;
        var other = hushed.computeIfAbsent(room, _ -> new InterpretationDelays());
        feed(other, seats, takes, rooms, (one, two) -> !hides(one, its) && !hides(two, its));
      }
      for (int room : ofOperators) {
        assertThat(delays.of(sitting.conference(), room))
            .as("seed %d, step %d, room %d", seed, step, room)
            .isEqualTo(hushed.get(room).of(sitting.conference(), room));
        told += delays.of(sitting.conference(), room).getFirst().fromFloor().isPresent() ? 1 : 0;
      }
      hidden += (int) seats.stream().filter(seat -> hides(seat.id(), Routing.PLENARY)).count();
    }
    assertThat(hidden).isPositive();
    assertThat(told).isPositive();
  }

  private int roomOf(SeatId seat) {
    return sitting.conference().roomOf(seat).map(Caucus::number).orElse(Routing.PLENARY);
  }

  private boolean hides(SeatId seat, int room) {
    return roomOf(seat) != Routing.PLENARY && roomOf(seat) != room;
  }

  private static Command command(Random random, Seat seat) {
    return random.nextBoolean()
        ? seat.delegation()
            .<Command>map(CaucusCommand.Withdraw::new)
            .orElseGet(CaucusCommand.ComeBack::new)
        : seat.delegation()
            .<Command>map(CaucusCommand.Return::new)
            .orElseGet(CaucusCommand.ComeBack::new);
  }

  private void feed(
      InterpretationDelays into,
      List<Seat> seats,
      long takes,
      InterpretationDelays.Rooms rooms,
      BiPredicate<SeatId, SeatId> speaks) {
    var edges = new ArrayList<EdgeDelay>();
    for (Seat from : seats) {
      for (Seat to : seats) {
        int delay = new Random(takes + from.number() * 100L + to.number()).nextInt(100, 500);
        if (!from.equals(to) && speaks.test(from.id(), to.id())) {
          edges.add(edge(from.id(), to.id(), OutletName.FLOOR_1, delay));
          edges.add(edge(from.id(), to.id(), OutletName.CHANNEL_A, delay));
        }
        into.kept(
            to.id(), Map.of(Outlet.FLOOR_1, delay % 7, Outlet.CHANNEL_A, delay % 9), sitting.now);
      }
    }
    into.note(edges, InterpretationDelaysTest::whose, rooms);
  }
}
