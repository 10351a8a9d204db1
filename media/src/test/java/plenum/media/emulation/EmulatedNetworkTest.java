package plenum.media.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static plenum.media.emulation.Direction.DOWN;
import static plenum.media.emulation.Direction.UP;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.net.RemoteAddress;

class EmulatedNetworkTest {
  private static final RemoteAddress A = new RemoteAddress(0, 0xffff_c000_0201L, 1000);
  private static final RemoteAddress B = new RemoteAddress(0, 0xffff_c000_0202L, 2000);
  private static final RemoteAddress C = new RemoteAddress(0x2001_0db8L << 32, 3, 3000);
  private static final long MS = 1_000_000;
  private static final long SECOND = 1_000 * MS;

  private record Seen(int number, long atNanos) {}

  @Test
  void a_perfect_link_delivers_at_once_and_in_order() {
    var network = new EmulatedNetwork(1);
    sendEvery(network, 100, MS, 50);
    var seen = drain(network);
    assertThat(seen).hasSize(100);
    assertThat(seen).allMatch(one -> one.atNanos == one.number * MS);
  }

  @Test
  void an_arrival_has_its_ends_and_its_own_octets() {
    var network = new EmulatedNetwork(1);
    var sent = new byte[] {1, 2, 3};
    network.send(A, C, sent, 5);
    sent[0] = 9;
    network.deliver(
        5,
        (from, to, datagram, now) -> {
          assertThat(from).isEqualTo(A);
          assertThat(to).isEqualTo(C);
          assertThat(datagram).containsExactly(1, 2, 3);
          assertThat(now).isEqualTo(5);
        });
    assertThat(network.tally(C, DOWN).passed()).isEqualTo(1);
  }

