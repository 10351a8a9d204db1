package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenum.media.net.RemoteAddress.Carrier;

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

  @Test
  void what_is_reached_by_tcp_comes_after_all_that_is_reached_by_udp() {
    var all = Candidate.hostsAndPassive(List.of(Samples.at("192.0.2.1"), Samples.at("192.0.2.2")));
    assertThat(all)
        .extracting(Candidate::carrier)
        .containsExactly(Carrier.UDP, Carrier.UDP, Carrier.TCP, Carrier.TCP);
    assertThat(all).isSortedAccordingTo(Comparator.comparing(Candidate::priority).reversed());
    assertThat(all).extracting(Candidate::foundation).doesNotHaveDuplicates();
    // RFC 6544 section 4.5: (90 << 24) + ((2 << 13 | 8191) << 8) + 255
    assertThat(all.get(2).argument())
        .isEqualTo("3 1 tcp 1516240895 192.0.2.1 7400 typ host tcptype passive");
  }

  @Test
  void of_tcp_only_what_waits_for_us_is_read() throws SdpException {
    assertThat(read("1 1 TCP 1518280447 192.0.2.1 9 typ host tcptype passive"))
        .extracting(Candidate::carrier)
        .containsExactly(Carrier.TCP);
    assertThat(read("1 1 tcp 1518280447 192.0.2.1 9 typ host tcptype active")).isEmpty();
    assertThat(read("1 1 tcp 1518280447 192.0.2.1 9 typ host")).isEmpty();
    assertThat(read("1 1 udp 1518280447 192.0.2.1 9 typ host generation 0"))
        .extracting(Candidate::carrier)
        .containsExactly(Carrier.UDP);
  }

  private static List<Candidate> read(String argument) throws SdpException {
    return Candidate.of(List.of(new Line(1, "candidate", argument)));
  }
}
