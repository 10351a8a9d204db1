package plenum.media.srtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenum.media.srtp.SrtpFixture.SSRC;
import static plenum.media.srtp.SrtpFixture.hex;
import static plenum.media.srtp.SrtpFixture.protect;
import static plenum.media.srtp.SrtpFixture.protectRtcp;
import static plenum.media.srtp.SrtpFixture.rtcp;
import static plenum.media.srtp.SrtpFixture.rtp;
import static plenum.media.srtp.SrtpFixture.segment;
import static plenum.media.srtp.SrtpFixture.unprotect;
import static plenum.media.srtp.SrtpFixture.unprotectRtcp;

import java.lang.foreign.Arena;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.octets.Octets;

@ParameterizedClass
@MethodSource("plenum.media.srtp.SrtpFixture#all")
class SrtpReceiverTest {
  private final SrtpFixture fixture;
  private final SrtpSender sender;
  private final SrtpReceiver receiver;

  SrtpReceiverTest(SrtpFixture fixture) {
    this.fixture = fixture;
    sender = fixture.sender();
    receiver = fixture.receiver();
  }

  @AfterEach
  void free() {
    sender.close();
    receiver.close();
  }

  @Test
  void the_packet_comes_back_as_it_was() {
    var packet = rtp(SSRC, 9, 3, 2, hex("0102030405"));
    assertThat(unprotect(receiver, protect(sender, packet, 9)).packet()).isEqualTo(packet);
  }

  @Test
  void the_header_stays_in_the_clear_and_the_payload_does_not() {
    var packet = rtp(SSRC, 9, 3, 2, new byte[40]);
    var sealed = protect(sender, packet, 9);
    assertThat(sealed)
        .hasSize(packet.length + fixture.profile().tagLength())
        .startsWith(Arrays.copyOf(packet, 36));
    assertThat(Arrays.copyOfRange(sealed, 36, 76)).isNotEqualTo(new byte[40]);
  }

  @Test
  void a_packet_without_payload_is_a_packet() {
    var packet = rtp(SSRC, 9, 0, 0, new byte[0]);
    assertThat(unprotect(receiver, protect(sender, packet, 9)).packet()).isEqualTo(packet);
  }

  @Test
  void it_opens_a_packet_where_it_stands() {
    var packet = rtp(SSRC, 9);
    var sealed = protect(sender, packet, 9);
    try (var arena = Arena.ofConfined()) {
      var place = segment(arena, sealed);
      int length = receiver.unprotect(place, 0, sealed.length, place, 0);
      assertThat(Octets.bytes(place, 0, length)).isEqualTo(packet);
    }
  }

  @Test
  void it_opens_rtcp_where_it_stands() {
    var packet = rtcp(SSRC, new byte[20]);
    var sealed = protectRtcp(sender, packet);
    try (var arena = Arena.ofConfined()) {
      var place = segment(arena, sealed);
      int length = receiver.unprotectRtcp(place, 0, sealed.length, place, 0);
      assertThat(Octets.bytes(place, 0, length)).isEqualTo(packet);
    }
  }

  @Test
  void a_replay_is_refused() {
    var sealed = protect(sender, rtp(SSRC, 9), 9);
    unprotect(receiver, sealed);
    assertThat(unprotect(receiver, sealed).result()).isEqualTo(SrtpReceiver.REPLAYED);
  }

  @Test
  void a_replay_of_rtcp_is_refused() {
    var sealed = protectRtcp(sender, rtcp(SSRC, new byte[20]));
    unprotectRtcp(receiver, sealed);
    assertThat(unprotectRtcp(receiver, sealed).result()).isEqualTo(SrtpReceiver.REPLAYED);
  }

  @Test
  void what_is_a_window_behind_is_too_old() {
    open(5_000);
    assertThat(open(5_000 - ReplayTable.WINDOW)).isEqualTo(SrtpReceiver.TOO_OLD);
    assertThat(open(5_001 - ReplayTable.WINDOW)).isPositive();
  }

  @Test
  void rtcp_that_is_a_window_behind_is_too_old() {
    var first = protectRtcp(sender, rtcp(SSRC, new byte[4]));
    for (int i = 1; i < ReplayTable.WINDOW; i++) {
      protectRtcp(sender, rtcp(SSRC, new byte[4]));
    }
    unprotectRtcp(receiver, protectRtcp(sender, rtcp(SSRC, new byte[4])));
    assertThat(unprotectRtcp(receiver, first).result()).isEqualTo(SrtpReceiver.TOO_OLD);
  }

  @Test
  void the_rollover_counter_follows_the_sequence_numbers() {
    for (long index = 0; index < 300_000; index += 30_000) {
      assertThat(open(index)).isPositive();
      assertThat(receiver.lastIndex()).isEqualTo(index);
    }
  }

