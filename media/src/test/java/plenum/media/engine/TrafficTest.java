package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;
import static plenum.media.engine.Hall.sound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.engine.TrafficFigures.Count;
import plenum.media.engine.TrafficFigures.Place;
import plenum.media.forward.DropReason;
import plenum.media.forward.LayerWish;

/** What goes through shards is added up, whoever comes and goes. */
class TrafficTest {
  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(20));

  private static TrafficFigures traffic(Hall hall) {
    return hall.shards.stream()
        .map(shard -> shard.shard.counters().traffic())
        .reduce(TrafficFigures::plus)
        .orElseThrow();
  }

  private static Hall meeting(int shards) {
    var hall = new Hall(5, shards, WIRE);
    for (int seat = 1; seat <= 3; seat++) {
      hall.join(seat, 1).reports = true;
    }
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 1; seat <= 3; seat++) {
      feeds.put(key(seat, 1), new Feed.Floor(1));
    }
    feeds.put(key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.LOW));
    hall.route(List.of(sound(1)), sound(1), feeds);
    return hall;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void every_packet_that_comes_goes_on_or_is_counted_under_its_reason(int shards) {
    var hall = meeting(shards);
    hall.run(10 * SECOND);
    var traffic = traffic(hall);
    long sounds = traffic.of(TrafficKind.SOUND, Count.PACKETS_IN);
    assertThat(sounds).as("50 per second from each of three").isBetween(1_400L, 1_600L);
    assertThat(traffic.dropped(TrafficKind.SOUND, Place.SOURCE, DropReason.NO_EDGE))
        .as("of the two without the floor")
        .isBetween(sounds * 2 / 3 - 60, sounds * 2 / 3 + 60);
    assertThat(traffic.of(TrafficKind.SOUND, Count.PACKETS_OUT))
        .as("to two who listen")
        .isBetween(sounds * 2 / 3 - 60, sounds * 2 / 3 + 60);
    assertThat(traffic.dropped(TrafficKind.SOUND, Place.OUTLET, DropReason.OWN_SOUND))
        .isBetween(sounds / 3 - 60, sounds / 3 + 60);
    assertThat(traffic.dropped(TrafficKind.PICTURE, Place.SOURCE, DropReason.NO_EDGE))
        .as("of two cameras that nobody watches")
        .isPositive();
    assertThat(traffic.dropped(TrafficKind.PICTURE, Place.OUTLET, DropReason.LAYER_NOT_SELECTED))
        .as("of the higher layers of the third")
        .isPositive();
    assertThat(traffic.of(TrafficKind.PICTURE, Count.PACKETS_OUT)).isPositive();
    assertThat(traffic.of(TrafficKind.UNKNOWN, Count.PACKETS_IN)).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_was_counted_stays_when_who_caused_it_goes(int shards) {
    var hall = meeting(shards);
    hall.network.link(hall.seats.get(1).address, Direction.UP, WIRE.withLoss(0.2));
    hall.run(6 * SECOND);
    var before = traffic(hall);
    for (int seat = 1; seat <= 3; seat++) {
      hall.remove(seat);
    }
    var after = traffic(hall);
    for (var kind : TrafficKind.values()) {
      for (var count : Count.values()) {
        assertThat(after.of(kind, count)).isGreaterThanOrEqualTo(before.of(kind, count));
      }
    }
    assertThat(after.of(TrafficKind.SOUND, Count.LOST_IN)).as("a fifth of 250").isBetween(20L, 90L);
    assertThat(after.of(TrafficKind.SOUND, Count.OCTETS_IN))
        .isGreaterThan(after.of(TrafficKind.SOUND, Count.PACKETS_IN));
    hall.run(3 * SECOND);
    assertThat(traffic(hall).of(TrafficKind.SOUND, Count.PACKETS_IN))
        .isEqualTo(after.of(TrafficKind.SOUND, Count.PACKETS_IN));
  }
}
