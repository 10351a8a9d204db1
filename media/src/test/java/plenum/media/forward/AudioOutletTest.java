package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import plenum.media.forward.Recorder.Sent;
import plenum.media.rtp.RedPayload;

class AudioOutletTest {
  private static final long MS = 1_000_000;
  private static final long START = 1_000_000 * MS;

  private final Recorder recorder = new Recorder();
  private final AudioOutlet outlet =
      new AudioOutlet(
          recorder.arena,
          recorder,
          recorder.stream(1, 111, 48_000),
          new AudioOutlet.PayloadTypes(111, 63),
          9);
  private final AudioSource one = source(1);
  private final AudioSource two = source(2);

  private AudioSource source(int number) {
    return new AudioSource(recorder.arena, number, new LineClock());
  }

  private void packet(AudioSource source, long sequence, int level) {
    var payload = Recorder.octets(source.number(), (int) sequence & 0xff);
    source.receive(
        sequence, 1_000_000 + sequence * 960, level, payload, 0, 2, START + sequence * 20 * MS);
  }

  private void packets(AudioSource source, long from, long to, int level) {
    for (long sequence = from; sequence <= to; sequence++) {
      packet(source, sequence, level);
    }
  }

  @Test
  void it_carries_the_source_under_its_number_from_the_first_packet_on() {
    outlet.listen(one);
    packets(one, 500, 502, 40);
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L);
    assertThat(recorder.sent).extracting(Sent::contributor).containsOnly(1);
    assertThat(recorder.sent).extracting(Sent::marker).containsExactly(true, false, false);
    assertThat(recorder.sent).extracting(Sent::level).containsOnly(40);
    assertThat(recorder.reports).hasSize(1);
    assertThat(outlet.carried()).isEqualTo(1);
  }

  @Test
  void leaving_ends_with_three_frames_of_silence_in_step() {
    outlet.listen(one);
    packets(one, 500, 501, 40);
    long last = recorder.sent.getLast().timestamp();
    outlet.leave();
    packets(one, 502, 510, 40);
    var silence = recorder.sent.subList(2, recorder.sent.size());
    assertThat(silence).hasSize(3);
    assertThat(silence).extracting(sent -> sent.payload().getFirst()).containsOnly(0xf8);
    assertThat(silence)
        .extracting(Sent::timestamp)
        .containsExactly(last + 960, last + 1920, last + 2880);
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L, 104L, 105L);
    assertThat(outlet.carried()).isZero();
  }

  @Test
  void every_packet_of_what_it_listens_to_goes_out_or_is_counted_under_its_reason() {
    var drops = outlet.stream().drops();
    outlet.listen(one);
    packets(one, 500, 509, 127); // silence lasts after ten of them
    packets(one, 510, 514, 127);
    packet(one, 515, 40);
    packet(one, 515, 40);
    packet(one, 513, 40);
    assertThat(drops.of(DropReason.SILENCE)).isEqualTo(4);
    assertThat(recorder.sent.size() + drops.total()).isEqualTo(16);
    one.admitted(START + 515 * 20 * MS);
    packets(one, 516, 518, 40);
    assertThat(drops.of(DropReason.EDGE_OPENING)).as("of 20, 40 and 60 ms").isEqualTo(1);
    one.leftSealed(START + 518 * 20 * MS);
    packets(one, 519, 550, 40);
    assertThat(drops.of(DropReason.LEFT_SEALED_ROOM)).as("of half a second").isEqualTo(24);
    assertThat(recorder.sent.size() + drops.total()).isEqualTo(16 + 35);
    assertThat(drops.latest()).isEqualTo(DropReason.LEFT_SEALED_ROOM);
  }

  @Test
  void the_own_microphone_and_what_was_overtaken_are_counted_as_such() {
    var drops = outlet.stream().drops();
    var own = source(9);
    outlet.listen(own);
    packets(own, 1, 3, 40);
    assertThat(drops.byReason()).isEqualTo(Map.of(DropReason.OWN_SOUND, 3L));
    packets(one, 500, 505, 40);
    packet(one, 508, 40);
    outlet.listen(one);
    packet(one, 506, 40);
    assertThat(drops.of(DropReason.LATE)).isEqualTo(1);
    assertThat(recorder.sent).isEmpty();
  }

  @Test
  void a_source_says_what_became_of_a_packet_and_whether_anybody_hears_it() {
    var payload = Recorder.octets(1, 2);
    assertThat(one.heard()).isFalse();
    assertThat(one.receive(1, 960, 40, payload, 0, 2, START)).isNull();
    assertThat(one.receive(1, 960, 40, payload, 0, 2, START)).isEqualTo(DropReason.DUPLICATE);
    outlet.listen(one);
    assertThat(one.heard()).isTrue();
  }

  @Test
  void leaving_twice_or_without_a_packet_is_silent() {
    outlet.listen(one);
    outlet.leave();
    outlet.leave();
    assertThat(recorder.sent).isEmpty();
  }

  @Test
  void another_source_follows_after_the_silence_and_timestamps_never_go_back() {
    outlet.listen(one);
    packets(one, 500, 501, 40);
    outlet.listen(two);
    packets(two, 7, 9, 40);
    assertThat(recorder.sequences())
        .containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L);
    assertThat(recorder.timestamps()).isSorted();
    assertThat(recorder.sent)
        .extracting(Sent::marker)
        .containsExactly(true, false, false, false, false, true, false, false);
  }

  @Test
  void listening_again_to_the_same_source_changes_nothing() {
    outlet.listen(one);
    packet(one, 500, 40);
    outlet.listen(one);
    packet(one, 501, 40);
    assertThat(recorder.sent).hasSize(2);
  }

  @Test
  void a_packet_that_was_overtaken_is_carried_in_its_place_but_does_not_begin() {
    packets(one, 500, 505, 40);
    packet(one, 508, 40);
    outlet.listen(one);
    packet(one, 506, 40);
    assertThat(recorder.sent).isEmpty();
    packet(one, 510, 40);
    packet(one, 512, 40);
    packet(one, 511, 40);
    packet(one, 509, 40);
    assertThat(recorder.sequences()).containsExactly(101L, 103L, 102L);
  }

  @Test
  void a_packet_that_comes_twice_goes_once() {
    outlet.listen(one);
    packet(one, 500, 40);
    packet(one, 500, 40);
    assertThat(recorder.sent).hasSize(1);
  }

  @Test
  void silence_is_dropped_after_200_ms_and_the_next_spurt_follows_without_a_gap() {
    outlet.listen(one);
    packets(one, 500, 504, 40);
    packets(one, 505, 568, 127);
    packets(one, 570, 600, 127);
    int quiet = recorder.sent.size();
    assertThat(quiet).isBetween(14, 16);
    packet(one, 569, 40); // overtaken long ago: it says nothing of now
    packets(one, 601, 603, 40);
    assertThat(recorder.sent).hasSize(quiet + 3);
    assertThat(recorder.sent.get(quiet).marker()).isTrue();
    assertThat(recorder.sent.get(quiet).sequence())
        .isEqualTo(recorder.sent.get(quiet - 1).sequence() + 1);
    assertThat(recorder.timestamps()).isSorted();
  }

  @Test
  void a_source_that_begins_anew_with_other_numbers_goes_on_without_a_gap() {
    outlet.listen(one);
    packets(one, 500, 504, 40);
    one.renew();
    packets(one, 100_000, 100_002, 40);
    packets(one, 505, 507, 40); // stragglers
    assertThat(recorder.sequences())
        .containsExactly(101L, 102L, 103L, 104L, 105L, 106L, 107L, 108L);
  }

  @Test
  void a_source_that_leaps_ahead_is_joined_anew() {
    outlet.listen(one);
    packet(one, 500, 40);
    packet(one, 30_000, 40);
    assertThat(recorder.sequences()).containsExactly(101L, 102L);
  }

  @Test
  void timestamps_that_go_back_at_the_source_do_not_at_the_receiver() {
    outlet.listen(one);
    packets(one, 500, 501, 40);
    one.receive(502, 17, 40, Recorder.octets(1), 0, 1, START + 502 * 20 * MS);
    one.receive(503, 17 + 960, 40, Recorder.octets(1), 0, 1, START + 503 * 20 * MS);
    assertThat(recorder.timestamps()).isSorted();
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L, 104L);
    long last = recorder.sent.getLast().timestamp();
    assertThat(last - recorder.sent.get(2).timestamp()).isEqualTo(960);
  }

  /** The payloads that a packet carries, the oldest first. */
  private static List<List<Integer>> blocks(Sent sent) {
    if (sent.payloadType() == 111) {
      return List.of(sent.payload());
    }
    var octets = Recorder.octets(sent.payload().stream().mapToInt(it -> it).toArray());
    var red = new RedPayload();
    assertThat(red.read(octets, 0, sent.payload().size())).isTrue();
    return IntStream.range(0, red.blocks())
        .mapToObj(block ->
            sent.payload()
                .subList((int) red.offset(block), (int) red.offset(block) + red.length(block)))
        .toList();
  }

  private static List<Integer> said(int source, int sequence) {
    return List.of(source, sequence & 0xff);
  }

  @Test
  void where_the_line_needs_it_a_packet_repeats_the_two_before_it() {
    outlet.repeat(2);
    outlet.listen(one);
    packets(one, 500, 503, 40);
    assertThat(recorder.sent).extracting(Sent::payloadType).containsExactly(111, 63, 63, 63);
    assertThat(recorder.sent)
        .extracting(AudioOutletTest::blocks)
        .containsExactly(
            List.of(said(1, 500)),
            List.of(said(1, 500), said(1, 501)),
            List.of(said(1, 500), said(1, 501), said(1, 502)),
            List.of(said(1, 501), said(1, 502), said(1, 503)));
    assertThat(recorder.sequences()).containsExactly(101L, 102L, 103L, 104L);
    assertThat(outlet.primaryOctets()).isEqualTo(8);
  }

  @Test
  void a_packet_that_never_came_is_left_out_of_what_is_repeated() {
    outlet.repeat(2);
    outlet.listen(one);
    packets(one, 500, 501, 40);
    packet(one, 503, 40);
    assertThat(blocks(recorder.sent.getLast())).containsExactly(said(1, 501), said(1, 503));
  }

  @Test
  void what_is_repeated_never_crosses_the_beginning_of_an_edge() {
    outlet.repeat(2);
    packets(one, 490, 499, 40);
    outlet.listen(one);
    packet(one, 500, 40);
    assertThat(blocks(recorder.sent.getLast())).containsExactly(said(1, 500));
    outlet.listen(two);
    packets(two, 500, 501, 40);
    outlet.listen(one);
    packets(one, 501, 502, 40);
    assertThat(recorder.sent)
        .filteredOn(sent -> sent.marker())
        .extracting(Sent::payloadType)
        .containsOnly(111);
    assertThat(recorder.sent.subList(1, 4)).extracting(Sent::payloadType).containsOnly(111);
    assertThat(blocks(recorder.sent.getLast())).containsExactly(said(1, 501), said(1, 502));
  }

  @Test
  void what_was_held_back_when_a_microphone_was_admitted_is_not_repeated_either() {
    outlet.repeat(2);
    outlet.listen(one);
    packets(one, 500, 501, 40);
    one.admitted(START + 501 * 20 * MS);
    packets(one, 502, 504, 40);
    assertThat(blocks(recorder.sent.get(2))).containsExactly(said(1, 503));
    assertThat(blocks(recorder.sent.get(3))).containsExactly(said(1, 503), said(1, 504));
  }

  @Test
  void a_source_that_begins_anew_is_not_repeated_from_before() {
    outlet.repeat(2);
    outlet.listen(one);
    packets(one, 500, 502, 40);
    one.renew();
    packets(one, 503, 504, 40);
    assertThat(blocks(recorder.sent.get(3))).containsExactly(said(1, 503));
    assertThat(blocks(recorder.sent.get(4))).containsExactly(said(1, 503), said(1, 504));
  }

  @Test
  void a_receiver_that_takes_no_redundancy_gets_plain_opus() {
    var plain =
        new AudioOutlet(
            recorder.arena,
            recorder,
            recorder.stream(2, 111, 48_000),
            new AudioOutlet.PayloadTypes(111, 0),
            9);
    plain.repeat(2);
    plain.listen(one);
    packets(one, 500, 505, 40);
    assertThat(recorder.sent).hasSize(6).extracting(Sent::payloadType).containsOnly(111);
  }

  @Test
  void what_is_too_long_or_too_far_back_is_left_out() {
    outlet.repeat(2);
    outlet.listen(one);
    long[] at = {500, 501, 502, 502 + 18, 502 + 19};
    int[] lengths = {600, 600, 400, 2, 1100};
    for (int i = 0; i < at.length; i++) {
      var payload = Recorder.octets(new int[lengths[i]]);
      one.receive(
          500 + i, 1_000_000 + at[i] * 960, 40, payload, 0, lengths[i], START + at[i] * 20 * MS);
    }
    assertThat(recorder.sent)
        .extracting(sent -> blocks(sent).stream().map(List::size).toList())
        .containsExactly(
            List.of(600), List.of(600), List.of(600, 400), List.of(2), List.of(2, 1100));
  }

  @Test
  void the_receivers_own_microphone_never_comes_back() {
    var own = source(9);
    outlet.listen(own);
    packets(own, 500, 505, 40);
    assertThat(recorder.sent).isEmpty();
  }

  @Test
  void a_source_that_states_no_level_is_given_a_middling_one() {
    outlet.listen(one);
    packet(one, 500, -1);
    assertThat(recorder.sent.getFirst().level()).isEqualTo(30);
  }
}
