package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;

class RemoteAnswerTest {

  private static String answer() throws SdpException {
    return Samples.answer(Samples.offer("firefox-call.sdp")).write();
  }

  @Test
  void names_and_other_transports_among_the_candidates_are_left_out() throws SdpException {
    var text =
        answer()
            .replace(
                "a=end-of-candidates",
                """
                a=candidate:7 1 udp 1 host.local 7 typ host\r
                a=candidate:8 1 tcp 1 192.0.2.8 9 typ host tcptype active\r
                a=candidate:9 2 udp 1 192.0.2.9 9 typ host\r
                a=candidate:10 1 UDP 1 192.0.2.10 9 typ host generation 0\
                """);

    assertThat(RemoteAnswer.parse(text).candidates())
        .extracting(Candidate::address)
        .contains(InetAddress.ofLiteral("192.0.2.10"))
        .hasSize(3);
  }

  @Test
  void an_undecided_answer_is_refused() throws SdpException {
    var text = answer().replace("setup:passive", "setup:actpass");

    assertThatExceptionOfType(SdpException.class)
        .isThrownBy(() -> RemoteAnswer.parse(text))
        .withMessageContaining("an answer has a=setup:actpass");
  }

  @Test
  void a_candidate_cut_short_is_refused() throws SdpException {
    var text = answer().replace(" typ host", "");

    assertThatExceptionOfType(SdpException.class)
        .isThrownBy(() -> RemoteAnswer.parse(text))
        .withMessageContaining("is cut short");
  }

  @Test
  void a_mid_that_is_not_there_is_not_found() throws SdpException {
    assertThat(RemoteAnswer.parse(answer()).media("stage")).isEmpty();
  }
}
