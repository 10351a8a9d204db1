package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FanOutTest {
  private static final long MS = 1_000_000;

  private final FanOut fanOut = new FanOut();
  private final Recorder memory = new Recorder();
  private final VideoSource camera = new VideoSource(memory.arena, 7, new LineClock(), fanOut);
  private final List<Recorder> receivers = new ArrayList<>();
  private final List<VideoOutlet> outlets = new ArrayList<>();
  private long now = 1_000_000 * MS;
  private long sequence = 1000;

  private void packet(boolean key) {
    now += MS;
    camera
        .layer(0, VideoCodec.VP8)
        .receive(sequence++, now, true, Recorder.octets(0x10, key ? 0 : 1), 0, 2, now);
  }

  private void watch(int outlets) {
    packet(false);
    for (int i = 0; i < outlets; i++) {
      add();
    }
    packet(true);
    while (fanOut.slice()) {}
  }

  private void add() {
    var recorder = new Recorder();
    var outlet =
        new VideoOutlet(
            memory.arena,
            recorder,
            recorder.stream(1, 0, 90_000),
            new VideoOutlet.PayloadTypes(96, 0, 0, 0),
            null);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    receivers.add(recorder);
    outlets.add(outlet);
  }

  private int sent() {
    return receivers.stream().mapToInt(receiver -> receiver.sent.size()).sum();
  }

  @Test
  void a_slice_ends_after_64_packets_and_the_next_goes_on_where_it_ended() {
    watch(100);
    int before = sent();
    packet(false);
    assertThat(fanOut.slice()).isTrue();
    assertThat(sent() - before).isEqualTo(64);
    assertThat(fanOut.slice()).isFalse();
    assertThat(sent() - before).isEqualTo(100);
    assertThat(receivers).allMatch(receiver -> receiver.sent.size() == 2);
  }

  @Test
  void one_outlet_gets_all_that_waits_in_a_row() {
    watch(2);
    packet(false);
    packet(false);
    packet(false);
    while (fanOut.slice()) {}
    assertThat(receivers)
        .allMatch(receiver -> receiver.sequences().equals(List.of(101L, 102L, 103L, 104L)));
  }

  @Test
  void nobody_is_always_last() {
    watch(130);
    var last = new ArrayList<Integer>();
    for (int round = 0; round < 130; round++) {
      packet(false);
      boolean _ = fanOut.slice();
      boolean _ = fanOut.slice();
      for (int i = 0; i < receivers.size(); i++) {
        if (receivers.get(i).sent.size() == round + 1) {
          last.add(i);
        }
      }
      while (fanOut.slice()) {}
    }
    assertThat(last.stream().distinct().count()).isEqualTo(130);
  }

  @Test
  void who_leaves_in_the_middle_of_a_walk_gets_nothing_and_nobody_is_skipped() {
    watch(100);
    packet(false);
    boolean _ = fanOut.slice();
    var before = receivers.stream().map(receiver -> receiver.sent.size()).toList();
    for (int i = 0; i < 100; i += 2) {
      outlets.get(i).leave();
    }
    while (fanOut.slice()) {}
    for (int i = 0; i < 100; i++) {
      assertThat(receivers.get(i).sent.size()).isEqualTo(i % 2 == 0 ? before.get(i) : 2);
    }
  }

  @Test
  void who_joins_in_the_middle_of_a_walk_begins_with_the_next_key_frame() {
    watch(100);
    packet(true);
    boolean _ = fanOut.slice();
    add();
    while (fanOut.slice()) {}
    assertThat(receivers.getLast().sent).isEmpty();
    packet(true);
    while (fanOut.slice()) {}
    assertThat(receivers.getLast().sent).hasSize(1);
  }

  @Test
  void when_more_waits_than_the_cache_holds_the_oldest_is_lost_and_the_rest_goes_out() {
    watch(1);
    for (int i = 0; i < VideoLayer.SLOTS + 100; i++) {
      packet(i == 200);
    }
    while (fanOut.slice()) {}
    var sequences = receivers.getFirst().sequences();
    assertThat(sequences.size()).isBetween(VideoLayer.SLOTS - 200, VideoLayer.SLOTS + 1);
    assertThat(sequences).doesNotHaveDuplicates();
  }

  @Test
  void what_nobody_watches_does_not_wait() {
    packet(true);
    packet(false);
    assertThat(fanOut.slice()).isFalse();
  }
}
