package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTest {

  @Test
  void earlier_addresses_have_higher_priorities() {
    assertThat(Candidate.hosts(List.of(Samples.at("192.0.2.1"), Samples.at("2001:db8::1"))))
        .extracting(Candidate::priority)
        .containsExactly(2_130_706_431L, 2_130_706_175L);
  }

  @Test
  void each_address_is_its_own_foundation() {
    assertThat(Candidate.hosts(List.of(Samples.at("192.0.2.1"), Samples.at("192.0.2.2"))))
        .extracting(Candidate::foundation)
        .doesNotHaveDuplicates();
  }

  @Test
  void the_zone_of_a_link_local_address_is_not_written() throws UnknownHostException {
    var octets = Samples.at("fe80::1").getAddress().getAddress();
    var zoned = Inet6Address.getByAddress(null, octets, 2);

    assertThat(Candidate.hosts(List.of(new InetSocketAddress(zoned, 9))).getFirst().argument())
        .isEqualTo("1 1 udp 2130706431 fe80:0:0:0:0:0:0:1 9 typ host");
  }
}
