package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plenum.media.forward.Recorder.Sent;

class VideoOutletTest {
  private static final long MS = 1_000_000;
  private static final int RTX = 2;

  private final Recorder recorder = new Recorder();
  private final FanOut fanOut = new FanOut();
  private final VideoSource camera = source(7);
  private final VideoOutlet outlet = outlet(recorder);
  private long now = 1_000_000 * MS;

  private VideoSource source(int number) {
    return new VideoSource(recorder.arena, number, new LineClock(), fanOut);
  }

  private static VideoOutlet outlet(Recorder recorder) {
    return new VideoOutlet(
        recorder.arena,
        recorder,
        recorder.stream(1, 0, 90_000),
        new VideoOutlet.PayloadTypes(96, 97, 0, 0),
        recorder.stream(RTX, 0, 90_000));
  }

  private void packet(VideoSource source, int place, long sequence, int pictureId, boolean key) {
    now += MS;
    var payload =
        Recorder.octets(
            0x90, 0xc0, pictureId >> 8 | 0x80, pictureId & 0xff, pictureId & 0xff, key ? 0 : 1, 42);
    source
        .layer(place, VideoCodec.VP8)
        .receive(sequence, sequence * 3000, true, payload, 0, 7, now);
  }

  private void flush() {
    for (int i = 0; i < 1000 && fanOut.slice(); i++) {}
  }

  private static List<Integer> pictureIds(List<Sent> sent) {
    return sent.stream()
        .map(packet -> (packet.payload().get(2) & 0x7f) << 8 | packet.payload().get(3))
        .toList();
  }

  private void begin() {
    packet(camera, 0, 1000, 500, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1001, 501, true);
    flush();
  }

