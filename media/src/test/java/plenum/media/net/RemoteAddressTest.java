package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {

  @Test
  void ipv4_is_kept_mapped() {
    assertThat(RemoteAddress.of(new InetSocketAddress("192.0.2.1", 5000)))
        .isEqualTo(new RemoteAddress(0, 0x0000_ffff_c000_0201L, 5000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "255.255.255.255", "2001:db8::1", "::1", "::"})
  void a_socket_address_comes_back_as_it_was(String host) {
    var address = new InetSocketAddress(host, 65535);
    assertThat(RemoteAddress.of(address).socketAddress()).isEqualTo(address);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1:80",
    "2001:db8::1, [2001:db8::1]:80",
    "::, [::]:80",
    "::1, [::1]:80",
    "2001:db8::, [2001:db8::]:80",
    "2001:db8:0:1:1:1:1:1, [2001:db8:0:1:1:1:1:1]:80",
    "2001:0:0:1:0:0:0:1, [2001:0:0:1::1]:80",
    "2001:db8:0:0:1:0:0:1, [2001:db8::1:0:0:1]:80",
    "FD00::00A2, [fd00::a2]:80"
  })
  void an_address_is_written_as_rfc_5952_says(String host, String written) {
    assertThat(RemoteAddress.of(new InetSocketAddress(host, 80))).hasToString(written);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 65536})
  void a_port_out_of_range_is_refused(int port) {
    assertThatThrownBy(() -> new RemoteAddress(0, 0, port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Integer.toString(port));
  }

  @Test
  void a_name_without_an_address_is_refused() {
    assertThatThrownBy(() -> RemoteAddress.of(InetSocketAddress.createUnresolved("a.example", 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a.example");
  }
}
