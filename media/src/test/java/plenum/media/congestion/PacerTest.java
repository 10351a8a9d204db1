package plenum.media.congestion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PacerTest {
  private static final long MS = 1_000_000;
  private static final double ESTIMATE = 1_000_000;
  private static final int PACKET = 1_250; // 10 ms of the line

  private final Pacer pacer = new Pacer();
  private long now = 1_800_000_000_000L * MS;

  /** Sends as many packets as the pacer lets go; returns when the last one went, in ms. */
  private long send(int packets) {
    long from = now;
    for (int sent = 0; sent < packets; ) {
      if (pacer.full(ESTIMATE, now)) {
        now = pacer.next(ESTIMATE, now);
      } else {
        pacer.sent(PACKET, ESTIMATE, now);
        sent++;
      }
    }
    return (now - from) / MS;
  }

  @Test
  void the_frames_of_a_picture_that_the_line_carries_never_wait() {
    for (int frame = 0; frame < 100; frame++) {
      assertThat(send(3)).isZero();
      now += 33 * MS;
    }
  }

  @Test
  void a_key_frame_is_spread_at_two_and_a_half_times_the_estimate() {
    assertThat(send(40)).isBetween(130L, 150L); // 400 ms of the line, of which 40 at once
  }

  @Test
  void what_may_go_goes_in_lumps() {
    send(10);
    long lumps = 0;
    for (long before = now; lumps < 20; lumps++) {
      before = now;
      now = pacer.next(ESTIMATE, now);
      assertThat(now - before).isGreaterThanOrEqualTo(5 * MS);
      while (!pacer.full(ESTIMATE, now)) {
        pacer.sent(PACKET / 5, ESTIMATE, now);
      }
    }
  }

  @Test
  void a_higher_estimate_lets_go_sooner() {
    for (int i = 0; i < 8; i++) {
      pacer.sent(PACKET, ESTIMATE, now);
    }
    assertThat(pacer.full(ESTIMATE, now)).isTrue();
    assertThat(pacer.full(10 * ESTIMATE, now)).isFalse();
  }
}
