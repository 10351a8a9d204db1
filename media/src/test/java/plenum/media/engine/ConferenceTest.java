package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;
import static plenum.media.engine.Hall.sound;
import static plenum.media.engine.Inspection.inspect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.forward.LayerWish;
import plenum.media.ice.IceCredentials;

class ConferenceTest {
  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(20));
  private static final Link BAD =
      WIRE.withLoss(0.03)
          .withJitter(Duration.ofMillis(8))
          .withReordering(0.02, Duration.ofMillis(15))
          .withDuplication(0.01);

  /** Everybody hears the floor and sees the next seat large and the one after it small. */
  private static Map<OutletKey, Feed> round(int seats) {
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 1; seat <= seats; seat++) {
      for (int rank = 1; rank <= 3; rank++) {
        feeds.put(key(seat, rank), new Feed.Floor(rank));
      }
      feeds.put(
          key(seat, PICTURE_SLOT), new Feed.Picture(picture(seat % seats + 1), LayerWish.HIGH));
      feeds.put(
          key(seat, PICTURE_SLOT + 1),
          new Feed.Picture(picture((seat + 1) % seats + 1), LayerWish.LOW));
    }
    return feeds;
  }

  private static Hall hall(long seed, int shards, int seats, Link link) {
    var hall = new Hall(seed, shards, link);
    for (int seat = 1; seat <= seats; seat++) {
      hall.join(seat, 2);
    }
    return hall;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void on_a_good_network_everybody_hears_and_sees_without_a_gap(int shards) {
    var hall = hall(1, shards, 3, WIRE);
    hall.route(List.of(sound(1), sound(2), sound(3)), 0, round(3));
    hall.run(5 * SECOND);
    inspect(hall, shards + " shards");
    for (var seat : hall.seats.values()) {
      var stage = seat.playback(PICTURE_SLOT);
      var tile = seat.playback(PICTURE_SLOT + 1);
      assertThat(stage.gaps() + tile.gaps()).isZero();
      assertThat(Truth.ofVp8(stage.packets.lastEntry().getValue().payload()).layer()).isZero();
      assertThat(Truth.ofVp8(tile.packets.lastEntry().getValue().payload()).layer()).isEqualTo(2);
      assertThat(stage.packets.size()).isGreaterThan(4 * 25 * 5);
      int heard = 0;
      for (int rank = 1; rank <= 3; rank++) {
        heard += seat.playback(rank).packets.size();
        assertThat(seat.playback(rank).contributors()).doesNotContain(sound(seat.number));
      }
      assertThat(heard).isBetween(2 * 48 * 5, 2 * 50 * 5);
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,1", "4,1", "5,2", "6,2", "7,2", "8,2"})
  void on_a_bad_network_the_contract_holds_and_repairs_fill_the_gaps(long seed, int shards) {
    var hall = hall(seed, shards, 3, BAD);
    hall.strict = false;
    hall.route(List.of(sound(1), sound(2), sound(3)), 0, round(3));
    hall.run(10 * SECOND);
    inspect(hall, "seed " + seed);
    for (var seat : hall.seats.values()) {
      var stage = seat.playback(PICTURE_SLOT);
      assertThat(stage.packets.size()).as("seed %d", seed).isGreaterThan(8 * 25 * 5);
      assertThat(stage.gaps()).as("seed %d", seed).isLessThan(stage.packets.size() / 200 + 10);
      assertThat(stage.repaired).as("seed %d", seed).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void routes_that_change_at_random_never_let_through_what_they_do_not_name(long seed) {
    var random = new SplittableRandom(seed);
    var hall = hall(seed, 1 + (int) (seed % 3), 4, BAD);
    hall.strict = false;
    for (int change = 0; change < 60; change++) {
      var feeds = new HashMap<OutletKey, Feed>();
      for (int seat = 1; seat <= 4; seat++) {
        for (int slot : new int[] {1, 2, 3, 4, PICTURE_SLOT, PICTURE_SLOT + 1}) {
          var feed = randomFeed(random, slot);
          if (feed.isPresent()) {
            feeds.put(key(seat, slot), feed.get());
          }
        }
      }
      var floor =
          random
              .ints(1, 5)
              .distinct()
              .limit(random.nextInt(1, 5))
              .map(Hall::sound)
              .boxed()
              .toList();
      hall.route(floor, random.nextBoolean() ? floor.getFirst() : 0, feeds);
      hall.seats.get(random.nextInt(1, 5)).level = random.nextInt(3) == 0 ? 127 : 30;
      hall.run(random.nextLong(5 * MS, 400 * MS));
    }
    inspect(hall, "seed " + seed);
  }

  private static java.util.Optional<Feed> randomFeed(SplittableRandom random, int slot) {
    int source = random.nextInt(1, 5);
    return java.util.Optional.ofNullable(
        switch (random.nextInt(4)) {
          case 0 -> null;
          case 1 ->
              slot < PICTURE_SLOT
                  ? new Feed.Sound(sound(source))
                  : new Feed.Picture(picture(source), LayerWish.MIDDLE);
          default ->
              slot < PICTURE_SLOT
                  ? new Feed.Floor(random.nextInt(4))
                  : new Feed.Picture(picture(source), LayerWish.values()[random.nextInt(3)]);
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void who_is_removed_in_the_middle_of_a_frame_sends_and_gets_not_one_packet_more(int shards) {
    var hall = hall(21, shards, 4, WIRE);
    hall.route(List.of(sound(1), sound(2), sound(3), sound(4)), sound(2), round(4));
    hall.run(2 * SECOND);
    var watcher = hall.seats.get(1).playback(PICTURE_SLOT);
    // Seat 1 shows seat 2: stop between two packets of one of its frames, as they come in.
    long before = hall.departed.get(hall.seats.get(2).address);
    assertThat(hall.time.runUntil(() -> midFrame(hall, 1), hall.now() + SECOND)).isTrue();
    hall.remove(2);
    long departed = hall.departed.get(hall.seats.get(2).address);
    hall.run(2 * SECOND);
    inspect(hall, shards + " shards");
    assertThat(departed).isGreaterThan(before);
    assertThat(hall.departed.get(hall.seats.get(2).address)).isEqualTo(departed);
    var last = Truth.ofVp8(watcher.packets.lastEntry().getValue().payload());
    assertThat(last.source()).isEqualTo(picture(2));
    assertThat(last.index() + 1).as("the frame was cut").isLessThan(last.count());
  }

  /** What has left for this seat's stage ends within a frame of five packets. */
  private static boolean midFrame(Hall hall, int seat) {
    return hall.marked.get(Hall.ssrc(seat, PICTURE_SLOT)) == Boolean.FALSE;
  }

  @Test
  void three_frames_of_silence_follow_when_an_edge_closes_and_none_when_nothing_was_carried() {
    var hall = hall(31, 1, 2, WIRE);
    hall.route(List.of(), 0, Map.of(key(1, 4), new Feed.Sound(sound(2))));
    hall.run(SECOND);
    hall.route(List.of(), 0, Map.of());
    hall.run(SECOND);
    hall.route(List.of(), 0, Map.of());
    hall.run(SECOND);
    var played = hall.seats.get(1).playback(4);
    assertThat(played.silences()).isEqualTo(3);
    assertThat(played.packets.lastEntry().getValue().payload()).hasSize(3);
    assertThat(hall.seats.get(2).playback(4).packets).isEmpty();
    inspect(hall, "");
  }

  @Test
  void the_first_packet_after_a_switch_has_the_marker_and_a_sender_report_beside_it() {
    var hall = hall(32, 1, 3, WIRE);
    for (int source = 1; source <= 6; source++) {
      hall.route(List.of(), 0, Map.of(key(1, 4), new Feed.Sound(sound(2 + source % 2))));
      hall.run(200 * MS);
    }
    var played = hall.seats.get(1).playback(4);
    assertThat(played.packets.values().stream().filter(Playback.Packet::marker).count())
        .isEqualTo(6);
    assertThat(played.reports).isGreaterThanOrEqualTo(6);
    inspect(hall, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void however_many_ask_key_frames_are_asked_for_once_in_300_ms_and_no_wish_is_lost(int shards) {
    var hall = hall(41, shards, 4, WIRE);
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 2; seat <= 4; seat++) {
      feeds.put(key(seat, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH));
    }
    hall.route(List.of(), 0, feeds);
    hall.run(SECOND);
    var camera = hall.seats.get(1);
    for (int i = 0; i < 40; i++) {
      hall.seats.get(2 + i % 3).wantKeyFrame(PICTURE_SLOT, hall.now());
      hall.run(50 * MS);
    }
    long last = hall.now() - 50 * MS;
    hall.run(SECOND);
    var asked = camera.keyFramesAsked;
    assertThat(asked.getLast()).as("the last wish was passed on").isGreaterThan(last);
    for (int i = 1; i < asked.size(); i++) {
      assertThat(asked.get(i) - asked.get(i - 1)).isGreaterThanOrEqualTo(300 * MS);
    }
    assertThat(asked.size()).isBetween(6, 10);
    inspect(hall, "");
  }

  @Test
  void a_layer_that_falls_silent_is_left_for_the_next_and_taken_again_when_it_flows() {
    var hall = hall(51, 1, 2, WIRE);
    hall.route(
        List.of(), 0, Map.of(key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.HIGH)));
    hall.run(SECOND);
    hall.seats.get(2).layerOn = new boolean[] {false, true, true};
    hall.run(2 * SECOND);
    assertThat(layerShown(hall)).isEqualTo(1);
    hall.seats.get(2).layerOn = new boolean[] {true, true, true};
    hall.run(2 * SECOND);
    assertThat(layerShown(hall)).isZero();
    inspect(hall, "");
  }

  private static int layerShown(Hall hall) {
    var stage = hall.seats.get(1).playback(PICTURE_SLOT);
    return Truth.ofVp8(stage.packets.lastEntry().getValue().payload()).layer();
  }

  @Test
  void silence_is_dropped_and_sound_goes_on_without_a_gap_in_the_numbers() {
    var hall = hall(52, 1, 2, WIRE);
    hall.route(List.of(), 0, Map.of(key(1, 4), new Feed.Sound(sound(2))));
    hall.run(SECOND);
    hall.seats.get(2).level = 127;
    hall.run(3 * SECOND);
    long quiet = hall.seats.get(1).playback(4).packets.size();
    assertThat(quiet).isBetween(55L, 65L);
    hall.seats.get(2).level = 20;
    hall.run(SECOND);
    var played = hall.seats.get(1).playback(4);
    assertThat(played.packets.size()).isBetween((int) quiet + 45, (int) quiet + 51);
    assertThat(played.gaps()).isZero();
    inspect(hall, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_new_transport_takes_over_and_the_end_of_the_old_one_disturbs_nothing(int shards) {
    var hall = hall(61, shards, 2, WIRE);
    hall.route(
        List.of(sound(1), sound(2)),
        0,
        Map.of(
            key(1, 1), new Feed.Floor(1),
            key(1, 2), new Feed.Floor(2),
            key(2, 1), new Feed.Floor(1),
            key(2, 2), new Feed.Floor(2),
            key(2, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH),
            key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.HIGH)));
    hall.run(SECOND);
    var old = hall.seats.get(1);
    var oldId = hall.ids.get(1);
    var fresh = hall.join(1, 2);
    hall.run(500 * MS);
    long atOld = media(old);
    hall.run(500 * MS);
    assertThat(media(old)).as("nothing more to the old transport").isEqualTo(atOld);
    var shard = hall.shardOf(1);
    shard.now = hall.now();
    shard.shard.remove(oldId, "replaced", hall.now());
    old.gone = true;
    long atFresh = media(fresh);
    long atOther = media(hall.seats.get(2));
    hall.run(SECOND);
    assertThat(media(fresh) - atFresh).isGreaterThan(150);
    assertThat(media(hall.seats.get(2)) - atOther).isGreaterThan(150);
    inspect(hall, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_later_transport_that_ends_first_gives_back_what_it_took(int shards) {
    var hall = hall(66, shards, 3, WIRE);
    hall.route(
        List.of(sound(1), sound(3)),
        0,
        Map.of(
            key(1, 1), new Feed.Floor(1),
            key(1, 4), new Feed.Sound(sound(3)),
            key(3, 1), new Feed.Floor(1),
            key(3, 4), new Feed.Sound(sound(1)),
            key(3, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH),
            key(1, PICTURE_SLOT), new Feed.Picture(picture(3), LayerWish.HIGH)));
    hall.run(SECOND);
    var first = hall.seats.get(1);
    var other = hall.seats.get(3);
    var shard = hall.shardOf(1);
    var firstId = hall.ids.get(1);
    first.level = 127; // from now on only the later one of the two is loud
    hall.moveNext(1);
    var second = hall.join(1, 1);
    hall.run(500 * MS);
    long atFirst = media(first);
    long atOther = other.playback(4).packets.size();
    hall.run(SECOND);
    if (shards == 1) { // a shard knows the outlets of its own transports alone
      assertThat(media(first)).as("to the earlier one").isEqualTo(atFirst);
    }
    assertThat(media(second)).as("to the later one").isGreaterThan(200);
    assertThat(other.playback(4).packets.size() - atOther).as("of the later one").isGreaterThan(45);

    hall.shardOf(1).shard.remove(hall.ids.get(1), "ended", hall.now());
    second.gone = true;
    first.level = 20;
    hall.run(200 * MS);
    atFirst = media(first);
    atOther = media(other);
    hall.run(SECOND);
    assertThat(media(first) - atFirst).as("to the earlier one again").isGreaterThan(150);
    assertThat(media(other) - atOther).as("of the earlier one again").isGreaterThan(150);
    assertThat(hall.events).doesNotContain("closed 1: consent lapsed");
    assertThat(shard.shard.transport(firstId)).isNotNull();
    assertThat(hall.violations).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void who_changes_the_network_goes_on_with_the_same_keys_and_numbers(int shards) {
    var hall = hall(63, shards, 2, WIRE);
    hall.route(
        List.of(),
        0,
        Map.of(
            key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.HIGH),
            key(2, PICTURE_SLOT), new Feed.Picture(picture(1), LayerWish.HIGH)));
    hall.run(SECOND);
    var moved = hall.seats.get(1);
    var before = moved.address;
    hall.restart(1);
    hall.run(SECOND);
    long atBefore = hall.departed.getOrDefault(before, 0L);
    long received = media(moved);
    long sent = media(hall.seats.get(2));
    hall.run(SECOND);
    assertThat(moved.connected()).isTrue();
    assertThat(hall.departed.getOrDefault(before, 0L)).as("to the old address").isEqualTo(atBefore);
    assertThat(media(moved) - received).isGreaterThan(100);
    assertThat(media(hall.seats.get(2)) - sent).isGreaterThan(100);
    assertThat(hall.events).noneMatch(event -> event.startsWith("closed"));
    hall.run(40 * SECOND);
    assertThat(hall.events).as("consent goes on").noneMatch(event -> event.startsWith("closed"));
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void a_restart_that_nobody_takes_up_changes_nothing_and_leaves_with_its_transport() {
    var hall = hall(64, 1, 2, WIRE);
    hall.route(List.of(), 0, Map.of(key(2, 4), new Feed.Sound(sound(1))));
    var shard = hall.shards.getFirst();
    for (int i = 0; i < 100; i++) {
      var random = new java.util.Random(i);
      shard.shard.restart(
          hall.ids.get(1), IceCredentials.random(random), IceCredentials.random(random));
    }
    assertThat(shard.shard.doorway().ufrags()).isEqualTo(3);
    hall.run(35 * SECOND);
    assertThat(hall.events).noneMatch(event -> event.startsWith("closed"));
    hall.remove(1);
    assertThat(shard.shard.doorway().ufrags()).isEqualTo(1);
  }

  private static long media(Seat seat) {
    return seat.playbacks.values().stream().mapToLong(played -> played.packets.size()).sum();
  }

  @Test
  void an_older_transport_that_comes_up_late_takes_nothing_from_the_newer() {
    var hall = hall(62, 1, 1, WIRE);
    var older = hall.answer(2, 1);
    var olderId = hall.ids.get(2);
    hall.run(SECOND);
    var newer = hall.join(2, 1);
    hall.route(List.of(), 0, Map.of(key(2, 4), new Feed.Sound(sound(1))));
    hall.run(200 * MS);
    hall.shards.getFirst().shard.agreed(olderId, hall.anyKeys(), hall.now());
    hall.run(SECOND);
    assertThat(newer.playback(4).packets.size()).isGreaterThan(50);
    assertThat(media(older)).isZero();
    assertThat(hall.violations).isEmpty();
  }

  @Test
  void a_transport_whose_peer_never_comes_is_gone_after_half_a_minute() {
    var hall = new Hall(71, 1, WIRE);
    hall.answer(1, 1).gone = true;
    hall.run(29 * SECOND);
    assertThat(hall.events).isEmpty();
    hall.run(3 * SECOND);
    assertThat(hall.events).containsExactly("closed 1: the peer did not come");
  }

  @Test
  void a_transport_whose_peer_falls_silent_is_gone_when_its_consent_has_lapsed() {
    var hall = hall(72, 1, 2, WIRE);
    hall.run(SECOND);
    hall.seats.get(1).gone = true;
    hall.run(23 * SECOND);
    assertThat(hall.events).noneMatch(event -> event.startsWith("closed"));
    hall.run(12 * SECOND);
    assertThat(hall.events).contains("closed 1: consent lapsed");
    assertThat(hall.events).noneMatch(event -> event.startsWith("closed 2"));
  }

  @Test
  void the_owner_is_told_who_speaks_and_what_flows() {
    var hall = hall(73, 1, 1, WIRE);
    hall.run(SECOND);
    hall.seats.get(1).level = 127;
    hall.seats.get(1).films = false;
    hall.run(2 * SECOND);
    assertThat(hall.events)
        .containsSubsequence("connected 1", "speaks 101", "is silent 101")
        .containsSubsequence("connected 1", "flows 201", "ebbs 201")
        .contains("flows 101")
        .doesNotContain("ebbs 101");
  }

  @Test
  void a_forgotten_conference_leaves_nothing_behind() {
    var hall = hall(74, 3, 4, WIRE);
    hall.route(List.of(sound(1), sound(2)), 0, round(4));
    hall.run(SECOND);
    hall.shards.forEach(shard -> shard.shard.forget(Hall.CONFERENCE, hall.now()));
    hall.run(SECOND);
    hall.shards.forEach(shard -> {
      assertThat(shard.shard.conferences()).isZero();
      assertThat(shard.shard.doorway().addresses().size()).isZero();
    });
  }

  @Test
  void to_another_shard_a_packet_goes_once_however_many_listen_there() {
    var hall = hall(81, 2, 5, WIRE);
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 2; seat <= 4; seat += 2) { // both on the shard where seat 1 is not
      feeds.put(key(seat, 4), new Feed.Sound(sound(1)));
    }
    hall.route(List.of(), 0, feeds);
    hall.run(SECOND);
    long crossed = hall.lanes.lane(1, 0).offered();
    assertThat(crossed).isBetween(45L, 55L);
    assertThat(hall.seats.get(2).playback(4).packets.size()).isGreaterThan(45);
    assertThat(hall.seats.get(4).playback(4).packets.size()).isGreaterThan(45);
    assertThat(hall.lanes.existing(0, 1)).as("nothing goes where nobody listens").isNull();
  }

  @Test
  void what_waits_between_two_shards_is_dropped_with_its_source() {
    var hall = hall(82, 2, 2, WIRE);
    hall.route(
        List.of(),
        0,
        Map.of(
            key(1, 4), new Feed.Sound(sound(2)),
            key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.HIGH)));
    hall.run(SECOND);
    var lane = hall.lanes.lane(0, 1);
    assertThat(hall.time.runUntil(lane::ready, hall.now() + SECOND)).isTrue();
    hall.remove(2);
    assertThat(lane.ready()).as("a packet of it still lies between the shards").isTrue();
    long played = media(hall.seats.get(1));
    hall.run(SECOND);
    assertThat(lane.ready()).isFalse();
    assertThat(media(hall.seats.get(1)) - played).as("silence alone").isLessThan(10);
    inspect(hall, "");
  }

  @Test
  void a_lost_packet_is_repaired_by_the_shard_of_who_lacks_it() {
    var hall = hall(83, 2, 2, WIRE);
    hall.network.link(hall.seats.get(1).address, Direction.DOWN, WIRE.withLoss(0.05));
    hall.route(
        List.of(), 0, Map.of(key(1, PICTURE_SLOT), new Feed.Picture(picture(2), LayerWish.HIGH)));
    hall.run(5 * SECOND);
    var stage = hall.seats.get(1).playback(PICTURE_SLOT);
    assertThat(stage.repaired.size()).isGreaterThan(15);
    assertThat(stage.gaps()).isLessThan(5);
    assertThat(hall.seats.get(2).nacksReceived).as("its sender is not bothered").isEmpty();
    inspect(hall, "");
  }
}
