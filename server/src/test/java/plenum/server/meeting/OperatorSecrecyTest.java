package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.floor.AskKind;
import plenum.conference.floor.Mode;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Routing;
import plenum.media.engine.LineFigures;
import plenum.media.engine.TransportId;
import plenum.wire.DeviceState;
import plenum.wire.MicrophoneMeasure;
import plenum.wire.OperatorView;
import plenum.wire.OperatorView.LineState;
import plenum.wire.Outlet;
import plenum.wire.Shortfall;

/**
 * Whether somebody speaks in a sealed room changes nothing of what an operator sees who is not in
 * there, neither while the room is sealed nor from what was measured in it. Two worlds are compared
 * that differ in that alone.
 */
class OperatorSecrecyTest {
  private static final int COMMANDS = 120;
  private static final long SECOND = 1_000_000_000L;

  /** Seconds for which what was measured inside may still be under way. */
  private static final int MEASURED_BEFORE = 12;

  /** Where everybody was at some time. */
  record Places(Instant at, Map<SeatId, Integer> rooms) {
    static Places of(Conference conference, Instant at) {
      var rooms = new HashMap<SeatId, Integer>();
      conference
          .programme()
          .seats()
          .forEach(seat ->
              rooms.put(
                  seat.id(),
                  conference.roomOf(seat.id()).map(Caucus::number).orElse(Routing.PLENARY)));
      return new Places(at, rooms);
    }

    boolean hides(SeatId seat, int room) {
      int its = rooms.get(seat);
      return its != Routing.PLENARY && its != room;
    }
  }

  static Command command(Random random, Conference conference, Seat seat) {
    var seats = conference.programme().seats();
    var heads = seats.stream().filter(other -> other.role() == Role.HEAD).map(Seat::id).toList();
    var invitations = conference.caucuses().invitations();
    var side = seat.delegation();
    return switch (random.nextInt(10)) {
      case 0, 1 ->
          side.<Command>map(CaucusCommand.Withdraw::new)
              .orElseGet(FloorCommand.OpenMicrophone::new);
      case 2, 3 ->
          side.<Command>map(CaucusCommand.Return::new).orElseGet(CaucusCommand.ComeBack::new);
      case 4 -> new CaucusCommand.InviteAside(heads, List.of());
      case 5, 6 ->
          invitations.isEmpty()
              ? new FloorCommand.Give(seat.id())
              : new CaucusCommand.AgreeToGo(invitations.getFirst().id());
      case 7 -> new CaucusCommand.ComeBack();
      case 8 ->
          new FloorCommand.SetTerms(Terms.of(random.nextBoolean() ? Mode.REQUEST : Mode.FREE));
      default -> {
        var device = Screen.key(seat.id().value());
        yield switch (random.nextInt(3)) {
          case 0 -> new FloorCommand.Ask(AskKind.REQUEST);
          case 1 -> new AdmissionCommand.Leave(seat.id(), device);
          default -> new AdmissionCommand.Return(seat.id(), device);
        };
      }
    };
  }

  /**
   * How a seat fares whose line is as {@code seed} says.
   *
   * @param speaks whether somebody speaks there; else it is still, and little is sent
   */
  private static SeatFare fare(Conference conference, SeatId seat, long seed, boolean speaks) {
    var line = new Random(seed);
    var window = new LineWindow();
    int lost = line.nextInt(12);
    long silent = line.nextInt(12) * SECOND;
    long trip = line.nextInt(1_000) * 1_000_000L;
    for (int second = 0; second <= 5; second++) {
      window.add(figures(second * SECOND + 60 * SECOND, second, lost, silent, trip, speaks));
    }
    var state =
        !conference.admitted(seat)
            ? LineState.ABSENT
            : LineState.values()[1 + line.nextInt(LineState.values().length - 1)];
    var devices =
        speaks
            ? new Views.Devices(DeviceState.ON, DeviceState.ON, DeviceState.OFF)
            : new Views.Devices(DeviceState.OFF, DeviceState.OFF, DeviceState.OFF);
    var measured =
        speaks
            ? Optional.of(
                new MicrophoneMeasure(Optional.of(3_300), 500, Optional.of(-40), Optional.of(-12)))
            : Optional.<MicrophoneMeasure>empty();
    // who speaks is on the stage, and takes of a thin line what others had
    var lacking = Map.of(Outlet.HEAD, speaks ? Shortfall.STILL : Shortfall.COARSER);
    return new SeatFare(
        state, Optional.of(Sitting.NOON), List.of(window.fared()), lacking, devices, measured);
  }

