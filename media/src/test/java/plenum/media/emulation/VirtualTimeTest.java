package plenum.media.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.media.net.RemoteAddress;

class VirtualTimeTest {
  private static final RemoteAddress A = new RemoteAddress(0, 0xffff_c000_0201L, 1000);
  private static final RemoteAddress B = new RemoteAddress(0, 0xffff_c000_0202L, 2000);
  private static final long MS = 1_000_000;

  private final EmulatedNetwork network =
      new EmulatedNetwork(1, Link.PERFECT.withDelay(Duration.ofMillis(5)));
  private final VirtualTime time = new VirtualTime(network, 0);
  private final Echo echo = new Echo();
  private final Pinger pinger = new Pinger();

  /** Pings B each 20 ms and notes when the answers come. */
  private final class Pinger implements Node {
    final List<Long> answered = new ArrayList<>();
    long deadline;

    @Override
    public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
      answered.add(nowNanos);
    }

    @Override
    public long deadlineNanos() {
      return deadline;
    }

    @Override
    public void poll(long nowNanos) {
      deadline = nowNanos + 20 * MS;
      network.send(A, B, new byte[10], nowNanos);
    }
  }

  private final class Echo implements Node {
    int heard;

    @Override
    public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
      heard++;
      network.send(B, from, datagram, nowNanos);
    }

    @Override
    public long deadlineNanos() {
      return NEVER;
    }

    @Override
    public void poll(long nowNanos) {
      throw new IllegalStateException("An echo has no deadline");
    }
  }

  @Test
  void answers_come_after_two_links_there_and_two_back() {
    bothJoin();
    time.runUntil(59 * MS);
    assertThat(pinger.answered).containsExactly(20 * MS, 40 * MS);
    assertThat(time.nowNanos()).isEqualTo(59 * MS);
  }

  @Test
  void what_happens_at_the_limit_has_happened() {
    bothJoin();
    time.runUntil(60 * MS);
    assertThat(pinger.answered).containsExactly(20 * MS, 40 * MS, 60 * MS);
    assertThat(pinger.deadline).isEqualTo(80 * MS);
  }

  @Test
  void a_run_in_two_parts_is_the_same_as_in_one() {
    bothJoin();
    time.runFor(Duration.ofMillis(33));
    time.runFor(Duration.ofMillis(67));
    assertThat(pinger.answered).containsExactly(20 * MS, 40 * MS, 60 * MS, 80 * MS, 100 * MS);
  }

  @Test
  void a_run_ends_as_soon_as_its_condition_holds() {
    bothJoin();
    assertThat(time.runUntil(() -> pinger.answered.size() == 2, 1_000 * MS)).isTrue();
    assertThat(time.nowNanos()).isEqualTo(40 * MS);
  }

  @Test
  void a_condition_that_never_holds_ends_at_the_limit() {
    bothJoin();
    assertThat(time.runUntil(() -> false, 100 * MS)).isFalse();
    assertThat(time.nowNanos()).isEqualTo(100 * MS);
  }

  @Test
  void with_nothing_left_to_happen_time_just_passes() {
    time.join(B, echo);
    assertThat(time.runUntil(() -> false, Long.MAX_VALUE)).isFalse();
  }

  @Test
  void who_has_left_hears_nothing() {
    bothJoin();
    time.at(30 * MS, _ -> time.leave(B));
    time.runUntil(200 * MS);
    assertThat(echo.heard).isEqualTo(2);
  }

  @Test
  void an_action_happens_at_its_time() {
    var happened = new ArrayList<Long>();
    time.at(7 * MS, happened::add);
    time.at(3 * MS, now -> time.at(now + MS, happened::add));
    time.runUntil(10 * MS);
    assertThat(happened).containsExactly(4 * MS, 7 * MS);
  }

  @Test
  void an_address_is_joined_once() {
    time.join(A, pinger);
    assertThatThrownBy(() -> time.join(A, echo))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("192.0.2.1:1000");
  }

  @Test
  void a_node_that_does_not_move_its_deadline_is_named() {
    time.join(
        A,
        new Node() {
          @Override
          public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {}

          @Override
          public long deadlineNanos() {
            return 5;
          }

          @Override
          public void poll(long nowNanos) {}
        });
    assertThatThrownBy(() -> time.runUntil(10))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("192.0.2.1:1000");
  }

  private void bothJoin() {
    time.join(A, pinger);
    time.join(B, echo);
  }
}
