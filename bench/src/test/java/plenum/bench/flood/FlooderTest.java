package plenum.bench.flood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlooderTest {
  private static final Duration SHORT = Duration.ofMillis(200);

  @Test
  void what_is_answered_is_told_in_octets_per_octet_asked() throws Exception {
    try (var socket = new DatagramSocket(here(0))) {
      Thread.ofPlatform().daemon().start(() -> answerOnce(socket, 30));
      var sent = new Flooder(here(socket.getLocalPort()), List.of(new byte[10])).run(SHORT);
      assertThat(sent.octets()).isEqualTo(sent.datagrams() * 10).isPositive();
      assertThat(sent.answers()).isOne();
      assertThat(sent.answeredOctets()).isEqualTo(30);
      assertThat(sent.amplification()).isEqualTo(30.0 / sent.octets());
    }
  }

  @Test
  void only_this_machine_is_flooded() throws IOException {
    var elsewhere = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 9);
    assertThatThrownBy(() -> new Flooder(elsewhere, List.of(new byte[1])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static InetSocketAddress here(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  private static void answerOnce(DatagramSocket socket, int octets) {
    var packet = new DatagramPacket(new byte[100], 100);
    try {
      socket.receive(packet);
      socket.send(new DatagramPacket(new byte[octets], octets, packet.getSocketAddress()));
    } catch (IOException closed) {
      // the test is over
    }
  }
}
