package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static plenum.media.engine.Caucuses.LEAD_SLOT;
import static plenum.media.engine.Caucuses.VIEWER;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.sound;
import static plenum.media.engine.Inspection.inspect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Link;
import plenum.media.forward.Admission;

class RoomsTest {
  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(20));
  private static final long LATELY = 300 * MS;

  @ParameterizedTest
  @CsvSource({"1,1", "2,1", "3,1", "4,2", "5,2", "6,2"})
  void whoever_moves_a_room_hears_its_own_floor_and_nothing_else(long seed, int shards) {
    var rooms = new Caucuses(seed, shards);
    for (int step = 1; step <= 160; step++) {
      rooms.happens();
      if (step % 8 == 0) {
        rooms.hall.run(1200 * MS);
        for (int room = 0; room < Caucuses.ROOMS; room++) {
          for (int shard = 0; shard < shards; shard++) {
            String where = "room %d on shard %d, seed %d, step %d";
            settled(rooms, room, shard, where.formatted(room, shard, seed, step));
          }
        }
      }
    }
    assertThat(rooms.moves).isGreaterThan(200);
    inspect(rooms.hall, "seed " + seed);
    long heard = 0;
    for (var seat : rooms.everybody) {
      heard += nothingCrossed(rooms, seat, "seed " + seed);
    }
    assertThat(heard).as("packets looked at, seed %d", seed).isGreaterThan(20_000);
  }

  /** What a room hears once nothing has changed for a while; each shard chooses for itself. */
  private static void settled(Caucuses rooms, int room, int shard, String where) {
    var listeners =
        rooms.roomOf.keySet().stream()
            .filter(number -> rooms.hall.shardOf(number) == rooms.hall.shards.get(shard))
            .filter(number -> rooms.roomOf.get(number) == room && !rooms.away.contains(number))
            .toList();
    var seats = listeners.stream().filter(number -> number != VIEWER).toList();
    if (seats.size() < 2) {
      return; // who is alone hears nobody
    }
    var present = rooms.present(room);
    int holder = rooms.holder(room);
    var carried = heard(rooms, seats, 1, 2, 3);
    assertThat(present).as("heard in " + where).containsAll(carried);
    assertThat(carried).as("carried in " + where).hasSize(Math.min(3, present.size()));
    int places = holder != 0 && !loud(rooms, holder) ? 2 : 3;
    assertThat(carried.stream().filter(source -> loud(rooms, source)).count())
        .as("loud ones in " + where)
        .isEqualTo(
            Math.min(places, present.stream().filter(source -> loud(rooms, source)).count()));
    var leading = heard(rooms, listeners, LEAD_SLOT);
    assertThat(carried).as("leads in " + where).containsAll(leading);
    assertThat(leading).as("leads in " + where).hasSize(Math.min(1, present.size()));
    if (holder != 0) {
      assertThat(leading).as("the lead in " + where).containsExactly(holder);
      for (int number : seats) {
        assertThat(heard(rooms, List.of(number), 1))
            .as("on the first rank at %d in %s", number, where)
            .isEqualTo(sound(number) == holder ? Set.of() : Set.of(holder));
      }
    }
  }

  private static boolean loud(Caucuses rooms, int source) {
    return rooms.hall.seats.get(source - sound(0)).level == Caucuses.LOUD;
  }

  private static Set<Integer> heard(Caucuses rooms, List<Integer> listeners, int... slots) {
    var heard = new TreeSet<Integer>();
    for (int number : listeners) {
      for (int slot : slots) {
        rooms.hall.seats.get(number).playback(slot).packets.values().stream()
            .filter(packet -> packet.at() > rooms.hall.now() - LATELY)
            .forEach(packet -> heard.add(packet.contributor()));
      }
    }
    return heard;
  }

  /**
   * All that was ever heard was captured, and left, while speaker and listener sat together;
   * returns how much that was.
   */
  private static long nothingCrossed(Caucuses rooms, Seat seat, String where) {
    long heard = 0;
    var rightful = rooms.listensIn.get(seat.number);
    for (var playback : seat.playbacks.values()) {
      for (var packet : playback.packets.values()) {
        if (Truth.silent(packet.payload())) {
          continue;
        }
        var truth = Truth.ofOpus(packet.payload());
        var admitted = rooms.admittedIn.get(truth.source());
        var left = admitted.floorEntry(packet.at());
        var captured = admitted.floorEntry(Hall.START + (truth.frame() + 1) * MS);
        assertThat(left.getValue())
            .as("room of %d as seat %d hears it, %s", truth.source(), seat.number, where)
            .isEqualTo(rightful.floorEntry(packet.at()).getValue());
        assertThat(captured)
            .as(
                "stay of %d at the capture of what %d hears, %s",
                truth.source(), seat.number, where)
            .isEqualTo(left);
        heard++;
      }
    }
    return heard;
  }

  private static Hall hall(int shards, int seats) {
    var hall = new Hall(7, shards, WIRE);
    for (int number = 1; number <= seats; number++) {
      hall.join(number, 0).films = false;
    }
    return hall;
  }

  private static Map<OutletKey, Feed> leads(int... rooms) {
    var feeds = new HashMap<OutletKey, Feed>();
    for (int i = 0; i < rooms.length; i++) {
      feeds.put(key(i + 1, LEAD_SLOT), new Feed.Floor(rooms[i], 0));
    }
    return feeds;
  }

  private static Admission alone(int number) {
    return new Admission(List.of(sound(number)), sound(number));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void an_outlet_that_changes_rooms_ends_with_three_frames_of_silence(int shards) {
    var hall = hall(shards, 3);
    var floors = Map.of(0, alone(2), 5, alone(3));
    hall.route(floors, leads(0, 0, 5));
    hall.run(SECOND);
    hall.route(floors, leads(5, 0, 5));
    hall.run(SECOND);
    hall.route(floors, leads(6, 0, 5));
    hall.run(SECOND);
    var played = hall.seats.get(1).playback(LEAD_SLOT);
    assertThat(played.contributors()).containsExactly(sound(2), sound(3));
    assertThat(played.silences()).isEqualTo(6);
    assertThat(Truth.silent(played.packets.lastEntry().getValue().payload())).isTrue();
    inspect(hall, shards + " shards");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void who_comes_late_or_again_is_heard_in_the_room_of_the_routes(int shards) {
    var hall = hall(shards, 4);
    hall.route(Map.of(0, alone(5), 2, alone(1)), leads(0, 0, 2, 2));
    hall.run(500 * MS);
    hall.remove(1);
    hall.join(5, 0).films = false;
    hall.run(500 * MS);
    hall.route(Map.of(0, alone(1), 2, alone(5)), leads(0, 0, 2, 2, 2));
    hall.run(500 * MS);
    hall.join(1, 0).films = false;
    hall.run(500 * MS);
    assertThat(hall.seats.get(2).playback(LEAD_SLOT).contributors())
        .containsExactly(sound(5), sound(1));
    assertThat(hall.seats.get(3).playback(LEAD_SLOT).contributors())
        .containsExactly(sound(1), sound(5));
    inspect(hall, shards + " shards");
  }

  @Test
  void to_a_shard_where_nobody_of_a_room_is_its_sound_does_not_go() {
    var hall = hall(2, 4);
    hall.route(Map.of(0, alone(2), 1, alone(3)), leads(1, 0, 1, 0));
    hall.run(SECOND);
    assertThat(hall.seats.get(1).playback(LEAD_SLOT).packets).isNotEmpty();
    assertThat(hall.seats.get(4).playback(LEAD_SLOT).packets).isNotEmpty();
    assertThat(hall.lanes.existing(0, 1)).isNull();
    assertThat(hall.lanes.existing(1, 0)).isNull();
  }
}
