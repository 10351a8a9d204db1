package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.emulation.Queue;
import plenum.media.forward.LayerDemand;
import plenum.media.forward.LayerWish;
import plenum.media.forward.VideoSource;

/**
 * Cameras leave out what nobody wants: in virtual time, on one shard and on two, where watchers and
 * cameras are apart. What is asserted is what comes to the watchers.
 */
class LayersLeftOutTest {
  private static final int STAGE = PICTURE_SLOT;
  private static final int TILE = PICTURE_SLOT + 1;
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(20));
  private static final long LONG_ENOUGH = LayerDemand.HOLD + 3 * SECOND;

  private Hall hall(int shards, int seats) {
    var hall = new Hall(11, shards, FAR);
    hall.obeys = true;
    for (int seat = 1; seat <= seats; seat++) {
      hall.join(seat, 2).talks = false;
    }
    return hall;
  }

  private static Feed.Picture of(int seat, LayerWish wish) {
    return new Feed.Picture(picture(seat), wish);
  }

  private static void route(Hall hall, Map<OutletKey, Feed> feeds) {
    hall.route(List.of(), 0, feeds);
  }

  /** When the first packet of any of these layers came since a moment, in ms after it. */
  private static long first(Hall hall, int seat, int slot, int source, long since, int... layers) {
    return hall.seats.get(seat).playback(slot).packets.values().stream()
        .filter(packet -> packet.at() >= since && packet.contributor() == picture(source))
        .filter(packet ->
            List.of(0, 1, 2).stream()
                .filter(it -> java.util.Arrays.stream(layers).anyMatch(layer -> layer == it))
                .anyMatch(it -> Truth.ofVp8(packet.payload()).layer() == it))
        .mapToLong(packet -> (packet.at() - since) / MS)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static long came(Hall hall, int seat, int slot, int layer) {
    return hall.seats.get(seat).playback(slot).packets.values().stream()
        .filter(packet -> packet.at() > hall.now() - SECOND)
        .filter(packet -> Truth.ofVp8(packet.payload()).layer() == layer)
        .count();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void who_is_on_tiles_alone_sends_the_lowest_alone(int shards) {
    var hall = hall(shards, 2);
    route(hall, Map.of(key(2, TILE), of(1, LayerWish.LOW)));
    hall.run(LONG_ENOUGH);

    assertThat(hall.seats.get(1).layerOn).containsExactly(false, false, true);
    assertThat(came(hall, 2, TILE, 2)).isGreaterThan(20);
    assertThat(hall.violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void who_is_shown_in_the_middle_size_sends_that_one_however_long_it_has_been_left_out(
      int shards) {
    var hall = hall(shards, 2);
    route(hall, Map.of(key(2, TILE), of(1, LayerWish.LOW)));
    hall.run(LONG_ENOUGH);
    long at = hall.now();
    route(hall, Map.of(key(2, TILE), of(1, LayerWish.MIDDLE)));
    hall.run(2 * SECOND);

    assertThat(hall.seats.get(1).layerOn).containsExactly(false, true, true);
    assertThat(first(hall, 2, TILE, 1, at, 1)).isLessThan(500);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void who_comes_on_the_stage_is_seen_as_soon_as_ever_and_sharp_half_a_second_later(int shards) {
    var delays = new HashMap<Boolean, Long>();
    for (boolean obeys : List.of(true, false)) {
      var hall = hall(shards, 3);
      hall.obeys = obeys;
      Map<OutletKey, Feed> tiles =
          Map.of(key(3, STAGE), of(2, LayerWish.HIGH), key(3, TILE), of(1, LayerWish.LOW));
      route(hall, tiles);
      hall.run(LONG_ENOUGH);
      long at = hall.now();
      route(hall, Map.of(key(3, STAGE), of(1, LayerWish.HIGH), key(3, TILE), of(2, LayerWish.LOW)));
      hall.run(3 * SECOND);

      delays.put(obeys, first(hall, 3, STAGE, 1, at, 0, 1, 2));
      assertThat(first(hall, 3, STAGE, 1, at, 0)).as("ms to the best layer").isLessThan(500);
      assertThat(came(hall, 3, STAGE, 0)).isGreaterThan(100);
      assertThat(came(hall, 3, STAGE, 1) + came(hall, 3, STAGE, 2)).isZero();
      assertThat(hall.violations).isEmpty();
    }
    assertThat(delays.get(true)).as("ms to any layer").isLessThanOrEqualTo(delays.get(false) + 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_camera_that_nobody_watches_sends_nothing_and_counts_as_on(int shards) {
    var hall = hall(shards, 2);
    hall.run(LONG_ENOUGH);
    assertThat(hall.seats.get(1).layerOn).containsExactly(false, false, false);
    assertThat(hall.events).doesNotContain("ebbs " + picture(1));

    long at = hall.now();
    route(hall, Map.of(key(2, STAGE), of(1, LayerWish.HIGH), key(2, TILE), of(1, LayerWish.LOW)));
    hall.run(SECOND);
    assertThat(first(hall, 2, STAGE, 1, at, 0)).isLessThan(400);
    assertThat(first(hall, 2, TILE, 1, at, 0, 1, 2)).isLessThan(400);
    assertThat(hall.violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_camera_that_is_switched_off_meanwhile_is_known_to_be_off_once_it_is_wanted(
      boolean watched) {
    var hall = hall(1, 2);
    Map<OutletKey, Feed> tile = Map.of(key(2, TILE), of(1, LayerWish.LOW));
    route(hall, watched ? tile : Map.of());
    hall.run(LONG_ENOUGH);
    hall.seats.get(1).films = false;
    hall.run(SECOND);
    assertThat(hall.events.contains("ebbs " + picture(1))).isEqualTo(watched);

    route(hall, Map.of(key(2, STAGE), of(1, LayerWish.HIGH)));
    hall.run(4 * SECOND);
    assertThat(hall.events).contains("ebbs " + picture(1));

    long at = hall.now();
    hall.seats.get(1).films = true;
    hall.run(SECOND);
    assertThat(first(hall, 2, STAGE, 1, at, 0)).isLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_no_line_carries_is_left_out_and_comes_back_when_one_does(int shards) {
    var hall = hall(shards, 1);
    hall.seats.get(1).pictureSize = 1_100;
    var viewer = hall.join(2, 2);
    viewer.tellsArrivals = true;
    viewer.films = false;
    viewer.talks = false;
    rate(hall, viewer, 3_000_000);
    route(hall, Map.of(key(2, STAGE), of(1, LayerWish.HIGH)));
    hall.run(20 * SECOND);
    assertThat(came(hall, 2, STAGE, 0)).isGreaterThan(100);

    rate(hall, viewer, 400_000);
    hall.run(25 * SECOND);
    assertThat(hall.seats.get(1).layerOn).containsExactly(false, false, true);
    assertThat(hall.lacking.get(2)).isEqualTo(Map.of(STAGE, Shortfall.COARSER));

    rate(hall, viewer, 3_000_000);
    hall.run(10 * SECOND);
    assertThat(came(hall, 2, STAGE, 0)).isGreaterThan(100);
    assertThat(hall.violations).isEmpty();
  }

  private static void rate(Hall hall, Seat seat, long bitsPerSecond) {
    var queue = new Queue.Time(Duration.ofMillis(300));
    hall.network.link(seat.address, Direction.DOWN, FAR.withRate(bitsPerSecond, queue));
  }

  static Stream<Integer> seeds() {
    return Stream.iterate(1, it -> it + 1).limit(6);
  }

  /** Whatever is routed, everybody soon has what they want, and no picture stands still for it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void in_any_meeting_everybody_has_what_they_want_and_nothing_stands_still(int seed) {
    var random = new Random(seed);
    int seats = 3;
    var hall = hall(1 + seed % 2, seats);
    var feeds = new HashMap<OutletKey, Feed>();
    for (int step = 0; step < 15; step++) {
      int seat = 1 + random.nextInt(seats);
      int slot = random.nextBoolean() ? STAGE : TILE;
      int source = 1 + (seat + random.nextInt(seats - 1)) % seats;
      if (random.nextInt(4) == 0) {
        feeds.remove(key(seat, slot));
      } else {
        feeds.put(key(seat, slot), of(source, LayerWish.values()[random.nextInt(3)]));
      }
      route(hall, feeds);
      hall.run(SECOND + random.nextInt(9) * random.nextInt(3) * SECOND);
      feeds.forEach((key, feed) -> wellServed(hall, key, (Feed.Picture) feed));
      assertThat(hall.violations).isEmpty();
    }
  }

  private static void wellServed(Hall hall, OutletKey key, Feed.Picture feed) {
    int layer = feed.wish().ordinal();
    int seat = key.receiver();
    var said = "%s of %s at %d s".formatted(key, feed, (hall.now() - Hall.START) / SECOND);
    var frames =
        hall.seats.get(seat).playback(key.slot()).packets.values().stream()
            .filter(it -> it.at() > hall.now() - 300 * MS)
            .filter(it -> it.contributor() == feed.source())
            .filter(it -> Truth.ofVp8(it.payload()).layer() == layer)
            .count();
    assertThat(frames).as(said).isGreaterThanOrEqualTo(5);
    assertThat(hall.needed.getOrDefault(feed.source(), 0)).as(said).isLessThanOrEqualTo(layer);
    assertThat(layer).isLessThan(VideoSource.LAYERS);
  }
}