  @Test
  void it_begins_with_a_key_frame_and_asks_for_it_once() {
    packet(camera, 0, 1000, 500, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    assertThat(camera.askForKeyFrames(now)).isEqualTo(1);
    packet(camera, 0, 1001, 501, false);
    flush();
    assertThat(recorder.sent).isEmpty();
    packet(camera, 0, 1002, 502, true);
    packet(camera, 0, 1003, 503, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2);
    assertThat(recorder.sent).extracting(Sent::contributor).containsOnly(7);
    assertThat(recorder.reports).hasSize(1);
    assertThat(camera.askForKeyFrames(now + 1000 * MS)).isZero();
  }

  @Test
  void what_does_not_go_out_is_counted_under_its_reason() {
    var drops = outlet.stream().drops();
    packet(camera, 0, 1000, 500, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1001, 501, false);
    packet(camera, 0, 1002, 502, false);
    flush();
    assertThat(drops.byReason()).isEqualTo(Map.of(DropReason.KEY_FRAME_AWAITED, 2L));
    packet(camera, 2, 10, 1, false);
    packet(camera, 2, 11, 2, false);
    packet(camera, 2, 12, 3, false);
    flush();
    assertThat(drops.of(DropReason.LAYER_NOT_SELECTED)).isEqualTo(3);
    packet(camera, 0, 1003, 503, true);
    packet(camera, 0, 1004, 504, false);
    flush();
    assertThat(drops.total()).as("nothing of what went out").isEqualTo(5);
    outlet.allow(Allocation.NONE, false);
    outlet.aim(now);
    packet(camera, 0, 1005, 505, false);
    packet(camera, 2, 13, 4, false);
    flush();
    assertThat(drops.of(DropReason.THIN_LINE)).isEqualTo(2);
    assertThat(recorder.sent).hasSize(2);
    outlet.leave();
    packet(camera, 0, 1006, 506, false);
    flush();
    assertThat(drops.total()).as("of a source that it is not to show").isEqualTo(7);
  }

  @Test
  void what_waits_for_longer_than_the_cache_keeps_it_is_counted_as_such() {
    begin();
    for (int i = 0; i < VideoLayer.SLOTS + 10; i++) {
      packet(camera, 0, 1002 + i, 502 + i & 0x7fff, false);
    }
    flush();
    assertThat(outlet.stream().drops().byReason()).isEqualTo(Map.of(DropReason.QUEUE_FULL, 10L));
    assertThat(recorder.sent).hasSize(1 + VideoLayer.SLOTS);
  }

  @Test
  void a_picture_that_the_receiver_cannot_decode_is_counted_as_such() {
    outlet.show(camera, LayerWish.HIGH, 0, now);
    var payload = Recorder.octets(0x41, 1, 2);
    now += MS;
    camera.layer(0, VideoCodec.H264).receive(1, 3000, true, payload, 0, 3, now);
    assertThat(outlet.stream().drops().byReason()).isEqualTo(Map.of(DropReason.NO_CODEC, 1L));
  }

  @Test
  void a_repair_that_is_not_given_is_counted_under_its_reason() {
    begin();
    var repairs = outlet.repairs();
    assertThat(repairs).isNotNull();
    assertThat(outlet.nack(77, now, 0)).isZero();
    outlet.leavesUnrepaired();
    assertThat(repairs.drops().byReason())
        .isEqualTo(Map.of(DropReason.REPAIR_GONE, 1L, DropReason.THIN_LINE, 1L));
  }

  @Test
  void who_waited_before_anything_came_begins_with_the_first_key_frame_unasked() {
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1000, 500, true);
    packet(camera, 0, 1001, 501, false);
    flush();
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2);
    assertThat(camera.askForKeyFrames(now)).isZero();
  }

  @Test
  void who_left_before_anything_came_is_shown_nothing() {
    outlet.show(camera, LayerWish.HIGH, 0, now);
    outlet.leave();
    packet(camera, 0, 1000, 500, true);
    flush();
    assertThat(recorder.sent).isEmpty();
  }

  @Test
  void what_waits_for_the_line_goes_later_in_its_order() {
    begin();
    recorder.full = true;
    packet(camera, 0, 1002, 502, false);
    packet(camera, 0, 1004, 504, false);
    packet(camera, 0, 1003, 503, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L);
    assertThat(outlet.waits()).isTrue();
    assertThat(outlet.releaseOne()).isTrue();
    assertThat(recorder.sequences()).containsExactly(101L, 102L);

    recorder.full = false;
    packet(camera, 0, 1005, 505, false);
    flush();
    assertThat(recorder.sequences()).as("not past what waits").containsExactly(101L, 102L);
    assertThat(outlet.release(false)).isEqualTo(3);
    assertThat(outlet.waits()).isFalse();
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void what_comes_late_does_not_wait_behind_what_is_newer() {
    begin();
    packet(camera, 0, 1003, 503, false);
    flush();
    recorder.full = true;
    packet(camera, 0, 1004, 504, false);
    flush();
    packet(camera, 0, 1002, 502, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 103L, 102L);
  }

  @Test
  void what_waits_is_let_go_whole_when_it_has_waited_too_long() {
    begin();
    recorder.full = true;
    packet(camera, 0, 1002, 502, false);
    packet(camera, 0, 1003, 503, false);
    flush();
    assertThat(outlet.release(false)).isZero();
    assertThat(outlet.release(true)).isEqualTo(2);
  }

  @Test
  void nothing_of_a_source_that_was_taken_away_waits_still() {
    begin();
    recorder.full = true;
    packet(camera, 0, 1002, 502, false);
    flush();
    outlet.leave();
    assertThat(outlet.waits()).isFalse();
    assertThat(outlet.release(true)).isZero();
    assertThat(recorder.sequences()).containsExactly(101L);
  }

  @Test
  void what_waits_of_a_layer_ends_with_the_key_frame_of_another() {
    packet(camera, 1, 2000, 700, true);
    begin();
    recorder.full = true;
    packet(camera, 0, 1002, 502, false);
    outlet.show(camera, LayerWish.LOW, 0, now);
    packet(camera, 1, 2001, 701, true);
    flush();
    recorder.full = false;
    assertThat(outlet.release(false)).isEqualTo(1);
    assertThat(recorder.sequences()).containsExactly(101L, 102L);
    assertThat(recorder.sent.getLast().payload().get(5)).as("a key frame").isZero();
  }

  @Test
  void what_overtook_the_key_frame_follows_it() {
    packet(camera, 0, 1000, 500, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1002, 502, false);
    packet(camera, 0, 1003, 503, false);
    flush();
    packet(camera, 0, 1001, 501, true);
    packet(camera, 0, 1004, 504, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L, 104L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2, 3, 4);
  }

  @Test
  void the_next_source_follows_from_its_key_frame_with_the_next_picture_id() {
    begin();
    var other = source(8);
    packet(other, 0, 50, 32_000, false);
    outlet.show(other, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1002, 502, false);
    packet(other, 0, 51, 32_001, false);
    packet(other, 0, 52, 32_767, true);
    packet(other, 0, 53, 0, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2, 3);
    assertThat(recorder.sent).extracting(Sent::contributor).containsExactly(7, 8, 8);
    assertThat(recorder.timestamps()).isSorted();
  }

  @Test
  void the_old_layer_goes_on_until_the_key_frame_of_the_new_one() {
    packet(camera, 2, 10, 1, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 2, 11, 2, true);
    packet(camera, 0, 900, 700, false);
    flush();
    outlet.aim(now);
    assertThat(camera.askForKeyFrames(now)).isEqualTo(1);
    packet(camera, 2, 12, 3, false);
    packet(camera, 0, 901, 701, false);
    flush();
    packet(camera, 0, 902, 702, true);
    packet(camera, 2, 13, 4, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2, 3);
    assertThat(recorder.sent.getLast().payload().get(5)).as("the key frame").isZero();
  }

  @Test
  void nothing_follows_when_it_is_taken_away_in_the_middle() {
    begin();
    packet(camera, 0, 1002, 502, false);
    packet(camera, 0, 1003, 503, false);
    outlet.leave();
    flush();
    outlet.nack(101, now + 1000 * MS, 0);
    assertThat(recorder.sent).hasSize(1);
    assertThat(outlet.carried()).isZero();
  }

  @Test
  void a_lost_packet_is_sent_again_as_it_was_with_its_number_before_it() {
    begin();
    packet(camera, 0, 1002, 502, false);
    flush();
    outlet.nack(102, now, 0);
    var repair = recorder.sent.getLast();
    assertThat(repair.ssrc()).isEqualTo(RTX);
    assertThat(repair.payloadType()).isEqualTo(97);
    assertThat(repair.timestamp()).isEqualTo(recorder.sent.get(1).timestamp());
    assertThat(repair.payload().subList(0, 2)).containsExactly(0, 102);
    assertThat(repair.payload().subList(2, 9)).isEqualTo(recorder.sent.get(1).payload());
  }

  @Test
  void what_was_never_sent_is_not_repaired() {
    begin();
    outlet.nack(100, now, 0);
    outlet.nack(102, now, 0);
    outlet.nack(65_000, now, 0);
    assertThat(recorder.sent).hasSize(1);
  }

  @Test
  void one_packet_is_repaired_once_in_20_ms() {
    begin();
    outlet.nack(101, now, 0);
    outlet.nack(101, now + 19 * MS, 0);
    assertThat(recorder.sent).hasSize(2);
    outlet.nack(101, now + 20 * MS, 0);
    assertThat(recorder.sent).hasSize(3);
    assertThat(recorder.sent.get(2).sequence()).isEqualTo(recorder.sent.get(1).sequence() + 1);
  }

  @Test
  void who_asks_before_the_repair_can_be_there_gets_no_second_one() {
    begin();
    outlet.nack(101, now, 200 * MS);
    outlet.nack(101, now + 100 * MS, 200 * MS);
    outlet.nack(101, now + 179 * MS, 200 * MS);
    assertThat(recorder.sent).hasSize(2);
    outlet.nack(101, now + 200 * MS, 200 * MS);
    assertThat(recorder.sent).hasSize(3);
  }

  @Test
  void a_receiver_that_asks_without_end_gets_300_repairs_a_second() {
    begin();
    for (int i = 2; i <= 100; i++) {
      packet(camera, 0, 1000 + i, 500 + i, false);
    }
    flush();
    int before = recorder.sent.size();
    for (int i = 0; i < 4000; i++) {
      outlet.nack(101 + i % 100, now + i * MS / 5, 0);
    }
    assertThat(recorder.sent.size() - before).isLessThanOrEqualTo(300);
  }

  @Test
  void a_source_that_breaks_off_goes_on_from_its_next_key_frame() {
    begin();
    packet(camera, 0, 9000, 600, false);
    flush();
    assertThat(recorder.sent).hasSize(1);
    assertThat(camera.askForKeyFrames(now)).isEqualTo(1);
    packet(camera, 0, 9001, 601, true);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2);
  }

  @Test
  void a_layer_begun_anew_is_joined_at_its_key_frame_and_the_old_one_is_not_repaired() {
    begin();
    camera.renew(0, VideoCodec.VP8);
    packet(camera, 0, 40, 9, false);
    outlet.aim(now);
    packet(camera, 0, 41, 10, true);
    flush();
    outlet.nack(101, now + 100 * MS, 0);
    assertThat(recorder.sequences()).containsExactly(101L, 102L);
    assertThat(pictureIds(recorder.sent)).containsExactly(1, 2);
  }

  @Test
  void padding_keeps_its_number() {
    begin();
    camera.layer(0, VideoCodec.VP8).receive(1002, 0, false, Recorder.octets(), 0, 0, now);
    packet(camera, 0, 1003, 502, false);
    flush();
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L);
    assertThat(recorder.sent.get(1).payload()).isEmpty();
  }

  @Test
  void a_receiver_without_the_codec_gets_nothing() {
    var film = source(8);
    film.layer(0, VideoCodec.H264).receive(1, 0, true, Recorder.octets(0x67, 0x42), 0, 2, now);
    outlet.show(film, LayerWish.HIGH, 0, now);
    film.layer(0, VideoCodec.H264).receive(2, 0, true, Recorder.octets(0x67, 0x42), 0, 2, now);
    flush();
    assertThat(recorder.sent).isEmpty();
    assertThat(film.askForKeyFrames(now)).isZero();
  }

  @Test
  void a_wish_that_comes_too_soon_waits_and_is_not_lost() {
    begin();
    outlet.keyFrameWanted();
    assertThat(camera.askForKeyFrames(now)).isEqualTo(1);
    outlet.keyFrameWanted();
    assertThat(camera.askForKeyFrames(now + 299 * MS)).isZero();
    assertThat(camera.askForKeyFrames(now + 300 * MS)).isEqualTo(1);
    assertThat(camera.askForKeyFrames(now + 900 * MS)).isZero();
  }

  @Test
  void a_wish_is_not_served_by_the_key_frame_before_it() {
    packet(camera, 0, 1000, 500, false);
    outlet.show(camera, LayerWish.HIGH, 0, now);
    packet(camera, 0, 1001, 501, true); // comes, but is not forwarded yet
    var late = new Recorder();
    var second = outlet(late);
    flush();
    second.show(camera, LayerWish.HIGH, 0, now);
    assertThat(camera.askForKeyFrames(now)).isEqualTo(1);
    packet(camera, 0, 1002, 502, true);
    flush();
    assertThat(late.sequences()).containsExactly(101L);
  }
}
