package plenum.media.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import plenum.media.emulation.Direction;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Link;
import plenum.media.emulation.Queue;
import plenum.media.emulation.VirtualTime;
import plenum.media.net.RemoteAddress;

/** TCP without media beside it. */
class TcpFlowTest {
  private static final long SECOND = 1_000_000_000;
  private static final long START = 1_800_000_000L * SECOND;
  private static final long RATE = 2_000_000;
  private static final int SECONDS = 60;
  private static final RemoteAddress HERE = new RemoteAddress(0, 0xffff_c000_0201L, 1);
  private static final RemoteAddress THERE = new RemoteAddress(0, 0xffff_c000_0202L, 1);
  private static final Link FAR = Link.PERFECT.withDelay(Duration.ofMillis(50));

  private long octets;
  private long lastAt;

  private EmulatedNetwork run(Link line, boolean files) {
    var network = new EmulatedNetwork(1, Link.PERFECT);
    var time = new VirtualTime(network, START);
    network.link(THERE, Direction.DOWN, line);
    network.link(HERE, Direction.UP, FAR);
    network.link(HERE, Direction.DOWN, FAR);
    var hears = new Listener(THERE, network, (_, _, _, _) -> {}, START);
    time.join(THERE, new End(THERE, network, hears, null, this::came));
    time.join(HERE, new TcpFlow(HERE, THERE, network, new SplittableRandom(1), files, START));
    time.runUntil(START + SECONDS * SECOND);
    return network;
  }

  private void came(int size, long now) {
    octets += size;
    lastAt = now;
  }

  private double used() {
    return octets * 8.0 / SECONDS / RATE;
  }

  @Test
  void one_without_end_fills_its_line_and_its_queue() {
    var network = run(Link.PERFECT.withRate(RATE, new Queue.Time(Duration.ofMillis(300))), false);

    assertThat(used()).isGreaterThan(0.95);
    var tally = network.tally(THERE, Direction.DOWN);
    assertThat((double) tally.overflowed() / tally.entered()).isBetween(0.0005, 0.03);
  }

  @Test
  void random_losses_slow_it_down_and_do_not_stop_it() {
    run(Link.PERFECT.withRate(RATE, new Queue.Time(Duration.ofMillis(300))).withLoss(0.05), false);

    assertThat(used()).isBetween(0.1, 0.6); // about 1.22 segments / (100 ms * sqrt(0.05)) at best
    assertThat(START + SECONDS * SECOND - lastAt).isLessThan(2 * SECOND);
  }

  @Test
  void files_are_30_to_50_kilobytes_with_pauses() {
    run(Link.PERFECT.withRate(RATE, new Queue.Time(Duration.ofMillis(300))), true);

    assertThat(octets).isBetween(2 * 30_000L, 20 * 52_000L);
  }
}
