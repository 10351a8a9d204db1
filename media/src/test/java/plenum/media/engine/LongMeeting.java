package plenum.media.engine;

import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.emulation.Queue;
import plenum.media.forward.LayerWish;

/**
 * A meeting in virtual time that lasts as long as one likes, with an {@link Auditor} at the door: a
 * stage of 150 packets a second, heads of 60, tiles of 20, three open microphones of 50, everybody
 * receives everybody. At every step something happens: another speaker, other tiles, somebody
 * leaves, comes back, changes the network, mutes, turns the camera off, has a thin or a lossy line,
 * a sealed room opens or closes. The seed decides all of it.
 */
final class LongMeeting {
  private static final int MICROPHONES = 3;
  private static final int HEAD = PICTURE_SLOT + 1;
  private static final int TILES = PICTURE_SLOT + 2;
  private static final int KEPT = 110;
  private static final Link LINE =
      Link.PERFECT.withDelay(Duration.ofMillis(25)).withJitter(Duration.ofMillis(2));
  private static final Link LOSSY =
      LINE.withLoss(0.02)
          .withJitter(Duration.ofMillis(8))
          .withReordering(0.01, Duration.ofMillis(15))
          .withDuplication(0.005);

  final Hall hall;
  final Auditor auditor = new Auditor();
  private final SplittableRandom random;
  private final int seats;
  private final Set<Integer> present = new LinkedHashSet<>();
  private final Set<Integer> withdrawn = new LinkedHashSet<>();
  private final List<Integer> floor = new ArrayList<>();
  private final List<Integer> order = new ArrayList<>();
  private final Map<Happening, Integer> happened = new HashMap<>();
  private int turn;

  /** What may happen between two looks. */
  enum Happening {
    NEXT_SPEAKER,
    OTHER_TILES,
    LEAVES,
    COMES_BACK,
    OTHER_NETWORK,
    MUTES,
    CAMERA,
    LAYER_ENDS,
    THIN_LINE,
    LOSSY_LINE,
    KEY_FRAME,
    WITHDRAWS;

    String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  LongMeeting(long seed, int shards, int seats) {
    this.seats = seats;
    random = new SplittableRandom(seed);
    hall = new Hall(seed, shards, LINE);
    hall.audits(auditor);
    for (int seat = 1; seat <= seats; seat++) {
      order.add(seat);
      comes(seat);
    }
    IntStream.rangeClosed(1, MICROPHONES).forEach(floor::add);
    routes();
  }

  /** How often each happened. */
  Map<Happening, Integer> happened() {
    return happened;
  }

  /** Something happens, some time passes; the number of the next step. */
  int step() {
    var what = Happening.values()[random.nextInt(Happening.values().length)];
    happened.merge(what, 1, Integer::sum);
    happens(what);
    routes();
    hall.run(random.nextLong(20 * MS, 400 * MS));
    forget();
    return ++turn;
  }

  /** All that was wrong until now. */
  List<String> violations() {
    var all = new ArrayList<>(auditor.violations());
    all.addAll(hall.violations);
    for (var shard : hall.shards) {
      if (shard.shard.faults().count() > 0) {
        all.add("faults of the engine: " + shard.shard.faults().count());
      }
    }
    hall.seats.values().stream()
        .filter(seat -> seat.strangers > 0)
        .forEach(seat -> all.add("undecipherable at seat " + seat.number));
    return all;
  }

  /** The seats that watch the stage on a good line, and how many packets of it came just now. */
  Map<Integer, Long> seen(long nanos) {
    var seen = new HashMap<Integer, Long>();
    for (int seat : present) {
      var playback = hall.seats.get(seat).playback(PICTURE_SLOT);
      long since = hall.now() - nanos;
      seen.put(
          seat, playback.packets.values().stream().filter(packet -> packet.at() > since).count());
    }
    return seen;
  }

  /** Everybody is there, nobody has withdrawn, all lines are good; and the meeting goes on. */
  void settles() {
    for (int seat = 1; seat <= seats; seat++) {
      if (!present.contains(seat)) {
        comes(seat);
      }
      var who = hall.seats.get(seat);
      line(who, LINE);
      who.films = true;
      who.layerOn = new boolean[] {true, true, true};
    }
    withdrawn.clear();
    routes();
    for (int second = 0; second < 13; second++) {
      hall.run(SECOND);
      forget();
    }
    hall.run(2 * SECOND);
  }

