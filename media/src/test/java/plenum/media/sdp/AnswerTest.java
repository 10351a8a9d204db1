package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnswerTest {

  private static RemoteAnswer readBack(Offer offer) throws SdpException {
    return RemoteAnswer.parse(Samples.answer(offer).write());
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void sections_keep_their_order_and_kind(String name) throws SdpException {
    var offer = Samples.offer(name);
    var answer = readBack(offer);

    assertThat(answer.media())
        .extracting(media -> media.mid() + media.kind())
        .isEqualTo(offer.media().stream().map(media -> media.mid() + media.kind()).toList());
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void directions_are_those_of_the_offer_turned_round(String name) throws SdpException {
    var offer = Samples.offer(name);
    var answer = readBack(offer);

    for (int i = 0; i < offer.media().size(); i++) {
      var answered = answer.media().get(i);
      assertThat(answered.direction())
          .isEqualTo(
              answered.rejected()
                  ? Direction.INACTIVE
                  : offer.media().get(i).direction().reversed());
    }
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void every_payload_type_means_what_it_meant_in_the_offer(String name) throws SdpException {
    var offer = Samples.offer(name);
    var answer = readBack(offer);

    for (int i = 0; i < offer.media().size(); i++) {
      var offered = offer.media().get(i).codecs().stream().map(AnswerTest::meaning).toList();
      assertThat(answer.media().get(i).codecs().stream().map(AnswerTest::meaning))
          .isSubsetOf(offered);
    }
  }

  private static String meaning(Codec codec) {
    return codec.payloadType() + codec.name() + codec.clockRate() + codec.repairs();
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void the_bundle_holds_exactly_the_accepted_sections(String name) throws SdpException {
    var offer = Samples.offer(name);
    var text = Samples.answer(offer).write();
    var open =
        RemoteAnswer.parse(text).media().stream()
            .filter(media -> !media.rejected())
            .map(MediaDescription::mid)
            .toList();

    assertThat(text).contains("a=group:BUNDLE " + String.join(" ", open) + "\r\n");
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void the_transport_is_read_back(String name) throws SdpException {
    assertThat(readBack(Samples.offer(name)))
        .usingRecursiveComparison()
        .ignoringFields("media")
        .isEqualTo(
            new RemoteAnswer(
                Samples.OUR_ICE,
                true,
                Samples.OUR_FINGERPRINT,
                Setup.PASSIVE,
                Samples.TRANSPORT.candidates(),
                true,
                List.of()));
  }

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void every_outlet_names_its_ssrcs(String name) throws SdpException {
    var offer = Samples.offer(name);
    var answer = readBack(offer);

    for (int i = 0; i < offer.media().size(); i++) {
      var media = answer.media().get(i);
      var ssrcs = media.sources().stream().map(SignalledSource::ssrc).toList();
      assertThat(ssrcs).isEqualTo(media.direction().sends() ? List.of(1000 + 2L * i) : List.of());
    }
  }

  @Test
  void the_whole_text_for_a_player_of_chromium() throws SdpException {
    assertThat(Samples.answer(Samples.offer("chromium-whep.sdp")).write())
        .isEqualTo(
            """
            v=0
            o=- 7 1 IN IP4 0.0.0.0
            s=-
            t=0 0
            a=ice-lite
            a=group:BUNDLE 0 1
            a=msid-semantic:WMS *
            m=audio 9 UDP/TLS/RTP/SAVPF 111 63
            c=IN IP4 0.0.0.0
            a=mid:0
            a=sendonly
            a=rtpmap:111 opus/48000/2
            a=fmtp:111 minptime=10;useinbandfec=1;maxaveragebitrate=96000
            a=rtcp-fb:111 transport-cc
            a=rtpmap:63 red/48000/2
            a=fmtp:63 111/111
            a=ice-ufrag:plnm
            a=ice-pwd:0123456789abcdefghijklmn
            a=fingerprint:sha-256 03:90:58:C6:F2:C0:CB:49:2C:53:3B:0A:4D:14:EF:77:CC:0F:78:AB:CC:CE:D5:28:7D:84:A1:A2:01:1C:FB:81
            a=setup:passive
            a=candidate:1 1 udp 2130706431 192.0.2.1 7400 typ host
            a=candidate:2 1 udp 2130706175 2001:db8:0:0:0:0:0:1 7400 typ host
            a=end-of-candidates
            a=rtcp-mux
            a=rtcp-rsize
            a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
            a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
            a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
            a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
            a=msid:stage outlet0
            a=ssrc:1000 cname:plenum
            m=video 9 UDP/TLS/RTP/SAVPF 96 97 108 109
            c=IN IP4 0.0.0.0
            a=mid:1
            a=sendonly
            a=rtpmap:96 VP8/90000
            a=rtcp-fb:96 goog-remb
            a=rtcp-fb:96 transport-cc
            a=rtcp-fb:96 ccm fir
            a=rtcp-fb:96 nack
            a=rtcp-fb:96 nack pli
            a=rtpmap:97 rtx/90000
            a=fmtp:97 apt=96
            a=rtpmap:108 H264/90000
            a=fmtp:108 level-asymmetry-allowed=1;packetization-mode=1;profile-level-id=42e01f
            a=rtcp-fb:108 goog-remb
            a=rtcp-fb:108 transport-cc
            a=rtcp-fb:108 ccm fir
            a=rtcp-fb:108 nack
            a=rtcp-fb:108 nack pli
            a=rtpmap:109 rtx/90000
            a=fmtp:109 apt=108
            a=ice-ufrag:plnm
            a=ice-pwd:0123456789abcdefghijklmn
            a=fingerprint:sha-256 03:90:58:C6:F2:C0:CB:49:2C:53:3B:0A:4D:14:EF:77:CC:0F:78:AB:CC:CE:D5:28:7D:84:A1:A2:01:1C:FB:81
            a=setup:passive
            a=rtcp-mux
            a=rtcp-rsize
            a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid
            a=extmap:10 urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id
            a=extmap:11 urn:ietf:params:rtp-hdrext:sdes:repaired-rtp-stream-id
            a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time
            a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01
            a=msid:stage outlet1
            a=ssrc-group:FID 1002 1003
            a=ssrc:1002 cname:plenum
            a=ssrc:1003 cname:plenum
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void a_camera_is_received_in_all_its_encodings() throws SdpException {
    assertThat(Samples.answer(Samples.offer("firefox-seat-with-tracks.sdp")).write())
        .contains("a=rid:h recv\r\na=rid:m recv\r\na=rid:l recv\r\na=simulcast:recv h;m;l\r\n");
  }

  @Test
  void encodings_without_the_extension_that_tells_them_apart_are_not_received()
      throws SdpException {
    var text =
        Samples.text("safari-seat-not-recorded.sdp").replaceAll("a=extmap:10 [^\r]*\r\n", "");

    assertThat(Samples.answer(Offer.parse(text)).write()).doesNotContain("a=rid", "a=simulcast");
  }

  @Test
  void a_stream_without_agreed_retransmissions_names_no_ssrc_for_them() throws SdpException {
    var answer = readBack(Samples.offer("chromium-whep.sdp"));

    assertThat(answer.media("0").get().sources())
        .containsExactly(new SignalledSource(1000, OptionalLong.empty(), "plenum"));
  }

  @Test
  void a_section_with_nothing_in_common_is_rejected_whatever_was_decided() throws SdpException {
    var text = Samples.text("obs-whip-not-recorded.sdp").replace("opus/48000/2", "L16/48000/2");
    var answer = Samples.answer(Offer.parse(text));

    assertThat(answer.section("0").get().answer()).isEqualTo(new AnsweredMedia.Reject());
    assertThat(answer.write()).contains("a=group:BUNDLE 1\r\n", "m=audio 0 UDP/TLS/RTP/SAVPF 111");
  }

  @Test
  void a_data_channel_is_rejected() throws SdpException {
    assertThat(Samples.answer(Samples.offer("chromium-second-offer.sdp")).write())
        .contains("m=application 0 UDP/DTLS/SCTP webrtc-datachannel\r\n");
  }

  @Test
  void the_candidates_move_to_the_first_section_that_is_accepted() throws SdpException {
    var offer = Samples.offer("chromium-whep.sdp");
    var decisions = new ArrayList<>(Samples.takeAll(offer));
    decisions.set(0, new AnsweredMedia.Reject());
    var text = Answer.of(offer, Samples.TRANSPORT, decisions).write();

    assertThat(RemoteAnswer.parse(text).candidates()).hasSize(2);
  }

  @Test
  void an_inactive_section_stays_in_the_bundle() throws SdpException {
    var offer = Samples.offer("chromium-whip.sdp");
    var decisions = Collections.nCopies(2, (AnsweredMedia) new AnsweredMedia.Inactive());
    var text = Answer.of(offer, Samples.TRANSPORT, decisions).write();

    assertThat(text).contains("a=group:BUNDLE 0 1\r\n", "a=inactive");
  }

  @Test
  void an_answer_that_accepts_nothing_is_still_written() throws SdpException {
    var offer = Samples.offer("chromium-whip.sdp");
    var decisions = Collections.nCopies(2, (AnsweredMedia) new AnsweredMedia.Reject());

    assertThat(Answer.of(offer, Samples.TRANSPORT, decisions).write())
        .contains("a=group:BUNDLE\r\n");
  }

  @Test
  void sending_where_the_offerer_only_sends_is_a_mistake_of_the_caller() throws SdpException {
    var offer = Samples.offer("chromium-whip.sdp");
    var decisions =
        Collections.nCopies(2, (AnsweredMedia) new AnsweredMedia.Send(Samples.stream(0)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answer.of(offer, Samples.TRANSPORT, decisions))
        .withMessageContaining("section 0 is offered SEND_ONLY");
  }

  @Test
  void too_few_decisions_are_a_mistake_of_the_caller() throws SdpException {
    var offer = Samples.offer("chromium-whip.sdp");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Answer.of(offer, Samples.TRANSPORT, List.of()))
        .withMessage("0 decisions for 2 sections");
  }

  @Test
  void a_stream_name_that_would_break_the_text_is_a_mistake_of_the_caller() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SendStream(1, OptionalLong.empty(), "a\r\na=x", "t", "c"));
  }
}
