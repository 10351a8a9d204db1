package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.sound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.emulation.Loss;
import plenum.media.forward.Admission;

/** Sound over lines that lose, in virtual time; what is asserted is what came to the receiver. */
class RedundancyTest {
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(50));
  private static final int SLOT = 1;

  private final Hall hall = new Hall(3, 1, FAR);

  /** One speaks, another listens. */
  private Seat listening(Link up, Link down) {
    var speaker = hall.join(1, 0);
    speaker.films = false;
    var listener = hall.join(2, 0);
    listener.films = false;
    listener.talks = false;
    listener.tellsArrivals = true;
    hall.strict = false;
    hall.network.link(speaker.address, Direction.UP, up);
    hall.network.link(listener.address, Direction.DOWN, down);
    hall.route(List.of(sound(1)), 0, Map.of(key(2, SLOT), new Feed.Floor(1)));
    return listener;
  }

  /** The share of packets since a number that are missing, with what redundancy brought. */
  private static double missing(Playback playback, long since) {
    long last = playback.packets.lastKey();
    return 1 - playback.packets.tailMap(since).size() / (double) (last - since + 1);
  }

  @Test
  void a_line_that_loses_nothing_pays_for_no_redundancy() {
    var listener = listening(FAR, FAR);
    hall.run(10 * SECOND);
    assertThat(listener.playback(SLOT).packets.size()).isGreaterThan(490);
    assertThat(listener.repeated).isEmpty();
  }

  @Test
  void on_a_line_that_loses_ten_percent_hardly_anything_is_missing() {
    var listener = listening(FAR, FAR.withLoss(0.1));
    hall.run(5 * SECOND);
    long since = listener.playback(SLOT).packets.lastKey();
    hall.run(30 * SECOND);
    assertThat(missing(listener.playback(SLOT), since)).isLessThan(0.005);
  }

  @Test
  void bursts_of_loss_of_two_percent_are_mostly_mended() {
    var bursts = FAR.withLoss(new Loss.Bursts(0.01, 0.5, 0, 1));
    var listener = listening(FAR, bursts);
    hall.run(5 * SECOND);
    long since = listener.playback(SLOT).packets.lastKey();
    hall.run(60 * SECOND);
    assertThat(missing(listener.playback(SLOT), since)).isLessThan(0.008);
  }

  @Test
  void redundancy_ends_half_a_minute_after_the_last_losses() {
    var listener = listening(FAR, FAR.withLoss(0.1));
    hall.run(5 * SECOND);
    hall.network.link(listener.address, Direction.DOWN, FAR);
    hall.run(40 * SECOND);
    listener.repeated.clear();
    hall.run(5 * SECOND);
    assertThat(listener.repeated).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_is_lost_on_the_way_to_the_server_is_filled_in_from_the_senders_redundancy(int repeats) {
    var listener = listening(FAR.withLoss(0.1), FAR);
    hall.seats.get(1).repeats = repeats;
    hall.run(30 * SECOND);
    var playback = listener.playback(SLOT);
    assertThat(missing(playback, playback.packets.firstKey()))
        .isLessThan(repeats == 1 ? 0.02 : 0.004);
    assertThat(listener.repeated).as("of its own line, which loses nothing").isEmpty();
    assertThat(hall.violations).isEmpty();
    assertThat(playback.packets.values().stream().map(Playback.Packet::timestamp).toList())
        .isSorted();
  }

  @Test
  void without_redundancy_of_the_sender_what_is_lost_before_the_server_stays_lost() {
    var listener = listening(FAR.withLoss(0.1), FAR);
    hall.run(30 * SECOND);
    var playback = listener.playback(SLOT);
    assertThat(missing(playback, playback.packets.firstKey())).isBetween(0.07, 0.13);
  }

  @Test
  void what_was_said_before_the_floor_was_given_is_not_heard_by_way_of_redundancy() {
    var near = Link.PERFECT.withDelay(Duration.ofMillis(5));
    var listener = listening(near.withLoss(0.3), near);
    hall.seats.get(1).repeats = 2;
    var openings = new java.util.ArrayList<Long>();
    for (int i = 0; i < 200; i++) {
      hall.route(List.of(), 0, Map.of(key(2, SLOT), new Feed.Floor(1)));
      hall.run(300 * MS);
      openings.add((hall.now() - Hall.START) / MS);
      hall.route(List.of(sound(1)), 0, Map.of(key(2, SLOT), new Feed.Floor(1)));
      hall.run(307 * MS);
    }
    var early =
        listener.playback(SLOT).packets.values().stream()
            .filter(packet -> packet.at() > Hall.START + openings.getFirst() * MS)
            .filter(packet -> !Truth.silent(packet.payload()))
            .filter(packet -> {
              long arrived = (packet.at() - Hall.START) / MS;
              long opened = openings.stream().filter(at -> at <= arrived).toList().getLast();
              return Truth.ofOpus(packet.payload()).frame() < opened;
            })
            .toList();
    assertThat(early).isEmpty();
    assertThat(listener.playback(SLOT).packets).hasSizeGreaterThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23, 24})
  void what_is_repeated_went_out_on_that_very_edge_whatever_the_routes_do(long seed) {
    var random = new SplittableRandom(seed);
    var scene = new Hall(seed, 1 + (int) (seed % 2), FAR);
    scene.strict = false;
    for (int number = 1; number <= 4; number++) {
      var seat = scene.join(number, 0);
      seat.films = false;
      seat.tellsArrivals = true;
      seat.repeats = number % 3;
      scene.network.link(seat.address, Direction.DOWN, FAR.withLoss(0.1));
      scene.network.link(seat.address, Direction.UP, FAR.withLoss(0.05));
    }
    for (int change = 0; change < 80; change++) {
      var feeds = new HashMap<OutletKey, Feed>();
      var rooms = new HashMap<Integer, Admission>();
      for (int seat = 1; seat <= 4; seat++) {
        int room = random.nextInt(2);
        feeds.put(key(seat, 1), new Feed.Floor(room, 1));
        feeds.put(key(seat, 4), new Feed.Sound(sound(1 + random.nextInt(4))));
        var before = rooms.getOrDefault(room, Admission.NOBODY);
        var admitted = new java.util.ArrayList<>(before.admitted());
        admitted.add(sound(seat));
        rooms.put(room, new Admission(admitted, 0));
      }
      scene.route(rooms, feeds);
      scene.run(random.nextLong(100 * MS, 900 * MS));
    }
    int repeated = 0;
    for (var seat : scene.seats.values()) {
      assertThat(seat.strangers).isZero();
      for (var it : seat.repeated) {
        repeated++;
        int source = Truth.ofOpus(it.payload()).source();
        assertThat(source).as("what is repeated at %s", it).isEqualTo(it.contributor());
        assertThat(scene.numbers(seat, Hall.ssrc(seat.number, it.slot()))).contains(it.sequence());
      }
    }
    assertThat(repeated).isGreaterThan(2_000);
    assertThat(scene.violations).isEmpty();
  }
}
