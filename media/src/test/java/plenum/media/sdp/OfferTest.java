package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

  @ParameterizedTest
  @MethodSource("plenum.media.sdp.Samples#names")
  void every_sample_is_read(String name) throws SdpException {
    assertThat(Samples.offer(name).media()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chromium-seat-without-tracks.sdp,21",
    "chromium-seat-with-tracks.sdp,37",
    "firefox-seat-without-tracks.sdp,21",
    "firefox-seat-with-tracks.sdp,37"
  })
  void a_seat_offers_all_its_sections_at_once(String name, int sections) throws SdpException {
    assertThat(Samples.offer(name).media()).hasSize(sections);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chromium-seat-with-tracks.sdp",
        "chromium-seat-without-tracks.sdp",
        "firefox-seat-with-tracks.sdp",
        "firefox-seat-without-tracks.sdp",
        "safari-seat-not-recorded.sdp"
      })
  void a_camera_names_its_encodings_in_order(String name) throws SdpException {
    assertThat(Samples.media(name, "1").sendRids()).containsExactly("h", "m", "l");
  }

  @Test
  void bundle_only_sections_of_firefox_are_open_although_their_port_is_0() throws SdpException {
    assertThat(Samples.offer("firefox-seat-with-tracks.sdp").media())
        .noneMatch(MediaDescription::rejected);
  }

  @Test
  void a_section_given_up_is_read_as_rejected() throws SdpException {
    assertThat(Samples.media("firefox-second-offer.sdp", "1").rejected()).isTrue();
  }

  @Test
  void a_direction_at_session_level_gives_way_to_the_sections_own() throws SdpException {
    assertThat(Samples.media("firefox-whep.sdp", "0").direction())
        .isEqualTo(Direction.RECEIVE_ONLY);
  }

  @Test
  void an_ssrc_comes_with_that_of_its_retransmissions() throws SdpException {
    assertThat(Samples.media("pion-whip-not-recorded.sdp", "1").sources())
        .containsExactly(
            new SignalledSource(3358801927L, OptionalLong.of(1920377045L), "plenum-trial"));
  }

  @Test
  void a_simulcast_of_firefox_names_each_encoding_by_ssrc_too() throws SdpException {
    assertThat(Samples.media("firefox-seat-with-tracks.sdp", "1").sources())
        .hasSize(3)
        .allMatch(source -> source.rtxSsrc().isPresent());
  }

  @Test
  void credentials_at_session_level_count_for_all_sections() throws SdpException {
    assertThat(Samples.offer("obs-whip-not-recorded.sdp").ice().ufrag()).isEqualTo("qT7b");
  }

  @Test
  void where_sections_differ_the_credentials_of_the_first_in_bundle_count() throws SdpException {
    assertThat(Samples.offer("aiortc-call-not-recorded.sdp").ice().ufrag()).isEqualTo("Zk4P");
  }

  @Test
  void ice_options_may_be_parted_by_commas() throws SdpException {
    assertThat(Samples.offer("obs-whip-not-recorded.sdp").iceOptions())
        .containsExactly("ice2", "trickle");
  }

  @Test
  void the_sha_256_is_taken_from_among_several_fingerprints() throws SdpException {
    assertThat(Samples.offer("aiortc-call-not-recorded.sdp").fingerprint().sha256())
        .startsWith("A5:17:0C");
  }

  @Test
  void an_msid_that_only_the_ssrc_lines_have_is_found() throws SdpException {
    assertThat(Samples.media("gstreamer-whip.sdp", "audio1").msid())
        .contains(new Msid("user1797069482@host-5d9219ea", "webrtctransceiver1"));
  }

  @Test
  void a_track_of_no_stream_has_a_dash_for_it() throws SdpException {
    assertThat(Samples.media("chromium-seat-without-tracks.sdp", "0").msid().map(Msid::streamId))
        .contains("-");
  }

  @Test
  void an_rtx_codec_is_found_by_what_it_repairs() throws SdpException {
    var media = Samples.media("chromium-whip.sdp", "1");
    var vp8 = media.codecs().getFirst();

    assertThat(media.retransmissionOf(vp8).map(Codec::payloadType)).contains(97);
  }

  @Test
  void feedback_for_all_payload_types_counts_for_each() throws SdpException {
    var text = Samples.text("obs-whip-not-recorded.sdp").replace("rtcp-fb:96", "rtcp-fb:*");

    assertThat(Offer.parse(text).media().get(1).codecs().getFirst().feedback())
        .contains("nack", "nack pli");
  }

  @Test
  void paused_encodings_and_alternatives_are_read_by_their_first_name() throws SdpException {
    var text = Samples.text("safari-seat-not-recorded.sdp").replace("send h;m;l", "send ~h;m,l;l");

    assertThat(Offer.parse(text).media().get(1).sendRids()).containsExactly("h", "m", "l");
  }

  @Test
  void streams_of_an_older_simulcast_stand_in_the_order_of_their_group() throws SdpException {
    var text =
        Samples.text("obs-whip-not-recorded.sdp")
            .replace(
                "a=ssrc:2214570832 cname",
                "a=ssrc-group:SIM 7 2214570832\r\na=ssrc:2214570832 cname");

    assertThat(Offer.parse(text).media().get(1).sources())
        .extracting(SignalledSource::ssrc)
        .containsExactly(7L, 2214570832L);
  }

  @Test
  void bare_newlines_are_as_good() throws SdpException {
    var text = Samples.text("firefox-call.sdp");

    assertThat(Offer.parse(text.replace("\r\n", "\n"))).isEqualTo(Offer.parse(text));
  }

  @Test
  void an_active_offerer_is_taken() throws SdpException {
    var text = Samples.text("obs-whip-not-recorded.sdp").replace("setup:actpass", "setup:active");

    assertThat(Offer.parse(text).setup()).isEqualTo(Setup.ACTIVE);
  }

  @Test
  void what_a_seat_of_ours_writes_it_reads_again() throws SdpException {
    var offer =
        new Offer(
            Samples.OUR_ICE,
            Samples.OUR_FINGERPRINT,
            Setup.ACTPASS,
            Set.of(),
            false,
            List.of(
                SeatMedia.sentAudio("0", Samples.stream(0)),
                SeatMedia.sentSimulcast("1", List.of("h", "m", "l")),
                SeatMedia.sentVideo("2", Samples.stream(2)),
                SeatMedia.received("3", Kind.AUDIO),
                SeatMedia.received("4", Kind.VIDEO)));

    assertThat(Offer.parse(offer.write(1, 1))).isEqualTo(offer);
  }

  @Test
  void the_password_is_not_in_what_logs_print() throws SdpException {
    var offer = Samples.offer("obs-whip-not-recorded.sdp");

    assertThat(offer.toString()).doesNotContain(offer.ice().password());
  }

  @Test
  void a_section_without_msid_has_none() throws SdpException {
    assertThat(Samples.media("chromium-whep.sdp", "0").msid()).isEqualTo(Optional.empty());
  }

  /** As aiortc 1.4 numbers them. */
  @Test
  void a_number_means_what_an_earlier_section_says() throws SdpException {
    var text = Samples.text("aiortc-call-not-recorded.sdp").replace("a=extmap:3 ", "a=extmap:2 ");
    var media = Offer.parse(text).media();
    assertThat(media.get(0).extension(KnownExtension.AUDIO_LEVEL)).isPresent();
    assertThat(media.get(1).extensions())
        .extracting(HeaderExtension::uri)
        .containsExactly(KnownExtension.MID.uri());
  }
}
