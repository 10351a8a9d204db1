package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.Inet4Address;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "255.255.255.255", "2001:db8::1", "::1", "fe80::1:0:0:9"})
  void an_address_comes_back_as_it_was(String host) {
    var address = new InetSocketAddress(host, 5000);
    assertThat(RemoteAddress.of(address).socketAddress()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1:5000",
    "::ffff:192.0.2.1, 192.0.2.1:5000",
    "2001:db8:0:0:0:0:0:1, [2001:db8::1]:5000",
    "2001:db8:0:1:1:1:1:1, [2001:db8:0:1:1:1:1:1]:5000",
    "2001:0:0:1:0:0:0:1, [2001:0:0:1::1]:5000",
    "1:0:0:0:0:0:0:0, [1::]:5000",
    "0:0:0:0:0:0:0:0, [::]:5000",
  })
  void it_is_written_the_short_way(String host, String text) {
    assertThat(RemoteAddress.of(new InetSocketAddress(host, 5000))).hasToString(text);
  }

  @Test
  void an_ipv4_address_is_the_same_in_its_mapped_form() {
    var mapped = new RemoteAddress(0, 0xffff_c000_0201L, 9);
    assertThat(RemoteAddress.of(new InetSocketAddress("192.0.2.1", 9))).isEqualTo(mapped);
    assertThat(mapped.socketAddress().getAddress()).isInstanceOf(Inet4Address.class);
  }

  @Test
  void a_port_beyond_16_bits_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RemoteAddress(0, 1, 65_536))
        .withMessageContaining("65536");
  }

  @Test
  void an_unresolved_address_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RemoteAddress.of(InetSocketAddress.createUnresolved("nowhere", 1)));
  }
}
