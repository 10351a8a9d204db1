package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.emulation.Queue;
import plenum.media.forward.LayerWish;

/**
 * A receiver whose line is thin, in virtual time. Cameras send layers of about 1.1, 0.7 and 0.2
 * Mbit/s; what is asserted is what came to the receiver.
 */
class ThinLineTest {
  private static final int PAYLOAD = 1_100;
  private static final int TILE = PICTURE_SLOT + 1;
  private static final int SOUND = 1;
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(20));

  private final Hall hall = new Hall(7, 1, FAR);

  private Seat watching(long bitsPerSecond, Map<OutletKey, Feed> feeds) {
    for (int speaker : List.of(1, 3)) {
      hall.join(speaker, 1).pictureSize = PAYLOAD;
    }
    var viewer = hall.join(2, 2);
    viewer.films = false;
    viewer.talks = false;
    viewer.tellsArrivals = true;
    rate(viewer, bitsPerSecond);
    hall.route(List.of(Hall.sound(1)), 0, feeds);
    return viewer;
  }

  private static Map<OutletKey, Feed> stage() {
    return Map.of(
        key(2, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH),
        key(2, SOUND), new Feed.Floor(1));
  }

  private void rate(Seat seat, long bitsPerSecond) {
    var queue = new Queue.Time(Duration.ofMillis(300));
    hall.network.link(seat.address, Direction.DOWN, FAR.withRate(bitsPerSecond, queue));
  }

  /** Packets of this layer that came in the last second. */
  private long came(Seat seat, int slot, int layer) {
    return seat.playback(slot).packets.values().stream()
        .filter(packet -> packet.at() > hall.now() - SECOND)
        .filter(packet -> Truth.ofVp8(packet.payload()).layer() == layer)
        .count();
  }

  /** The longest time without a packet since a moment, in milliseconds. */
  private long longestGap(Seat seat, int slot, long since) {
    long before = since;
    long longest = 0;
    var moments =
        seat.playback(slot).packets.values().stream()
            .mapToLong(Playback.Packet::at)
            .filter(at -> at >= since)
            .sorted()
            .toArray();
    for (long at : moments) {
      longest = Math.max(longest, at - before);
      before = at;
    }
    return Math.max(longest, hall.now() - before) / MS;
  }

  @Test
  void a_line_that_carries_it_has_the_best_layer_within_a_second() {
    var viewer = watching(3_000_000, stage());
    hall.run(2 * SECOND);

    assertThat(came(viewer, PICTURE_SLOT, 0)).isGreaterThan(100);
    assertThat(came(viewer, PICTURE_SLOT, 1) + came(viewer, PICTURE_SLOT, 2)).isZero();
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void a_line_that_becomes_thin_keeps_picture_and_sound_and_gets_the_best_back() {
    var viewer = watching(3_000_000, stage());
    hall.run(20 * SECOND);
    long thin = hall.now();
    rate(viewer, 500_000);
    hall.run(3 * SECOND);

    assertThat(came(viewer, PICTURE_SLOT, 2)).as("the lowest layer").isGreaterThanOrEqualTo(24);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("the highest layer").isZero();
    assertThat(longestGap(viewer, PICTURE_SLOT, thin)).as("ms without picture").isLessThan(1000);
    assertThat(longestGap(viewer, SOUND, thin)).as("ms without sound").isLessThan(200);

    hall.run(17 * SECOND);
    rate(viewer, 3_000_000);
    hall.run(10 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("the highest layer").isGreaterThan(100);
    assertThat(longestGap(viewer, PICTURE_SLOT, thin)).as("ms without picture").isLessThan(1000);
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void a_tile_stands_still_before_the_stage_loses_anything() {
    var viewer =
        watching(
            1_450_000,
            Map.of(
                key(2, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH),
                key(2, TILE), new Feed.Picture(picture(3), LayerWish.LOW)));
    hall.run(20 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("the stage, highest").isGreaterThan(100);

    rate(viewer, 1_150_000);
    hall.run(20 * SECOND);
    long tile = came(viewer, TILE, 2);
    long stage = came(viewer, PICTURE_SLOT, 0) + came(viewer, PICTURE_SLOT, 1);
    assertThat(stage).as("the stage, highest or middle").isGreaterThan(60);
    if (came(viewer, PICTURE_SLOT, 0) > 100) {
      assertThat(tile).as("the tile").isZero();
    }

    rate(viewer, 400_000);
    hall.run(20 * SECOND);
    assertThat(came(viewer, TILE, 2)).as("the tile").isZero();
    assertThat(came(viewer, PICTURE_SLOT, 2)).as("the stage, lowest").isGreaterThan(20);
  }

  @Test
  void what_a_thin_line_leaves_out_is_told_and_its_end_as_well() {
    watching(
        3_000_000,
        Map.of(
            key(2, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH),
            key(2, TILE), new Feed.Picture(picture(3), LayerWish.LOW)));
    hall.run(20 * SECOND);
    assertThat(hall.lacking).as("on a line that carries everything").isEmpty();

    var viewer = hall.seats.get(2);
    rate(viewer, 400_000);
    hall.run(10 * SECOND);
    assertThat(hall.lacking.get(2))
        .as("on 400 kbit/s")
        .isEqualTo(Map.of(PICTURE_SLOT, Shortfall.COARSER, TILE, Shortfall.STILL));

    rate(viewer, 3_000_000);
    hall.run(3 * SECOND);
    assertThat(hall.lacking.get(2)).as("not at once").isNotEmpty();
    hall.run(12 * SECOND);
    assertThat(hall.lacking.get(2)).isEmpty();
    var told = hall.events.stream().filter(it -> it.startsWith("lacks 2")).toList();
    assertThat(told).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_stage_that_stands_still_moves_again_when_the_line_carries_it() {
    var viewer = watching(3_000_000, stage());
    hall.run(5 * SECOND);
    rate(viewer, 120_000);
    hall.run(60 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 2)).as("the stage, on 120 kbit/s").isZero();
    assertThat(longestGap(viewer, SOUND, hall.now() - 30 * SECOND)).isLessThan(200);

    rate(viewer, 3_000_000);
    hall.run(10 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("the stage, highest").isGreaterThan(100);
  }

  @Test
  void who_had_sound_alone_is_soon_shown_one_large_layer_that_the_line_carries() {
    var viewer = watching(6_000_000, Map.of(key(2, SOUND), new Feed.Floor(1)));
    var speaker = hall.seats.get(1);
    speaker.packets = new int[] {12, 1, 1};
    speaker.layerOn = new boolean[] {true, false, false};
    hall.run(3 * SECOND);

    hall.route(List.of(Hall.sound(1)), 0, stage());
    hall.run(2 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("of 300").isGreaterThan(250);
    assertThat(longestGap(viewer, SOUND, hall.now() - 2 * SECOND)).isLessThan(100);
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void whoever_tells_nothing_of_arrivals_gets_everything() {
    var viewer = watching(3_000_000, stage());
    viewer.tellsArrivals = false;
    hall.run(5 * SECOND);

    assertThat(came(viewer, PICTURE_SLOT, 0)).isGreaterThan(100);
  }

  /** The longest that sound was on its way, in milliseconds. */
  private long longestWay(Seat seat, long since) {
    return seat.playback(SOUND).packets.values().stream()
        .filter(packet -> packet.at() > since)
        .filter(packet -> !Truth.silent(packet.payload()))
        .mapToLong(
            packet -> (packet.at() - Hall.START) / MS - Truth.ofOpus(packet.payload()).frame())
        .max()
        .orElseThrow();
  }

  @Test
  void sound_does_not_wait_behind_a_whole_key_frame() {
    var viewer = watching(2_200_000, stage());
    hall.seats.get(1).keyFrames = 12; // of 69 kB, 250 ms of the line
    hall.run(20 * SECOND);
    long since = hall.now();
    for (int i = 0; i < 8; i++) {
      viewer.wantKeyFrame(PICTURE_SLOT, hall.now());
      hall.run(3 * SECOND);
    }

    assertThat(longestWay(viewer, since)).as("ms of sound").isLessThan(250);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("the highest layer").isGreaterThan(100);
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void whoever_tells_only_what_gets_through_has_the_layer_that_fits() {
    var viewer = watching(3_000_000, stage());
    viewer.tellsArrivals = false;
    viewer.estimates = 500_000;
    hall.run(5 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 2)).as("lowest, of 500 kbit/s").isGreaterThan(20);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("highest, of 500 kbit/s").isZero();

    viewer.estimates = 2_500_000;
    hall.run(5 * SECOND);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("highest, of 2.5 Mbit/s").isGreaterThan(100);
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void what_a_receiver_estimates_is_a_bound_beside_what_it_tells_of_arrivals() {
    var viewer = watching(3_000_000, stage());
    viewer.estimates = 500_000;
    hall.run(8 * SECOND);

    assertThat(came(viewer, PICTURE_SLOT, 2)).as("lowest").isGreaterThan(20);
    assertThat(came(viewer, PICTURE_SLOT, 0)).as("highest").isZero();
  }

  @Test
  void whoever_watches_nothing_is_not_probed() {
    var viewer = watching(3_000_000, Map.of(key(2, SOUND), new Feed.Floor(1)));
    hall.run(10 * SECOND);

    assertThat(viewer.playback(SOUND).packets).isNotEmpty();
    assertThat(viewer.playback(PICTURE_SLOT).packets).isEmpty();
    assertThat(viewer.playback(PICTURE_SLOT).repaired).isEmpty();
  }
}
