package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import plenum.media.forward.VideoCodec;
import plenum.media.octets.Octets;

class LaneTest {
  private final Lane lane = new Lane();

  private boolean offer(Lane.Kind kind, long number, int length) {
    var payload = Arena.ofAuto().allocate(Lane.MOST_PAYLOAD);
    if (length >= 8) {
      Octets.put64(payload, 0, number);
    }
    return lane.offer(kind, 5, 6, 7, 8, number, -2, -3, payload, 0, length);
  }

  @Test
  void a_record_comes_out_as_it_went_in() {
    assertThat(lane.ready()).isFalse();
    assertThat(offer(Lane.Kind.SOUND, 77, 8)).isTrue();
    assertThat(lane.ready()).isTrue();
    assertThat(lane.kind()).isEqualTo(Lane.Kind.SOUND);
    assertThat(lane.place()).isEqualTo(5);
    assertThat(lane.handle()).isEqualTo(6);
    assertThat(lane.generation()).isEqualTo(7);
    assertThat(lane.detail()).isEqualTo(8);
    assertThat(lane.first()).isEqualTo(77);
    assertThat(lane.second()).isEqualTo(-2);
    assertThat(lane.third()).isEqualTo(-3);
    assertThat(lane.length()).isEqualTo(8);
    assertThat(Octets.i64(lane.data(), lane.offset())).isEqualTo(77);
    lane.done();
    assertThat(lane.ready()).isFalse();
  }

  @Test
  void layer_codec_and_marker_fit_one_number() {
    var nothing = Arena.ofAuto().allocate(1);
    for (var codec : VideoCodec.values()) {
      int layer = Lane.layer(2, codec, true);
      lane.offer(Lane.Kind.PICTURE, 0, 0, 0, layer, 0, 0, 0, nothing, 0, 0);
      assertThat(lane.ready()).isTrue();
      assertThat(lane.layer()).isEqualTo(2);
      assertThat(lane.codec()).isEqualTo(codec);
      assertThat(lane.marker()).isTrue();
      lane.done();
    }
  }

  @Test
  void a_full_lane_takes_nothing_until_the_reader_has_read() {
    for (int i = 0; i < Lane.RECORDS; i++) {
      assertThat(offer(Lane.Kind.PICTURE, i, Lane.MOST_PAYLOAD)).isTrue();
    }
    assertThat(offer(Lane.Kind.PICTURE, 0, 0)).isFalse();
    assertThat(lane.ready()).isTrue();
    lane.done();
    assertThat(offer(Lane.Kind.PICTURE, 999, 0)).isTrue();
    assertThat(lane.first()).isEqualTo(1);
  }

  @Test
  @Timeout(120)
  void between_two_threads_nothing_is_lost_doubled_or_torn() throws InterruptedException {
    int records = 40_000;
    var writer =
        Thread.ofPlatform()
            .start(() -> {
              var random = new SplittableRandom(5);
              var payload = Arena.ofAuto().allocate(Lane.MOST_PAYLOAD);
              for (long i = 0; i < records; ) {
                int length = 16 + random.nextInt(200);
                Octets.put64(payload, 0, i);
                Octets.put64(payload, length - 8L, i);
                boolean taken =
                    lane.offer(Lane.Kind.PICTURE, 0, i, 0, 0, i, i, i, payload, 0, length);
                i += taken ? 1 : 0;
                if (!taken) {
                  Thread.yield();
                }
              }
            });
    var torn = new ArrayList<Long>();
    for (long i = 0; i < records; ) {
      if (!lane.ready()) {
        Thread.yield();
        continue;
      }
      boolean whole =
          lane.first() == i
              && lane.third() == i
              && Octets.i64(lane.data(), lane.offset()) == i
              && Octets.i64(lane.data(), lane.offset() + lane.length() - 8) == i;
      if (!whole) {
        torn.add(i);
      }
      lane.done();
      i++;
    }
    writer.join();
    assertThat(torn).isEmpty();
    assertThat(lane.ready()).isFalse();
  }
}
