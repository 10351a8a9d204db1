package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, at which line, and in which words; the base is OBS's offer. */
class RefusalTest {
  private static final String BASE = Samples.text("obs-whip-not-recorded.sdp");

  private static SdpException refusal(String text) {
    return catchThrowableOfType(SdpException.class, () -> Offer.parse(text));
  }

  private static SdpException changed(String from, String to) {
    assertThat(BASE).contains(from);
    return refusal(BASE.replace(from, to));
  }

  /** Without each line that begins so. */
  private static SdpException without(String prefix) {
    assertThat(BASE).contains("\n" + prefix);
    return refusal(BASE.replaceAll("\n" + prefix + "[^\n]*", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a=group:BUNDLE   |  1 | there is no a=group:BUNDLE",
        "a=fingerprint    | 12 | there is no a=fingerprint",
        "a=ice-ufrag      | 12 | there is no a=ice-ufrag",
        "a=ice-pwd        | 12 | there is no a=ice-pwd",
        "a=mid            | 13 | the section has no a=mid",
        "a=rtcp-mux       | 13 | the section has no a=rtcp-mux",
        "o=               |  1 | there is no origin line"
      })
  void what_is_missing_is_named(String prefix, int line, String wrong) {
    var refusal = without(prefix);

    assertThat(refusal.wrong()).isEqualTo(wrong);
    assertThat(refusal.line()).isEqualTo(line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "setup:actpass | setup:passive | 8 | a=setup:passive, but so are we",
        "setup:actpass | setup:maybe | 8 | 'a=setup:maybe'",
        "fingerprint:sha-256 | fingerprint:sha-1 | 12 | 'a=fingerprint:sha-1 A5:17:0C:E2:9B:44:F8:3D:61:7E:02:D9:8B:C...' is no SHA-256",
        "sha-256 A5:17 | sha-256 A5:1G | 12 | 'a=fingerprint:sha-256 A5:1G:0C:E2:9B:44:F8:3D:61:7E:02:D9:8B...' has not 32 pairs",
        "ice-pwd:w3R | ice-pwd: | 10 | a=ice-pwd has 19 characters or a wrong one",
        "BUNDLE 0 1 | BUNDLE 0 | 25 | section '1' is not in BUNDLE",
        "BUNDLE 0 1 | BUNDLE 0 1 2 | 5 | BUNDLE names '2'",
        "mid:1 | mid:0 | 25 | two sections have mid '0'",
        "SAVPF 96 | SAVPF 96 96 | 25 | payload type 96 is there twice",
        "SAVPF 96 | SAVPF 128 | 25 | the payload type is '128'",
        "m=audio | m=image | 13 | the media is 'image'",
        "UDP/TLS/RTP/SAVPF 111 | RTP/AVP 111 | 13 | the protocol is 'RTP/AVP'",
        "opus/48000/2 | opus | 21 | 'a=rtpmap:111 opus' names no clock rate",
        "a=end-of-candidates | x | 24 | 'x' is no line of SDP",
        "a=msid-semantic:WMS * | a=ice-lite | 7 | the offerer is ICE-lite, as we are"
      })
  void what_is_wrong_is_quoted(String from, String to, int line, String wrong) {
    var refusal = changed(from, to);

    assertThat(refusal.wrong()).isEqualTo(wrong);
    assertThat(refusal.line()).isEqualTo(line);
  }

  @Test
  void a_message_says_where_what_and_what_would_be_right() {
    assertThat(changed("setup:actpass", "setup:passive"))
        .hasMessage(
            "line 8: a=setup:passive, but so are we;"
                + " right would be a=setup:actpass or a=setup:active");
  }

  @Test
  void a_short_password_is_not_repeated() {
    assertThat(changed("ice-pwd:w3Rk9f", "ice-pwd:")).hasMessageNotContaining("Ls0PzYxV5nHbG2Ce");
  }

  @Test
  void an_offer_of_rejected_sections_alone_is_refused() {
    assertThat(refusal(BASE.replace(" 51820 UDP/", " 0 UDP/")).wrong())
        .isEqualTo("no section is open");
  }

  @Test
  void a_number_of_two_extensions_in_one_section_is_refused() {
    assertThat(changed("a=sendonly", "a=extmap:3 urn:x\r\na=extmap:3 urn:y\r\na=sendonly").wrong())
        .isEqualTo("extension 3 is there twice");
  }

  @Test
  void a_simulcast_of_undeclared_rids_is_refused() {
    assertThat(changed("a=mid:1", "a=mid:1\r\na=simulcast:send h").wrong())
        .isEqualTo("a=simulcast names 'h' without its a=rid");
  }

  @Test
  void too_long_a_description_is_refused_before_it_is_read() {
    assertThat(refusal(BASE + "x".repeat(SessionDescription.LONGEST)).right())
        .isEqualTo("at most 524288");
  }

  @Test
  void too_long_a_line_is_refused() {
    assertThat(changed("s=-", "s=" + "-".repeat(5000)).line()).isEqualTo(3);
  }

  @Test
  void too_many_sections_are_refused() {
    assertThat(refusal(BASE + "m=audio 9 UDP/TLS/RTP/SAVPF 0\r\n".repeat(200)).wrong())
        .isEqualTo("one media section too many");
  }

  @Test
  void too_many_payload_types_are_refused() {
    var types = new StringBuilder("SAVPF");
    for (int type = 0; type < 100; type++) {
      types.append(' ').append(type);
    }

    assertThat(changed("SAVPF 96", types.toString()).wrong())
        .isEqualTo("one payload type too many");
  }

  @Test
  void too_many_ssrcs_are_refused() {
    var lines = new StringBuilder("a=mid:1");
    for (int ssrc = 1; ssrc < 100; ssrc++) {
      lines.append("\r\na=ssrc:").append(ssrc).append(" cname:x");
    }

    assertThat(changed("a=mid:1", lines.toString()).wrong()).isEqualTo("one SSRC too many");
  }

  @Test
  void an_empty_text_is_refused() {
    assertThat(refusal(""))
        .hasMessage("line 1: the description does not begin with its version; right would be v=0");
  }

  @Test
  void foreign_control_characters_do_not_reach_the_message() {
    assertThat(changed("s=-", "s=\u0007")).hasMessageContaining("'s=?'");
  }
}
