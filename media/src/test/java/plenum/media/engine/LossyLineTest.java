package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;
import static plenum.media.engine.Hall.sound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.forward.LayerWish;

/**
 * A receiver whose line loses at random and is long, in virtual time; what is asserted is what came
 * to the receiver.
 */
class LossyLineTest {
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(100));
  private static final Link NEAR = Link.PERFECT.withDelay(Duration.ofMillis(5));

  private final Hall hall = new Hall(5, 1, NEAR);

  private Seat watching(int number, Link line) {
    var viewer = hall.join(number, 1);
    viewer.films = false;
    viewer.talks = false;
    viewer.tellsArrivals = true;
    viewer.reports = true;
    for (var direction : Direction.values()) {
      hall.network.link(viewer.address, direction, line);
    }
    return viewer;
  }

  private void stageFor(int... viewers) {
    var feeds = new HashMap<OutletKey, Feed>();
    for (int viewer : viewers) {
      feeds.put(key(viewer, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH));
      feeds.put(key(viewer, 1), new Feed.Floor(1));
    }
    hall.route(List.of(sound(1)), 0, feeds);
  }

  @Test
  void ten_percent_of_loss_at_200_ms_costs_the_stage_neither_its_layer_nor_its_packets() {
    hall.join(1, 1).pictureSize = 1_100;
    var viewer = watching(2, FAR.withLoss(0.1));
    hall.strict = false;
    stageFor(2);
    hall.run(3 * SECOND);
    long since = hall.now();
    long first = viewer.playback(PICTURE_SLOT).packets.lastKey();
    hall.run(27 * SECOND);

    var came = viewer.playback(PICTURE_SLOT).packets;
    var layers =
        came.values().stream()
            .filter(packet -> packet.at() > since)
            .collect(
                Collectors.groupingBy(
                    packet -> Truth.ofVp8(packet.payload()).layer(), Collectors.counting()));
    assertThat(layers.get(0)).isGreaterThan(27 * 25 * 5 * 9 / 10);
    assertThat(layers.keySet()).containsExactly(0);
    long settled =
        came.entrySet().stream()
            .filter(packet -> packet.getValue().at() < hall.now() - 1_500 * MS)
            .mapToLong(Map.Entry::getKey)
            .max()
            .orElseThrow();
    long missing = settled - first + 1 - came.subMap(first, true, settled, true).size();
    // The seat asks for a packet two or three times: about a thousandth is lost each time.
    assertThat(missing).as("packets that never came").isLessThan((settled - first) / 300);
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void a_repair_under_way_is_not_sent_a_second_time() {
    hall.join(1, 1).pictureSize = 1_100;
    var viewer = watching(2, FAR);
    hall.network.link(viewer.address, Direction.DOWN, FAR.withLoss(0.1));
    hall.strict = false;
    stageFor(2);
    hall.run(30 * SECOND);

    var repaired = viewer.playback(PICTURE_SLOT).repaired;
    assertThat(repaired).hasSizeGreaterThan(200);
    // A tenth of the repairs is lost and sent again, and what probes pad with are repairs as well.
    assertThat(repaired.size()).isLessThan((int) (1.5 * repaired.stream().distinct().count()));
  }

  @Test
  void who_comes_late_has_a_key_frame_at_once() {
    hall.join(1, 1);
    watching(2, NEAR);
    stageFor(2, 3);
    hall.run(10 * SECOND);

    var late = watching(3, NEAR);
    long from = hall.now();
    assertThat(late.playback(PICTURE_SLOT).packets).isEmpty();
    hall.time.runUntil(() -> !late.playback(PICTURE_SLOT).packets.isEmpty(), from + SECOND);
    var first = late.playback(PICTURE_SLOT).packets.firstEntry().getValue();
    assertThat(Truth.ofVp8(first.payload()).key()).isTrue();
    assertThat((first.at() - from) / MS).as("ms").isLessThan(100);
  }
}
