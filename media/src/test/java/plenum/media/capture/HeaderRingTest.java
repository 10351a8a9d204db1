package plenum.media.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import plenum.media.forward.DropReason;
import plenum.media.octets.Octets;

class HeaderRingTest {
  private static boolean offer(HeaderRing ring, long time) {
    if (!ring.begin()) {
      return false;
    }
    Octets.put64(ring.data(), ring.at(), time);
    ring.commit(8, time, 3, true, false, false, 900, DropReason.SILENCE, 2, DropReason.LATE);
    return true;
  }

  @Test
  void what_was_put_in_comes_out() {
    var ring = new HeaderRing();
    assertThat(ring.poll()).isEmpty();
    assertThat(offer(ring, 77)).isTrue();
    var out = ring.poll().orElseThrow();
    assertThat(out.time()).isEqualTo(77);
    assertThat(out.line()).isEqualTo(3);
    assertThat(out.outbound()).isTrue();
    assertThat(out.control()).isFalse();
    assertThat(out.length()).isEqualTo(900);
    assertThat(out.dropped()).contains(DropReason.SILENCE);
    assertThat(out.latest()).contains(DropReason.LATE);
    assertThat(out.before()).isEqualTo(2);
    assertThat(out.header()).containsExactly(0, 0, 0, 0, 0, 0, 0, 77);
    assertThat(ring.poll()).isEmpty();
  }

  @Test
  void when_it_is_full_it_drops_and_the_next_record_says_how_many() {
    var ring = new HeaderRing();
    for (int i = 0; i < HeaderRing.RECORDS + 5; i++) {
      assertThat(offer(ring, i)).isEqualTo(i < HeaderRing.RECORDS);
    }
    assertThat(ring.lost()).isEqualTo(5);
    assertThat(ring.poll().orElseThrow().lost()).isZero();
    assertThat(offer(ring, 9_999)).isTrue();
    HeaderRing.Captured last = null;
    for (var out = ring.poll(); out.isPresent(); out = ring.poll()) {
      last = out.get();
    }
    assertThat(last).isNotNull();
    assertThat(last.time()).isEqualTo(9_999);
    assertThat(last.lost()).isEqualTo(5);
  }

  @Test
  void a_reader_on_another_thread_gets_all_in_order_or_is_told_what_it_missed() {
    var ring = new HeaderRing();
    long all = 500_000;
    var writer =
        CompletableFuture.runAsync(() -> {
          for (long i = 1; i <= all; i++) {
            offer(ring, i);
          }
        });
    long came = 0;
    long missed = 0;
    long before = 0;
    while (!writer.isDone() || came + ring.lost() < all) {
      var out = ring.poll();
      if (out.isPresent()) {
        var it = out.get();
        missed += it.lost();
        assertThat(it.time()).isEqualTo(++came + missed);
        assertThat(it.header()[7]).isEqualTo((byte) it.time());
        assertThat(it.time()).isGreaterThan(before);
        before = it.time();
      }
    }
    assertThat(came + ring.lost()).isEqualTo(all);
  }
}
