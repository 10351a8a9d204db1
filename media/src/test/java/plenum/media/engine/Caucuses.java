package plenum.media.engine;

import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.sound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.forward.Admission;

/**
 * A hall whose seats sit in the plenary and in two other rooms, and move between them. It notes who
 * was where at which time. The last seat is a viewer: it has one outlet, for the lead, and no
 * admission.
 */
final class Caucuses {
  static final int SEATS = 9;
  static final int VIEWER = 10;
  static final int LEAD_SLOT = 4;
  static final int ROOMS = 3;
  static final int NOWHERE = -1;
  static final int LOUD = 20;
  static final int QUIET = 100;

  /**
   * At most 33 ms to the engine: what is captured before a change is there before its hold ends.
   */
  private static final Link UP =
      Link.PERFECT
          .withDelay(Duration.ofMillis(10))
          .withLoss(0.03)
          .withJitter(Duration.ofMillis(8))
          .withReordering(0.02, Duration.ofMillis(15))
          .withDuplication(0.01);

  /** At once: when something arrived says when it left. */
  private static final Link DOWN = Link.PERFECT.withLoss(0.03).withDuplication(0.01);

  final Hall hall;
  final List<Seat> everybody = new ArrayList<>();
  final Map<Integer, Integer> roomOf = new LinkedHashMap<>();
  final Map<Integer, Integer> holders = new HashMap<>();
  final Set<Integer> muted = new HashSet<>();
  final Set<Integer> away = new HashSet<>();
  final Map<Integer, TreeMap<Long, Integer>> admittedIn = new HashMap<>();
  final Map<Integer, TreeMap<Long, Integer>> listensIn = new HashMap<>();
  int moves;
  private final SplittableRandom random;

  Caucuses(long seed, int shards) {
    random = new SplittableRandom(seed);
    hall = new Hall(seed, shards, UP);
    hall.strict = false;
    for (int number = 1; number <= VIEWER; number++) {
      roomOf.put(number, 0);
      join(number);
    }
    route();
  }

  Seat join(int number) {
    var seat = hall.answer(number, 0);
    hall.network.link(seat.address, Direction.DOWN, DOWN);
    seat.films = false;
    seat.talks = number != VIEWER;
    seat.level = random.nextBoolean() ? LOUD : QUIET;
    everybody.add(seat);
    hall.time.runUntil(seat::connected, hall.now() + 5 * SECOND);
    hall.agree(number);
    away.remove(number);
    return seat;
  }

  void leave(int number) {
    hall.remove(number);
    hall.seats.get(number).gone = true;
    away.add(number);
  }

  /** Comes anew while the old transport is still there. */
  void reconnect(int number) {
    var old = hall.seats.get(number);
    var oldId = hall.ids.get(number);
    join(number);
    var shard = hall.shardOf(number);
    shard.now = hall.now();
    shard.shard.remove(oldId, "replaced", hall.now());
    old.gone = true;
  }

  void move(int number, int room) {
    if (roomOf.put(number, room) != room) {
      moves++;
      holders.values().removeIf(held -> held == sound(number));
    }
  }

  /** Something of everything that happens in a meeting, and then the routes of it. */
  void happens() {
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      move(random.nextInt(1, VIEWER + 1), random.nextInt(ROOMS));
    }
    int number = random.nextInt(1, SEATS + 1);
    switch (random.nextInt(8)) {
      case 0 -> {
        if (!muted.remove(number)) {
          muted.add(number);
        }
      }
      case 1 -> {
        int room = random.nextInt(1, ROOMS); // it ends, and everybody comes back
        roomOf
            .keySet()
            .forEach(each -> move(each, roomOf.get(each) == room ? 0 : roomOf.get(each)));
      }
      case 2 -> {
        if (away.contains(number)) {
          join(number);
        } else if (away.size() < 2) {
          leave(number);
        }
      }
      case 3 -> {
        if (!away.contains(number)) {
          reconnect(number);
        }
      }
      default -> hall.seats.get(number).level = random.nextBoolean() ? LOUD : QUIET;
    }
    for (int room = 0; room < ROOMS; room++) {
      if (random.nextInt(3) == 0) {
        var admitted = admitted(room);
        holders.put(
            room,
            admitted.isEmpty() || random.nextInt(3) == 0
                ? 0
                : admitted.get(random.nextInt(admitted.size())));
      }
    }
    route();
    hall.run(random.nextLong(20 * MS, 200 * MS));
  }

  /** The microphones that a room admits, whether their seats are there or not. */
  List<Integer> admitted(int room) {
    return roomOf.keySet().stream()
        .filter(number -> number != VIEWER && roomOf.get(number) == room)
        .filter(number -> !muted.contains(number))
        .map(Hall::sound)
        .toList();
  }

  /** Those of them that are there. */
  List<Integer> present(int room) {
    return admitted(room).stream().filter(source -> !away.contains(source - sound(0))).toList();
  }

  int holder(int room) {
    int holder = holders.getOrDefault(room, 0);
    return present(room).contains(holder) ? holder : 0;
  }

  /** Gives the engine the rooms as they are now; one in which nobody is, is not named. */
  void route() {
    var floors = new HashMap<Integer, Admission>();
    var feeds = new HashMap<OutletKey, Feed>();
    roomOf.forEach((number, room) -> {
      floors.put(room, new Admission(admitted(room), holders.getOrDefault(room, 0)));
      for (int rank = 1; number != VIEWER && rank <= 3; rank++) {
        feeds.put(key(number, rank), new Feed.Floor(room, rank));
      }
      feeds.put(key(number, LEAD_SLOT), new Feed.Floor(room, 0));
      note(listensIn, number, room);
      note(admittedIn, sound(number), admitted(room).contains(sound(number)) ? room : NOWHERE);
    });
    hall.route(floors, feeds);
  }

  private void note(Map<Integer, TreeMap<Long, Integer>> where, int who, int room) {
    var times = where.computeIfAbsent(who, _ -> new TreeMap<>());
    if (times.isEmpty() || times.lastEntry().getValue() != room) {
      times.put(hall.now(), room);
    }
  }
}