  private void forget() {
    for (var seat : hall.seats.values()) {
      seat.playbacks.values().forEach(playback -> playback.forget(KEPT));
      seat.keyFramesAsked.clear();
    }
    hall.events.clear();
  }

  private void happens(Happening what) {
    int seat = someone();
    var who = hall.seats.get(seat);
    switch (what) {
      case NEXT_SPEAKER -> speaks(seat);
      case OTHER_TILES -> Collections.shuffle(order, new Random(random.nextLong()));
      case KEY_FRAME -> who.wantKeyFrame(PICTURE_SLOT + random.nextInt(3), hall.now());
      case LEAVES -> leaves(seat);
      case COMES_BACK ->
          IntStream.rangeClosed(1, seats)
              .filter(one -> !present.contains(one))
              .findFirst()
              .ifPresent(this::comes);
      case OTHER_NETWORK -> moves(seat);
      case MUTES -> who.level = who.level == 127 ? 30 : 127;
      case CAMERA -> who.films = !who.films;
      case LAYER_ENDS -> who.layerOn[0] = !who.layerOn[0];
      case THIN_LINE -> thin(who);
      case LOSSY_LINE -> line(who, random.nextBoolean() ? LOSSY : LINE);
      case WITHDRAWS -> {
        if (!withdrawn.remove(seat) && withdrawn.size() < seats / 3) {
          withdrawn.add(seat);
        }
      }
    }
  }

  private void moves(int seat) {
    var who = hall.seats.get(seat);
    var before = who.address;
    hall.restart(seat);
    hall.time.runUntil(who::connected, hall.now() + 5 * SECOND);
    hall.time.leave(before);
  }

  private int someone() {
    return present.stream().skip(random.nextInt(present.size())).findFirst().orElseThrow();
  }

  private void speaks(int seat) {
    floor.remove((Integer) seat);
    floor.addFirst(seat);
    if (floor.size() > MICROPHONES) {
      floor.removeLast();
    }
  }

  private void leaves(int seat) {
    if (present.size() > seats * 3 / 4) {
      hall.remove(seat);
      hall.time.leave(hall.seats.get(seat).address);
      present.remove(seat);
      withdrawn.remove(seat);
      floor.remove((Integer) seat);
    }
  }

  private void comes(int seat) {
    var who = hall.join(seat, seats);
    who.framePeriod = SECOND / 30;
    who.packets = new int[] {5, 2, 1};
    who.lowestRests = 3;
    who.tellsArrivals = true;
    present.add(seat);
  }

  private void thin(Seat who) {
    var queue = new Queue.Time(Duration.ofMillis(300));
    long rate = random.nextLong(300_000, 6_000_000);
    hall.network.link(who.address, Direction.DOWN, LINE.withRate(rate, queue));
  }

  private void line(Seat who, Link link) {
    hall.network.link(who.address, Direction.UP, link);
    hall.network.link(who.address, Direction.DOWN, link);
  }

  /** As the rules would route it: the speaker large, who spoke before beside, the others small. */
  private void routes() {
    while (floor.size() < MICROPHONES) {
      present.stream().filter(seat -> !floor.contains(seat)).findFirst().ifPresent(floor::add);
    }
    for (int seat : present) {
      hall.seats.get(seat).talks = floor.contains(seat);
    }
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat : present) {
      if (!withdrawn.contains(seat)) {
        watches(seat, feeds);
      }
    }
    var heard = floor.stream().filter(seat -> !withdrawn.contains(seat)).map(Hall::sound).toList();
    hall.route(heard, 0, feeds);
  }

  private void watches(int seat, Map<OutletKey, Feed> feeds) {
    for (int rank = 1; rank <= MICROPHONES; rank++) {
      feeds.put(key(seat, rank), new Feed.Floor(rank));
    }
    var others = new ArrayList<>(floor);
    order.stream()
        .filter(one -> present.contains(one) && !floor.contains(one))
        .forEach(others::add);
    others.remove((Integer) seat);
    others.removeAll(withdrawn);
    for (int place = 0; place < others.size(); place++) {
      int slot = PICTURE_SLOT + place;
      var wish = slot < HEAD ? LayerWish.HIGH : slot < TILES ? LayerWish.MIDDLE : LayerWish.LOW;
      feeds.put(key(seat, slot), new Feed.Picture(picture(others.get(place)), wish, slot));
    }
  }
}
