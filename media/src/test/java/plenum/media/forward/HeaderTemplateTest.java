package plenum.media.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.RtpHeader;

class HeaderTemplateTest {
  @ParameterizedTest
  @CsvSource({
    "0,0,0,16",
    "1,0,0,24",
    "0,3,0,24",
    "0,0,14,24",
    "1,2,3,32",
    "15,2,0,24",
    "0,15,16,16"
  })
  void what_the_receiver_takes_is_written_and_read_again(
      int level, int time, int sequence, int length) {
    var arena = Arena.ofAuto();
    var template =
        new HeaderTemplate(arena, 77, new HeaderTemplate.Extensions(level, time, sequence));
    var packet = arena.allocate(64);
    template.write(packet, 3, 96, true, 65_537, 0x1_0000_0002L, 201, 45, 0xabcdef, 0x12345);
    assertThat(template.length()).isEqualTo(length);
    assertThat(RtpHeader.length(packet, 3, length)).isEqualTo(length);
    assertThat(RtpHeader.payloadType(packet, 3)).isEqualTo(96);
    assertThat(RtpHeader.marker(packet, 3)).isTrue();
    assertThat(RtpHeader.sequence(packet, 3)).isEqualTo(1);
    assertThat(RtpHeader.timestamp(packet, 3)).isEqualTo(2);
    assertThat(RtpHeader.ssrc(packet, 3)).isEqualTo(77);
    assertThat(RtpHeader.contributors(packet, 3)).isEqualTo(1);
    assertThat(RtpHeader.contributor(packet, 3)).isEqualTo(201);
    if (level >= 1 && level <= 14) {
      long place = HeaderExtension.find(packet, 3, level);
      assertThat(Octets.u8(packet, HeaderExtension.offset(place))).isEqualTo(45);
    }
    if (time >= 1 && time <= 14) {
      long place = HeaderExtension.find(packet, 3, time);
      assertThat(Octets.u24(packet, HeaderExtension.offset(place))).isEqualTo(0xabcdef);
    }
    boolean counted = sequence >= 1 && sequence <= 14;
    assertThat(template.counted()).isEqualTo(counted);
    if (counted) {
      long place = HeaderExtension.find(packet, 3, sequence);
      assertThat(Octets.u16(packet, HeaderExtension.offset(place))).isEqualTo(0x2345);
    }
  }
}