  private static LineFigures figures(
      long at, int second, int lost, long silent, long trip, boolean speaks) {
    long packets = second * (speaks ? 50L : 3L);
    long pictures = second * 100L;
    return new LineFigures(
        new TransportId("c", 1, 1),
        true,
        at,
        at - silent,
        OptionalLong.of(trip),
        new LineFigures.Delivered(packets, packets * lost / 100),
        new LineFigures.Delivered(pictures, pictures * lost / 100),
        List.of(
            new LineFigures.Stream(
                17,
                0,
                5,
                false,
                packets,
                packets - packets * lost / 50,
                packets * 80,
                speaks ? 4 : 9),
            // a face that speaks moves, and moving pictures are larger
            new LineFigures.Stream(
                18,
                0,
                6,
                true,
                pictures,
                pictures - pictures * lost / 100,
                pictures * (speaks ? 900 : 700),
                0)),
        Optional.of(
            new LineFigures.Loudness(
                17, speaks, speaks ? 25 : 127, speaks ? at : at - 30 * SECOND)),
        LineFigures.Timing.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void no_operator_outside_a_sealed_room_can_tell_whether_somebody_speaks_in_there(int seed) {
    var random = new Random(seed);
    var sitting = Sitting.open(2 + random.nextInt(2), List.of());
    var seats = sitting.conference().programme().seats();
    var seals = new Seals();
    var past = new ArrayList<Places>();
    int hidden = 0;
    int told = 0;
    for (int step = 0; step < COMMANDS; step++) {
      sitting.now = sitting.now.plusSeconds(random.nextInt(8));
      var seat = seats.get(random.nextInt(seats.size()));
      sitting.asked(seat.id(), command(random, sitting.conference(), seat));
      seals.follow(sitting.conference(), sitting.now);
      past.add(Places.of(sitting.conference(), sitting.now));
      var where = "seed %d, step %d".formatted(seed, step);
      for (int room : past.getLast().rooms().values().stream().distinct().toList()) {
        var secret = secret(past, sitting.now, room);
        long lines = random.nextLong();
        var speech = view(sitting, seals, room, lines, _ -> true);
        var hush = view(sitting, seals, room, lines, id -> !secret.contains(id));
        assertThat(hush).as(where + ", room " + room).isEqualTo(speech);
        assertThat(heard(sitting, seals, room, lines, id -> !secret.contains(id)))
            .as(where + ", a booth in room " + room)
            .isEqualTo(heard(sitting, seals, room, lines, _ -> true));
        var silence = view(sitting, seals, room, lines, _ -> false);
        hidden += secret.size();
        told += silence.equals(speech) ? 0 : 1;
      }
    }
    assertThat(hidden).as("seats that were hidden from somebody").isGreaterThan(20);
    assertThat(told).as("views that do tell who speaks where it is no secret").isPositive();
  }

  /** Seats that were hidden from this room lately: what is known of them may be of that time. */
  static List<SeatId> secret(List<Places> past, Instant now, int room) {
    var secret = new ArrayList<SeatId>();
    for (SeatId seat : past.getLast().rooms().keySet()) {
      for (int i = past.size() - 1; i >= 0; i--) {
        // where somebody was at a time they were until the next
        var until = i == past.size() - 1 ? now : past.get(i + 1).at();
        if (until.isBefore(now.minusSeconds(MEASURED_BEFORE))) {
          break;
        }
        if (past.get(i).hides(seat, room)) {
          secret.add(seat);
          break;
        }
      }
    }
    return secret;
  }

  private static OperatorView view(
      Sitting sitting, Seals seals, int room, long lines, Predicate<SeatId> speaks) {
    return views(sitting, seals, lines, speaks).of(room);
  }

  /** What a booth is told that works in this room. */
  private static OperatorView heard(
      Sitting sitting, Seals seals, int room, long lines, Predicate<SeatId> speaks) {
    return views(sitting, seals, lines, speaks).heard(room);
  }

  private static OperatorViews views(
      Sitting sitting, Seals seals, long lines, Predicate<SeatId> speaks) {
    var fares = new LinkedHashMap<SeatId, SeatFare>();
    for (Seat seat : sitting.conference().programme().seats()) {
      long own = lines + seat.number();
      fares.put(seat.id(), fare(sitting.conference(), seat.id(), own, speaks.test(seat.id())));
    }
    return new OperatorViews(
        sitting.conference(), fares, new InterpretationDelays(), seals, sitting.now);
  }

  @Test
  void a_booth_is_told_of_the_sound_of_those_whom_it_hears_and_of_nothing_else() {
    var sitting = Sitting.open(2, List.of());
    var seals = new Seals();
    seals.follow(sitting.conference(), sitting.now);
    sitting.must(Tables.HEAD, new FloorCommand.SetTerms(Terms.of(Mode.REQUEST)));
    sitting.must(Tables.HEAD, new FloorCommand.Give(Tables.HEAD));
    var view = heard(sitting, seals, Routing.PLENARY, 1, _ -> true);
    assertThat(view.lines().keySet()).containsExactly(Tables.HEAD.value());
    var line = view.lines().get(Tables.HEAD.value());
    assertThat(line.inside().flatMap(OperatorView.SeatSignals::measured)).isPresent();
    assertThat(line.lossUp()).isPresent();
    assertThat(line.lossDown()).isEmpty();
    assertThat(line.roundTrip()).isEmpty();
    assertThat(view.dangers()).allMatch(danger -> danger.seat().equals(Tables.HEAD.value()));
    assertThat(heard(sitting, seals, 1, 1, _ -> true).lines()).isEmpty();
  }

  @Test
  void a_side_s_own_operator_sees_its_sealed_room_whole_and_the_others_only_its_lines() {
    var sitting = Sitting.open(2, List.of());
    var seals = new Seals();
    seals.follow(sitting.conference(), sitting.now);
    var lanvia = sitting.conference().programme().delegations().getFirst().id();
    sitting.must(Tables.HEAD, new CaucusCommand.Withdraw(lanvia));
    seals.follow(sitting.conference(), sitting.now);
    int room =
        sitting.conference().roomOf(Sitting.operatorOf(lanvia)).map(Caucus::number).orElseThrow();
    var inside = view(sitting, seals, room, 1, _ -> true).lines().get(Tables.HEAD.value());
    var outside =
        view(sitting, seals, Routing.PLENARY, 1, _ -> true).lines().get(Tables.HEAD.value());
    assertThat(inside.inside()).isPresent();
    assertThat(inside.sealed()).isFalse();
    assertThat(outside.inside()).isEmpty();
    assertThat(outside.sealed()).isTrue();
    assertThat(outside.line()).isEqualTo(inside.line());
    assertThat(outside.roundTrip()).isEqualTo(inside.roundTrip());
    assertThat(outside.lossUp()).isPresent();
  }

  @Test
  void who_has_come_back_is_shown_whole_once_nothing_from_inside_can_be_under_way() {
    var sitting = Sitting.open(2, List.of());
    var seals = new Seals();
    var lanvia = sitting.conference().programme().delegations().getFirst().id();
    sitting.must(Tables.HEAD, new CaucusCommand.Withdraw(lanvia));
    seals.follow(sitting.conference(), sitting.now);
    sitting.must(Tables.HEAD, new CaucusCommand.Return(lanvia));
    seals.follow(sitting.conference(), sitting.now);
    var back = sitting.now;
    assertThat(seals.shown(Tables.HEAD, Routing.PLENARY, back)).isEqualTo(Seals.Shown.STILL_SEALED);
    assertThat(seals.shown(Tables.OTHER_HEAD, Routing.PLENARY, back)).isEqualTo(Seals.Shown.WHOLE);
    assertThat(seals.shown(Tables.HEAD, Routing.PLENARY, back.plus(Seals.AFTER)))
        .isEqualTo(Seals.Shown.WHOLE);
    assertThat(seals.shown(Tables.HEAD, Routing.PLENARY, back.minusSeconds(3_600)))
        .as("the clock was set back")
        .isEqualTo(Seals.Shown.STILL_SEALED);
  }
}
