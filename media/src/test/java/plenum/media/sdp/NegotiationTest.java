package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  private static Negotiation.Agreed agreed(MediaDescription offered, Direction answered) {
    return (Negotiation.Agreed) Negotiation.of(offered, answered);
  }

  private static MediaDescription whipVideo(String fmtp) throws SdpException {
    var text =
        Samples.text("obs-whip-not-recorded.sdp")
            .replaceAll("a=fmtp:96 [^\r]*", "a=fmtp:96 " + fmtp);
    return Offer.parse(text).media().get(1);
  }

  @Test
  void opus_is_asked_for_with_error_correction_and_in_its_full_band_without_pauses()
      throws SdpException {
    var agreed = agreed(Samples.media("chromium-whip.sdp", "0"), Direction.RECEIVE_ONLY);

    assertThat(agreed.codec(MediaFormat.OPUS).get().codec().parameters())
        .isEqualTo(Map.of("minptime", "10", "useinbandfec", "1", "maxaveragebitrate", "96000"));
  }

  @Test
  void redundancy_is_agreed_where_it_is_of_opus_alone() throws SdpException {
    var offered = Samples.text("chromium-whip.sdp");
    assertThat(red(offered)).contains("63 {111/111=}");
    assertThat(red(offered.replace("a=fmtp:63 111/111", "a=fmtp:63 111/0"))).isEmpty();
    assertThat(red(offered.replace("a=fmtp:63 111/111\r\n", ""))).isEmpty();
    assertThat(red(offered.replace("red/48000/2", "red/8000"))).isEmpty();
    assertThat(red(Samples.text("obs-whip-not-recorded.sdp"))).isEmpty();
  }

  private static Optional<String> red(String offer) throws SdpException {
    var opus = agreed(Offer.parse(offer).media().getFirst(), Direction.RECEIVE_ONLY);
    return opus.codec(MediaFormat.OPUS)
        .get()
        .red()
        .map(red -> red.payloadType() + " " + red.parameters());
  }

  @Test
  void who_sends_finds_redundancy_first_and_who_receives_finds_it_last() throws SdpException {
    assertThat(Samples.answer(Samples.offer("chromium-whip.sdp")).write())
        .contains("m=audio 9 UDP/TLS/RTP/SAVPF 63 111\r\n");
    assertThat(Samples.answer(Samples.offer("chromium-whep.sdp")).write())
        .contains("m=audio 9 UDP/TLS/RTP/SAVPF 111 63\r\n");
  }

  @Test
  void video_of_chromium_is_vp8_then_constrained_baseline_h264() throws SdpException {
    var agreed = agreed(Samples.media("chromium-whip.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(agreed.codecs())
        .extracting(codec -> codec.codec().payloadType())
        .containsExactly(96, 108);
  }

  @Test
  void each_codec_brings_its_retransmissions() throws SdpException {
    var agreed = agreed(Samples.media("chromium-whip.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(agreed.codecs())
        .extracting(codec -> codec.rtx().map(Codec::payloadType))
        .containsExactly(Optional.of(97), Optional.of(109));
  }

  @Test
  void feedback_is_ours_alone() throws SdpException {
    var agreed = agreed(Samples.media("chromium-whip.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(agreed.codecs().getFirst().codec().feedback())
        .containsExactlyInAnyOrder("nack", "nack pli", "ccm fir", "transport-cc", "goog-remb");
  }

  @Test
  void feedback_for_the_transport_needs_its_extension() throws SdpException {
    var text = Samples.text("pion-whip-not-recorded.sdp").replaceAll("a=extmap:1 [^\r]*\r\n", "");
    var agreed = agreed(Offer.parse(text).media().get(1), Direction.RECEIVE_ONLY);

    assertThat(agreed.codecs().getFirst().codec().feedback()).doesNotContain("transport-cc");
  }

  @Test
  void retransmissions_without_nack_are_left_out() throws SdpException {
    var text = Samples.text("pion-whip-not-recorded.sdp").replaceAll("a=rtcp-fb:96 nack *\r\n", "");
    var agreed = agreed(Offer.parse(text).media().get(1), Direction.RECEIVE_ONLY);

    assertThat(agreed.codecs().getFirst().rtx()).isEmpty();
  }

  @Test
  void extensions_keep_the_numbers_of_the_offer() throws SdpException {
    var agreed =
        agreed(Samples.media("chromium-seat-with-tracks.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(agreed.extensions())
        .extracting(HeaderExtension::argument)
        .containsExactly(
            "4 urn:ietf:params:rtp-hdrext:sdes:mid",
            "10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id",
            "11 urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id",
            "2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
            "3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01");
  }

  @Test
  void an_extension_offered_one_way_is_answered_the_other_way() throws SdpException {
    var agreed = agreed(Samples.media("firefox-seat-with-tracks.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(agreed.extensions())
        .extracting(HeaderExtension::argument)
        .contains("9/recvonly urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id");
  }

  @Test
  void an_extension_against_the_flow_is_left_out() throws SdpException {
    var text = Samples.text("chromium-call.sdp").replaceAll("extmap:3 ", "extmap:3/recvonly ");
    var agreed = agreed(Offer.parse(text).media().getFirst(), Direction.RECEIVE_ONLY);

    assertThat(agreed.extension(KnownExtension.TRANSPORT_WIDE_SEQUENCE)).isEmpty();
  }

  @Test
  void numbers_past_the_one_byte_form_are_left_out() throws SdpException {
    var text = Samples.text("chromium-whip.sdp").replaceAll("extmap:4 ", "extmap:15 ");
    var agreed = agreed(Offer.parse(text).media().getFirst(), Direction.RECEIVE_ONLY);

    assertThat(agreed.extension(KnownExtension.MID)).isEqualTo(OptionalInt.empty());
  }

  @Test
  void a_section_without_our_codecs_has_nothing_in_common() throws SdpException {
    var text = Samples.text("obs-whip-not-recorded.sdp").replace("opus/48000/2", "L16/48000/2");

    assertThat(Negotiation.of(Offer.parse(text).media().getFirst(), Direction.RECEIVE_ONLY))
        .isEqualTo(new Negotiation.NothingInCommon("0"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "packetization-mode=1;profile-level-id=42e01f;level-asymmetry-allowed=1 | 42e01f",
        "packetization-mode=1;profile-level-id=42E034;level-asymmetry-allowed=1 | 42E01f",
        "packetization-mode=1;profile-level-id=42001f;level-asymmetry-allowed=1 | 42001f",
        "packetization-mode=1;profile-level-id=4d8028;level-asymmetry-allowed=1 | 4d801f",
        "packetization-mode=1;profile-level-id=58c01f;level-asymmetry-allowed=1 | 58c01f",
        "packetization-mode=1;profile-level-id=42e00d | 42e00d",
        "packetization-mode=1;profile-level-id=42e028 | 42e01f",
        "packetization-mode=1 | 420010",
      })
  void h264_is_answered_with_its_profile_and_our_level(String fmtp, String profileLevel)
      throws SdpException {
    var agreed = agreed(whipVideo(fmtp), Direction.RECEIVE_ONLY);

    assertThat(agreed.codec(MediaFormat.H264).get().codec().parameter("profile-level-id"))
        .contains(profileLevel);
  }

  @ParameterizedTest
  @CsvSource({
    "profile-level-id=42e01f",
    "packetization-mode=0;profile-level-id=42e01f",
    "packetization-mode=2;profile-level-id=42e01f",
    "packetization-mode=1;profile-level-id=4d001f",
    "packetization-mode=1;profile-level-id=640c1f",
    "packetization-mode=1;profile-level-id=58801f",
    "packetization-mode=1;profile-level-id=nonsense"
  })
  void h264_that_not_every_receiver_decodes_is_left_out(String fmtp) throws SdpException {
    assertThat(Negotiation.of(whipVideo(fmtp), Direction.RECEIVE_ONLY))
        .isEqualTo(new Negotiation.NothingInCommon("1"));
  }

  @Test
  void safaris_high_profile_is_passed_over() throws SdpException {
    var agreed = agreed(Samples.media("safari-seat-not-recorded.sdp", "1"), Direction.RECEIVE_ONLY);

    assertThat(List.of(agreed.codecs().getFirst().codec(), agreed.codecs().getLast().codec()))
        .extracting(Codec::payloadType)
        .containsExactly(102, 98);
  }
}
