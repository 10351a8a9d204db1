package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LocalAddressesTest {

  @Test
  void the_likeliest_to_be_reached_come_first_and_loopback_last() {
    assertThat(
            ordered(
                "::1",
                "fd00::2",
                "127.0.0.1",
                "2001:db8::5",
                "10.0.0.1",
                "100.64.1.1",
                "192.0.2.1"))
        .containsExactly(
            "192.0.2.1",
            "10.0.0.1",
            "100.64.1.1",
            "2001:db8:0:0:0:0:0:5",
            "fd00:0:0:0:0:0:0:2",
            "0:0:0:0:0:0:0:1",
            "127.0.0.1");
  }

  @Test
  void link_local_multicast_and_wildcard_are_left_out() {
    assertThat(ordered("169.254.1.1", "fe80::1", "224.0.0.1", "ff02::1", "0.0.0.0", "::"))
        .isEmpty();
  }

  @Test
  void an_address_on_two_interfaces_is_offered_once() {
    assertThat(ordered("192.0.2.1", "192.0.2.1")).containsExactly("192.0.2.1");
  }

  @Test
  void a_port_bound_to_one_address_offers_just_that() {
    assertThat(LocalAddresses.of(new InetSocketAddress("127.0.0.1", 1)))
        .containsExactly(InetAddress.ofLiteral("127.0.0.1"));
  }

  @Test
  void an_ipv4_wildcard_offers_ipv4_alone_with_loopback_last() {
    var own = LocalAddresses.of(new InetSocketAddress(InetAddress.ofLiteral("0.0.0.0"), 1));
    assertThat(own).allMatch(address -> address instanceof Inet4Address);
    assertThat(own.getLast().isLoopbackAddress()).isTrue();
  }

  @Test
  void an_ipv6_wildcard_offers_ipv4_too() {
    var own = LocalAddresses.of(new InetSocketAddress(InetAddress.ofLiteral("::"), 1));
    assertThat(own).contains(InetAddress.ofLiteral("127.0.0.1"));
    assertThat(own).noneMatch(InetAddress::isLinkLocalAddress);
  }

  private static Stream<String> ordered(String... addresses) {
    return LocalAddresses.ordered(Stream.of(addresses).map(InetAddress::ofLiteral))
        .map(InetAddress::getHostAddress);
  }
}
