package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static plenum.media.engine.Hall.MS;
import static plenum.media.engine.Hall.PICTURE_SLOT;
import static plenum.media.engine.Hall.SECOND;
import static plenum.media.engine.Hall.key;
import static plenum.media.engine.Hall.picture;
import static plenum.media.engine.Hall.sound;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.media.emulation.Direction;
import plenum.media.emulation.Link;
import plenum.media.forward.LayerWish;

/** What is planted in a network is what the figures say of it. */
class LineFiguresTest {
  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(20));
  private static final int SEATS = 3;

  private final Hall hall = new Hall(11, 1, WIRE);

  LineFiguresTest() {
    for (int seat = 1; seat <= SEATS; seat++) {
      hall.join(seat, 1).reports = true;
    }
    var feeds = new HashMap<OutletKey, Feed>();
    for (int seat = 1; seat <= SEATS; seat++) {
      feeds.put(key(seat, 1), new Feed.Floor(1));
      feeds.put(key(seat, 2), new Feed.Floor(2));
      feeds.put(
          key(seat, PICTURE_SLOT), new Feed.Picture(picture(seat % SEATS + 1), LayerWish.HIGH));
    }
    hall.route(List.of(sound(1), sound(2), sound(3)), 0, feeds);
  }

  private void link(int seat, Direction direction, Link link) {
    hall.network.link(hall.seats.get(seat).address, direction, link);
  }

  private LineFigures figures(int seat) {
    return hall.shards.getFirst().shard.lines(Hall.CONFERENCE, hall.now()).stream()
        .filter(line -> line.transport().receiver() == seat)
        .findFirst()
        .orElseThrow();
  }

  private static double lossUp(LineFigures before, LineFigures after) {
    long expected =
        sum(after, LineFigures.Stream::expected) - sum(before, LineFigures.Stream::expected);
    long received =
        sum(after, LineFigures.Stream::received) - sum(before, LineFigures.Stream::received);
    return (double) (expected - received) / expected;
  }

  private static long sum(LineFigures line, ToLongFunction<LineFigures.Stream> of) {
    return line.streams().stream().mapToLong(of).sum();
  }

  private static double lossDown(LineFigures.Delivered before, LineFigures.Delivered after) {
    return (double) (after.lost() - before.lost()) / (after.sent() - before.sent());
  }

  @ParameterizedTest
  @CsvSource({"0.03", "0.2"})
  void what_is_lost_on_the_way_to_us_is_what_the_line_loses_up(double planted) {
    hall.run(2 * SECOND);
    link(1, Direction.UP, WIRE.withLoss(planted));
    var lossy = figures(1);
    var good = figures(2);
    hall.run(12 * SECOND);
    assertThat(lossUp(lossy, figures(1))).isCloseTo(planted, within(0.02));
    assertThat(lossUp(good, figures(2))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0.03", "0.2"})
  void what_is_lost_on_the_way_to_the_peer_is_what_the_line_loses_down(double planted) {
    hall.run(2 * SECOND);
    link(2, Direction.DOWN, WIRE.withLoss(planted));
    var before = figures(2);
    hall.run(25 * SECOND);
    var after = figures(2);
    assertThat(lossDown(before.sounds(), after.sounds())).isCloseTo(planted, within(0.03));
    assertThat(lossDown(before.pictures(), after.pictures())).isCloseTo(planted, within(0.03));
  }

  @Test
  void what_never_came_to_us_is_not_laid_to_those_who_listen() {
    hall.run(2 * SECOND);
    link(1, Direction.UP, WIRE.withLoss(0.2));
    var before = figures(2);
    hall.run(25 * SECOND);
    var after = figures(2);
    assertThat(hall.seats.get(2).playback(1).gaps()).as("numbers that never came").isPositive();
    assertThat(lossDown(before.sounds(), after.sounds())).isLessThan(0.02);
  }

  @Test
  void the_round_trip_is_the_way_there_and_back() {
    link(2, Direction.UP, WIRE.withDelay(Duration.ofMillis(110)));
    link(2, Direction.DOWN, WIRE.withDelay(Duration.ofMillis(90)));
    hall.run(5 * SECOND);
    assertThat(figures(1).roundTrip().orElseThrow() / MS).isBetween(39L, 42L);
    assertThat(figures(2).roundTrip().orElseThrow() / MS).isBetween(199L, 203L);
  }

  @Test
  void a_peer_that_reports_nothing_has_no_round_trip() {
    var quiet = new Hall(12, 1, WIRE);
    quiet.join(1, 0);
    quiet.run(3 * SECOND);
    assertThat(quiet.shards.getFirst().shard.lines(Hall.CONFERENCE, quiet.now()))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.connected()).isTrue();
          assertThat(line.roundTrip()).isEmpty();
          assertThat(line.sounds()).isEqualTo(LineFigures.Delivered.NONE);
        });
  }

  @Test
  void packets_that_come_unevenly_show_as_jitter() {
    link(1, Direction.UP, WIRE.withJitter(Duration.ofMillis(30)));
    hall.run(10 * SECOND);
    assertThat(jitterOfSound(figures(1)) / MS).isBetween(4L, 30L);
    assertThat(jitterOfSound(figures(2)) / MS).isLessThan(2);
  }

  private static long jitterOfSound(LineFigures line) {
    return line.streams().stream()
        .filter(stream -> !stream.picture())
        .findFirst()
        .orElseThrow()
        .jitter();
  }

  @Test
  void the_level_is_what_the_packets_state() {
    hall.seats.get(1).level = 23;
    hall.run(2 * SECOND);
    var loud = figures(1).microphone().orElseThrow();
    assertThat(loud.source()).isEqualTo(sound(1));
    assertThat(loud.level()).isBetween(22, 24);
    assertThat(loud.flows()).isTrue();
    long until = hall.now();
    assertThat(until - loud.loud()).isLessThan(50 * MS);
    hall.seats.get(1).level = 90;
    hall.run(3 * SECOND);
    var quiet = figures(1).microphone().orElseThrow();
    assertThat(quiet.level()).isBetween(89, 91);
    assertThat(quiet.loud()).isBetween(until - 50 * MS, until + 50 * MS);
  }

  @Test
  void a_line_that_goes_dark_was_heard_last_when_it_did() {
    hall.run(3 * SECOND);
    long dark = hall.now();
    link(1, Direction.UP, WIRE.withDark(true));
    hall.run(5 * SECOND);
    assertThat(figures(1).heard()).isBetween(dark - 30 * MS, dark + 30 * MS);
    assertThat(figures(2).heard()).isGreaterThan(hall.now() - 50 * MS);
  }

  @Test
  void what_comes_is_counted_in_octets() {
    hall.run(2 * SECOND);
    var before = figures(1);
    hall.run(4 * SECOND);
    long octets = pictures(figures(1)) - pictures(before);
    // 25 frames per second of 5, 3 and 1 packets, 500 octets each; a key frame now and then
    assertThat(octets / 4).isBetween(25L * 9 * 480, 25L * 9 * 540);
  }

  private static long pictures(LineFigures line) {
    return line.streams().stream()
        .filter(LineFigures.Stream::picture)
        .mapToLong(LineFigures.Stream::octets)
        .sum();
  }

  @Test
  void a_conference_is_told_of_its_own_lines_alone() {
    hall.run(SECOND);
    var shard = hall.shards.getFirst().shard;
    assertThat(shard.lines(Hall.CONFERENCE, hall.now())).hasSize(SEATS);
    assertThat(shard.lines("another", hall.now())).isEmpty();
  }

  /** Whatever a peer reports, nothing of it is out of bounds. */
  @Test
  void a_peer_that_lies_changes_only_its_own_figures_and_within_bounds() {
    hall.run(2 * SECOND);
    var random = new SplittableRandom(5);
    var told = new Deliveries();
    var transport = hall.shards.getFirst().shard.transport(hall.ids.get(2));
    var stream = transport.soundsInOrder().getFirst().stream();
    for (int i = 0; i < 500; i++) {
      hall.run(random.nextInt(3) * 10 * MS);
      told.report(
          stream,
          random.nextBoolean(),
          random.nextInt(256),
          random.nextInt(),
          random.nextLong(1L << 32),
          random.nextLong(-1, SECOND),
          hall.now());
      assertThat(told.sounds().lost()).isBetween(0L, told.sounds().sent());
      told.roundTrip().ifPresent(nanos -> assertThat(nanos).isBetween(0L, 60 * SECOND));
    }
  }
}