  @Test
  void packets_in_any_order_around_each_rollover_open_with_their_own_index() {
    long seed = 11;
    var random = new Random(seed);
    open(60_000);
    for (long rollover = 0x1_0000; rollover <= 0x3_0000; rollover += 0x1_0000) {
      open(rollover - 20_000);
      var around = LongStream.range(rollover - 200, rollover + 200).boxed().toList();
      for (long index : SrtpFixture.shuffled(around, 300, random)) {
        assertThat(open(index)).as("seed %d index %d", seed, index).isPositive();
        assertThat(receiver.lastIndex()).isEqualTo(index);
      }
      open(rollover + 20_000);
    }
  }

  @Test
  void a_late_first_half_before_any_rollover_counts_from_zero() {
    open(5);
    assertThat(open(40_000)).isPositive();
    assertThat(receiver.lastIndex()).isEqualTo(40_000);
  }

  @Test
  void each_ssrc_has_its_own_rollover_counter() {
    open(65_535);
    open(65_536);
    assertThat(unprotect(receiver, protect(sender, rtp(77, 1), 1)).result()).isPositive();
    assertThat(receiver.lastIndex()).isEqualTo(1);
    open(65_537);
    assertThat(receiver.lastIndex()).isEqualTo(65_537);
  }

  @Test
  void no_more_streams_are_kept_than_the_bound() {
    try (var bounded = fixture.receiver(20)) {
      var results = new HashMap<Integer, Integer>();
      for (int ssrc = 1; ssrc <= 21; ssrc++) {
        results.put(ssrc, unprotect(bounded, protect(sender, rtp(ssrc, 1), 1)).result());
      }
      assertThat(results.remove(21)).isEqualTo(SrtpReceiver.TOO_MANY_STREAMS);
      assertThat(results.values()).allMatch(result -> result > 0);
      assertThat(unprotect(bounded, protect(sender, rtp(20, 2), 2)).result()).isPositive();
    }
  }

  @Test
  void forgeries_take_no_stream_of_the_bound() {
    try (var bounded = fixture.receiver(1)) {
      for (int ssrc = 1; ssrc <= 50; ssrc++) {
        assertThat(unprotect(bounded, forged(ssrc, 1)).result())
            .isEqualTo(SrtpReceiver.NOT_AUTHENTIC);
      }
      assertThat(unprotect(bounded, protect(sender, rtp(SSRC, 1), 1)).result()).isPositive();
    }
  }

  @Test
  void a_forgery_from_the_future_moves_no_window() {
    open(100);
    for (long index = 101; index < 200_000; index += 32_000) {
      unprotect(receiver, forged(SSRC, index));
    }
    assertThat(receiver.lastIndex()).isEqualTo(100);
    assertThat(open(99)).isPositive();
    assertThat(open(101)).isPositive();
  }

  @Test
  void what_is_shorter_than_a_packet_can_be_is_too_short() {
    var sealed = protect(sender, rtp(SSRC, 1, 0, 0, new byte[0]), 1);
    for (int length = 0; length < sealed.length; length++) {
      assertThat(unprotect(receiver, Arrays.copyOf(sealed, length)).result())
          .isEqualTo(SrtpReceiver.TOO_SHORT);
    }
  }

  @Test
  void a_header_that_says_more_than_there_is_is_too_short() {
    var sealed = protect(sender, rtp(SSRC, 1), 1);
    var withCsrcs = sealed.clone();
    withCsrcs[0] |= 0x0f;
    var withExtension = sealed.clone();
    withExtension[0] |= 0x10;
    withExtension[14] = (byte) 0xff;
    assertThat(unprotect(receiver, withCsrcs).result()).isEqualTo(SrtpReceiver.TOO_SHORT);
    assertThat(unprotect(receiver, withExtension).result()).isEqualTo(SrtpReceiver.TOO_SHORT);
  }

  @Test
  void rtcp_shorter_than_its_overhead_is_too_short() {
    var sealed = protectRtcp(sender, rtcp(SSRC, new byte[0]));
    for (int length = 0; length < sealed.length; length++) {
      assertThat(unprotectRtcp(receiver, Arrays.copyOf(sealed, length)).result())
          .isEqualTo(SrtpReceiver.TOO_SHORT);
    }
    assertThat(unprotectRtcp(receiver, sealed).packet()).isEqualTo(rtcp(SSRC, new byte[0]));
  }

  @Test
  void closing_twice_is_closing_once() {
    receiver.close();
    receiver.close();
    assertThatThrownBy(() -> open(1)).isInstanceOf(IllegalStateException.class);
  }

  private int open(long index) {
    return unprotect(receiver, protect(sender, rtp(SSRC, index), index)).result();
  }

  private byte[] forged(int ssrc, long index) {
    var sealed = protect(sender, rtp(ssrc, index), index);
    sealed[sealed.length - 1] ^= 1;
    return sealed;
  }
}