  @Test
  void delay_is_added_per_direction() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withDelay(Duration.ofMillis(30)));
    network.link(B, DOWN, Link.PERFECT.withDelay(Duration.ofMillis(12)));
    sendEvery(network, 1, MS, 10);
    assertThat(drain(network)).containsExactly(new Seen(0, 42 * MS));
  }

  @Test
  void nothing_arrives_before_its_time() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withDelay(Duration.ofMillis(30)));
    sendEvery(network, 1, MS, 10);
    network.deliver(30 * MS - 1, (_, _, _, _) -> assertThat(false).isTrue());
    assertThat(network.nextArrivalNanos()).hasValue(30 * MS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void random_loss_is_near_its_probability(long seed) {
    var network = new EmulatedNetwork(seed);
    network.link(A, UP, Link.PERFECT.withLoss(0.05));
    sendEvery(network, 40_000, 1000, 10);
    assertThat(drain(network).size() / 40_000.0)
        .as("seed %d", seed)
        .isCloseTo(0.95, within(0.005)); // 4.6 standard deviations
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void bursts_have_their_mean_length_and_share(long seed) {
    var network = new EmulatedNetwork(seed);
    network.link(A, UP, Link.PERFECT.withLoss(new Loss.Bursts(0.01, 0.2, 0, 1)));
    int count = 100_000;
    sendEvery(network, count, 1000, 10);
    var seen = drain(network);
    long runs = 0;
    for (int i = 1; i < seen.size(); i++) {
      runs += seen.get(i).number - seen.get(i - 1).number > 1 ? 1 : 0;
    }
    double lost = count - seen.size();
    assertThat(lost / count).as("share, seed %d", seed).isCloseTo(0.01 / 0.21, within(0.008));
    assertThat(lost / runs).as("mean run, seed %d", seed).isCloseTo(5, within(0.7));
  }

  @ParameterizedTest
  @ValueSource(longs = {64_000, 1_000_000, 999_983, 30_000_000})
  void a_full_link_passes_exactly_its_rate(long rate) {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withRate(rate, new Queue.Octets(Long.MAX_VALUE / 2)));
    var random = new Random(7);
    long bits = 0;
    int count = 3_000;
    for (int i = 0; i < count; i++) {
      int length = 4 + random.nextInt(1196);
      bits += length * 8L;
      network.send(A, B, numbered(i, length), 0);
    }
    var seen = drain(network);
    assertThat(seen).hasSize(count);
    long exact = Math.ceilDiv(bits * SECOND, rate);
    assertThat(seen.getLast().atNanos).isEqualTo(exact);
  }

  @Test
  void a_link_that_was_idle_saves_nothing_up() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withRate(8_000, new Queue.Octets(10_000)));
    network.send(A, B, numbered(0, 100), 0);
    network.send(A, B, numbered(1, 100), 10 * SECOND);
    assertThat(drain(network))
        .containsExactly(new Seen(0, SECOND / 10), new Seen(1, 10 * SECOND + SECOND / 10));
  }

  @Test
  void a_queue_in_octets_holds_so_many_beside_the_one_on_its_way() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withRate(1_000_000, new Queue.Octets(1_000)));
    for (int i = 0; i < 20; i++) {
      network.send(A, B, numbered(i, 100), 0);
    }
    assertThat(drain(network)).hasSize(11);
    assertThat(network.tally(A, UP).overflowed()).isEqualTo(9);
  }

  @Test
  void a_queue_in_time_lets_nobody_wait_longer() {
    var network = new EmulatedNetwork(1);
    var limit = new Queue.Time(Duration.ofMillis(50));
    network.link(A, UP, Link.PERFECT.withRate(1_000_000, limit));
    sendEvery(network, 2_000, MS / 2, 125); // 1 ms each, offered twice as fast
    var seen = drain(network);
    assertThat(seen).allMatch(one -> one.atNanos - one.number * (MS / 2) <= 52 * MS);
    assertThat(seen.size()).isBetween(1_040, 1_055);
  }

  @Test
  void a_change_of_rate_counts_from_its_instant_in_mid_datagram() {
    var network = new EmulatedNetwork(1);
    var queue = new Queue.Octets(100_000);
    network.link(A, UP, Link.PERFECT.withRate(8_000, queue)); // 1 octet per ms
    network.change(A, UP, 50 * MS, link -> link.withRate(80_000, queue));
    network.send(A, B, numbered(0, 100), 0);
    network.send(A, B, numbered(1, 100), 0);
    assertThat(drain(network)).containsExactly(new Seen(0, 55 * MS), new Seen(1, 65 * MS));
  }

  @Test
  void a_rate_that_is_lifted_empties_the_queue() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withRate(8, new Queue.Octets(100_000)));
    network.change(A, UP, 7 * MS, _ -> Link.PERFECT);
    sendEvery(network, 5, 0, 100);
    assertThat(drain(network)).hasSize(5).allMatch(one -> one.atNanos == 7 * MS);
  }

  @Test
  void several_senders_share_their_receivers_rate() {
    var network = new EmulatedNetwork(1);
    network.link(B, DOWN, Link.PERFECT.withRate(1_000_000, new Queue.Octets(100_000)));
    for (int i = 0; i < 100; i++) {
      network.send(i % 2 == 0 ? A : C, B, numbered(i, 125), 0);
    }
    assertThat(drain(network).getLast().atNanos).isEqualTo(100 * MS);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void jitter_alone_never_reorders(long seed) {
    var network = new EmulatedNetwork(seed);
    var link = Link.PERFECT.withDelay(Duration.ofMillis(20)).withJitter(Duration.ofMillis(15));
    network.link(A, UP, link);
    sendEvery(network, 5_000, MS, 100);
    var seen = drain(network);
    for (int i = 0; i < seen.size(); i++) {
      assertThat(seen.get(i).number).as("seed %d", seed).isEqualTo(i);
      assertThat(seen.get(i).atNanos - i * MS).isBetween(20 * MS, 35 * MS);
    }
    assertThat(seen).anyMatch(one -> one.atNanos - one.number * MS > 30 * MS);
  }

  @Test
  void reordering_holds_back_the_share_that_was_asked() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withReordering(0.1, Duration.ofNanos(2_500_000)));
    sendEvery(network, 20_000, MS, 100);
    var seen = drain(network);
    assertThat(seen).hasSize(20_000);
    long late = seen.stream().filter(one -> one.atNanos > one.number * MS).count();
    assertThat(late).isEqualTo(network.tally(A, UP).reordered()).isBetween(1_850L, 2_150L);
    long overtaken = 0;
    for (int i = 1; i < seen.size(); i++) {
      overtaken += seen.get(i).number < seen.get(i - 1).number ? 1 : 0;
    }
    assertThat(overtaken).isGreaterThan(1_500);
  }

  @Test
  void duplicates_come_as_often_as_asked_and_with_octets_of_their_own() {
    var network = new EmulatedNetwork(1);
    network.link(A, UP, Link.PERFECT.withDuplication(1));
    network.send(A, B, new byte[] {1}, 0);
    var arrived = new ArrayList<byte[]>();
    network.deliver(0, (_, _, datagram, _) -> arrived.add(datagram));
    assertThat(arrived).hasSize(2);
    arrived.getFirst()[0] = 9;
    assertThat(arrived.getLast()).containsExactly(1);
  }

  @Test
  void a_blackout_loses_what_meets_it_in_either_direction_and_ends() {
    var network = new EmulatedNetwork(1);
    network.blackout(B, 10 * MS, 20 * MS);
    sendEvery(network, 30, MS, 10);
    var seen = drain(network);
    assertThat(seen.stream().map(Seen::number)).hasSize(20).doesNotContain(10, 19).contains(9, 20);
    assertThat(network.tally(B, DOWN).darkened()).isEqualTo(10);
  }

  @Test
  void the_same_seed_gives_the_same_arrivals() {
    assertThat(eventfulRun(42, Link.PERFECT)).isEqualTo(eventfulRun(42, Link.PERFECT));
  }

  @Test
  void another_seed_gives_others() {
    assertThat(eventfulRun(42, Link.PERFECT)).isNotEqualTo(eventfulRun(43, Link.PERFECT));
  }

  @Test
  void one_links_mishaps_do_not_depend_on_anothers_settings() {
    assertThat(eventfulRun(42, Link.PERFECT))
        .isEqualTo(eventfulRun(42, Link.PERFECT.withLoss(0.5).withJitter(Duration.ofMillis(9))));
  }

  @Test
  void every_datagram_is_accounted_for() {
    var network = new EmulatedNetwork(11);
    network.link(A, UP, eventful());
    network.blackout(A, SECOND, 2 * SECOND);
    sendEvery(network, 5_000, MS, 100);
    var seen = drain(network);
    var tally = network.tally(A, UP);
    assertThat(tally.passed())
        .isEqualTo(seen.size())
        .isEqualTo(
            tally.entered()
                - tally.lost()
                - tally.overflowed()
                - tally.darkened()
                + tally.duplicated());
    assertThat(List.of(tally.lost(), tally.overflowed(), tally.darkened(), tally.duplicated()))
        .doesNotContain(0L);
  }

  @Test
  void time_never_goes_back() {
    var network = new EmulatedNetwork(1);
    network.deliver(10, (_, _, _, _) -> {});
    assertThatThrownBy(() -> network.send(A, B, new byte[1], 9))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 ns");
  }

  @Test
  void settings_out_of_range_are_refused() {
    assertThatThrownBy(() -> Link.PERFECT.withLoss(1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> Link.PERFECT.withDuplication(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Link.PERFECT.withDelay(Duration.ofMillis(-1)))
        .hasMessageContaining("PT-0.001S");
    assertThatThrownBy(() -> Link.PERFECT.withRate(-1, new Queue.Octets(1)))
        .hasMessageContaining("-1");
  }

  private static Link eventful() {
    return Link.PERFECT
        .withRate(750_000, new Queue.Time(Duration.ofMillis(40)))
        .withLoss(new Loss.Bursts(0.01, 0.3, 0.001, 0.6))
        .withDuplication(0.02)
        .withDelay(Duration.ofMillis(25))
        .withJitter(Duration.ofMillis(10))
        .withReordering(0.05, Duration.ofMillis(7));
  }

  private static List<Seen> eventfulRun(long seed, Link ofSomebodyElse) {
    var network = new EmulatedNetwork(seed);
    network.link(A, UP, eventful());
    network.link(C, UP, ofSomebodyElse);
    for (int i = 0; i < 2_000; i++) {
      network.send(A, B, numbered(i, 100), i * MS);
      network.send(C, A, numbered(i, 100), i * MS);
    }
    return drain(network);
  }

  private static void sendEvery(EmulatedNetwork network, int count, long gapNanos, int length) {
    for (int i = 0; i < count; i++) {
      network.send(A, B, numbered(i, length), i * gapNanos);
    }
  }

  private static byte[] numbered(int number, int length) {
    return ByteBuffer.allocate(Math.max(4, length)).putInt(number).array();
  }

  /** What arrives at B until nothing is under way. */
  private static List<Seen> drain(EmulatedNetwork network) {
    var seen = new ArrayList<Seen>();
    for (var next = network.nextArrivalNanos();
        next.isPresent();
        next = network.nextArrivalNanos()) {
      network.deliver(
          next.getAsLong(),
          (_, to, datagram, now) -> {
            if (to.equals(B)) {
              seen.add(new Seen(ByteBuffer.wrap(datagram).getInt(), now));
            }
          });
    }
    return seen;
  }
}
