package plenum.fuzz.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtpHeader;
import plenum.media.stun.StunMessage;

/** Seeds are good ones: a parser that turned them away at once would be tested by nothing. */
class SamplesTest {
  static List<byte[]> stun() {
    return StunSamples.all();
  }

  static List<byte[]> rtp() {
    return RtpSamples.all();
  }

  @ParameterizedTest
  @MethodSource("stun")
  void stun_is_stun(byte[] sample) {
    assertThat(StunMessage.read(MemorySegment.ofArray(sample))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("rtp")
  void rtp_is_rtp(byte[] sample) {
    var packet = MemorySegment.ofArray(sample);
    int header = RtpHeader.length(packet, 0, sample.length);
    assertThat(header).isPositive();
    assertThat(RtpHeader.payloadLength(packet, 0, sample.length, header)).isPositive();
  }

  @Test
  void rtcp_says_all_that_can_be_said() {
    var told = new ToldList();
    for (byte[] sample : RtcpSamples.all()) {
      RtcpReader.read(MemorySegment.ofArray(sample), 0, sample.length, told);
    }
    assertThat(told.all().stream().map(Object::getClass).distinct())
        .hasSameSizeAs(Told.class.getPermittedSubclasses());
  }
}
