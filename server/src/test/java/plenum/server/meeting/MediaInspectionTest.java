package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.conference.Conference;
import plenum.conference.caucus.Caucus;
import plenum.conference.command.CaucusCommand;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.Routing;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.TransportId;
import plenum.media.engine.TransportState;
import plenum.media.forward.DropReason;
import plenum.media.forward.LayerWish;
import plenum.media.forward.VideoCodec;
import plenum.media.net.RemoteAddress;
import plenum.server.http.Json;

class MediaInspectionTest {
  private static final int COMMANDS = 120;
  private static final long SECOND = 1_000_000_000L;
  private static final long START = 1_800_000_000L * SECOND;

  private static TransportId transport(Conference conference, SeatId seat) {
    int number = conference.seat(seat).orElseThrow().number();
    return new TransportId(conference.id().value(), number, number);
  }

  private static Lines lines(Conference conference) {
    var lines = new Lines();
    conference
        .programme()
        .seats()
        .forEach(seat ->
            lines.opened(transport(conference, seat.id()), new Lines.Owner.OfPage(seat.id())));
    return lines;
  }

  /** A connection that has counted for so long; {@code speaks} changes what it counts. */
  private static TransportState state(
      Conference conference, Seat seat, Random line, long seconds, boolean speaks) {
    long packets = seconds * (speaks ? 50L : 3L);
    long pictures = seconds * 100L;
    long round = line.nextInt(500) * 1_000_000L;
    var address = RemoteAddress.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 5_000));
    return new TransportState(
        transport(conference, seat.id()),
        START + seconds * SECOND,
        START,
        new TransportState.Path(
            TransportState.Ice.CONNECTED,
            TransportState.Dtls.CONNECTED,
            Optional.of(address),
            1,
            START + seconds * SECOND,
            OptionalLong.of(round)),
        new TransportState.Line(true, speaks ? 2e6 : 9e5, 1e6, 0.01, speaks ? 2 : 0),
        List.of(
            new TransportState.Source(
                SourceNumber.of(seat, SourceKind.MICROPHONE).value(),
                false,
                true,
                0,
                List.of(
                    new TransportState.Layer(
                        0,
                        5,
                        Optional.empty(),
                        packets,
                        packets - seconds,
                        packets * 80,
                        2_000_000,
                        Map.of(DropReason.SILENCE, speaks ? 0 : seconds * 47)))),
            new TransportState.Source(
                SourceNumber.of(seat, SourceKind.CAMERA).value(),
                true,
                false,
                TransportState.NO_LAYER,
                List.of(
                    new TransportState.Layer(
                        2,
                        6,
                        Optional.of(VideoCodec.VP8),
                        pictures,
                        pictures,
                        pictures * (speaks ? 900 : 700),
                        0,
                        Map.of(DropReason.NO_EDGE, pictures))))),
        List.of(
            new TransportState.Outlet(
                OutletName.FLOOR_1.ordinal(),
                7,
                speaks ? SourceNumber.of(seat, SourceKind.MICROPHONE).value() : 0,
                Optional.empty(),
                packets,
                packets * 80,
                0,
                Map.of(DropReason.SILENCE, speaks ? 0 : seconds)),
            new TransportState.Outlet(
                OutletName.STAGE.ordinal(),
                8,
                0,
                Optional.of(
                    new TransportState.View(
                        SourceNumber.of(seat, SourceKind.CAMERA).value(),
                        LayerWish.HIGH,
                        1,
                        TransportState.NO_LAYER,
                        1)),
                0,
                0,
                0,
                Map.of(DropReason.KEY_FRAME_AWAITED, seconds * 30))),
        Map.of());
  }

  private static MediaSnapshot told(
      Sitting sitting, Seals seals, int room, long seed, Predicate<SeatId> speaks) {
    var conference = sitting.conference();
    var before = new HashMap<TransportId, TransportState>();
    var after = new ArrayList<TransportState>();
    for (Seat seat : conference.programme().seats()) {
      boolean loud = speaks.test(seat.id());
      var early = state(conference, seat, new Random(seed + seat.number()), 100, loud);
      before.put(early.transport(), early);
      after.add(state(conference, seat, new Random(seed + seat.number()), 110, loud));
    }
    return new MediaInspection(
            conference, lines(conference), seals, room, Set.of(), before, sitting.now)
        .of(after);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void nobody_outside_a_sealed_room_is_told_what_depends_on_speech_in_there(int seed) {
    var random = new Random(seed);
    var sitting = Sitting.open(2 + random.nextInt(2), List.of());
    var seats = sitting.conference().programme().seats();
    var seals = new Seals();
    var past = new ArrayList<OperatorSecrecyTest.Places>();
    int hidden = 0;
    int told = 0;
    for (int step = 0; step < COMMANDS; step++) {
      sitting.now = sitting.now.plusSeconds(random.nextInt(8));
      var seat = seats.get(random.nextInt(seats.size()));
      sitting.asked(seat.id(), OperatorSecrecyTest.command(random, sitting.conference(), seat));
      seals.follow(sitting.conference(), sitting.now);
      past.add(OperatorSecrecyTest.Places.of(sitting.conference(), sitting.now));
      for (int room : past.getLast().rooms().values().stream().distinct().toList()) {
        var secret = OperatorSecrecyTest.secret(past, sitting.now, room);
        long lines = random.nextLong();
        var speech = told(sitting, seals, room, lines, _ -> true);
        assertThat(Json.text(told(sitting, seals, room, lines, id -> !secret.contains(id))))
            .as("seed %d, step %d, room %d", seed, step, room)
            .isEqualTo(Json.text(speech));
        hidden += secret.size();
        told += speech.equals(told(sitting, seals, room, lines, _ -> false)) ? 0 : 1;
      }
    }
    assertThat(hidden).as("seats that were hidden from somebody").isGreaterThan(20);
    assertThat(told).as("snapshots that tell of speech where it is no secret").isPositive();
  }

  @Test
  void it_tells_rates_of_the_time_between_two_looks_and_what_outlets_carry() {
    var sitting = Sitting.open(2, List.of());
    var seals = new Seals();
    seals.follow(sitting.conference(), sitting.now);
    var told = told(sitting, seals, Routing.PLENARY, 1, _ -> true);
    assertThat(told.seconds()).isEqualTo(10);
    assertThat(told.seats()).hasSize(sitting.conference().programme().seats().size());
    var connection = told.seats().getFirst().connections().getFirst();
    assertThat(connection.carrier()).contains(MediaSnapshot.Carrier.UDP);
    assertThat(connection.family()).contains("ipv4");
    var media = connection.media().orElseThrow();
    assertThat(media.line().estimateKbps()).contains(2_000L);
    var microphone = media.sources().getFirst();
    assertThat(microphone.source()).isEqualTo("microphone");
    assertThat(microphone.layers().getFirst().packetsPerSecond()).isEqualTo(49);
    assertThat(microphone.layers().getFirst().lost()).isEqualTo(10);
    assertThat(microphone.layers().getFirst().kbps()).isEqualTo(32);
    assertThat(media.sources().get(1).neededFrom()).isEmpty();
    assertThat(media.sources().get(1).layers().getFirst().drops())
        .isEqualTo(Map.of("no_edge", 1_000L));
    var floor = media.outlets().getFirst();
    assertThat(floor.outlet()).isEqualTo("floor_1");
    assertThat(floor.carries().orElseThrow().seat()).isEqualTo(told.seats().getFirst().seat());
    var stage = media.outlets().get(1);
    assertThat(stage.view().orElseThrow().shown()).isEmpty();
    assertThat(stage.view().orElseThrow().awaited()).contains(1);
    assertThat(stage.drops()).isEqualTo(Map.of("key_frame_awaited", 300L));
  }

  @Test
  void of_a_sealed_seat_only_the_connection_is_told_and_addresses_of_nobody()
      throws UnknownHostException {
    var sitting = Sitting.open(2, List.of());
    var seals = new Seals();
    var lanvia = sitting.conference().programme().delegations().getFirst().id();
    sitting.must(Tables.HEAD, new CaucusCommand.Withdraw(lanvia));
    seals.follow(sitting.conference(), sitting.now);
    int room = sitting.conference().roomOf(Tables.HEAD).map(Caucus::number).orElseThrow();
    var outside = seat(told(sitting, seals, Routing.PLENARY, 1, _ -> true), Tables.HEAD);
    assertThat(outside.sealed()).isTrue();
    assertThat(outside.connections().getFirst().media()).isEmpty();
    assertThat(outside.connections().getFirst().roundTripMs().orElseThrow() % 10).isZero();
    var inside = told(sitting, seals, room, 1, _ -> true);
    assertThat(seat(inside, Tables.HEAD).connections().getFirst().media()).isPresent();
    assertThat(Json.text(inside)).doesNotContain("127.0.0.1", "5000");
    var relayed =
        new MediaInspection(
                sitting.conference(),
                lines(sitting.conference()),
                seals,
                room,
                Set.of(InetAddress.getByName("127.0.0.1")),
                Map.of(),
                sitting.now)
            .of(
                sitting.conference().programme().seats().stream()
                    .map(seat -> state(sitting.conference(), seat, new Random(1), 5, true))
                    .toList());
    assertThat(seat(relayed, Tables.HEAD).connections().getFirst().carrier())
        .contains(MediaSnapshot.Carrier.RELAY);
  }

  private static MediaSnapshot.SeatMedia seat(MediaSnapshot told, SeatId seat) {
    return told.seats().stream()
        .filter(one -> one.seat().equals(seat.value()))
        .findFirst()
        .orElseThrow();
  }
}
