package plenum.bench.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.media.octets.Octets;

class ConnectedSocketTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Arena arena = Arena.ofConfined();
  private DatagramSocket other;
  private ConnectedSocket socket;
  private Poller poller;

  @BeforeEach
  void open() throws IOException {
    other = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    socket = ConnectedSocket.open(arena, (InetSocketAddress) other.getLocalSocketAddress());
    poller = new Poller(arena);
    poller.watch(socket, 5);
    var hello = arena.allocateFrom("hello");
    assertThat(socket.send(hello, 5)).isTrue();
    var first = new DatagramPacket(new byte[16], 16);
    other.receive(first);
    other.connect(first.getSocketAddress());
  }

  @AfterEach
  void close() {
    other.close();
    socket.close();
    poller.close();
    arena.close();
  }

  private void answer(int octet, int length) throws IOException {
    var data = new byte[length];
    data[0] = (byte) octet;
    other.send(new DatagramPacket(data, length));
  }

  @Test
  void datagrams_arrive_in_a_batch_with_the_tag_of_their_socket() throws IOException {
    answer(1, 100);
    answer(2, 1200);
    assertThat(poller.await(SECOND)).isEqualTo(1);
    assertThat(poller.tag(0)).isEqualTo(5);
    var arrivals = new Arrivals(arena, 8);
    assertThat(socket.receive(arrivals)).isEqualTo(2);
    assertThat(arrivals.length(0)).isEqualTo(100);
    assertThat(arrivals.length(1)).isEqualTo(1200);
    assertThat(Octets.u8(arrivals.data(), arrivals.offset(1))).isEqualTo(2);
  }

  @Test
  void the_kernel_stamps_what_arrives_by_the_pollers_clock() throws IOException {
    long before = poller.now();
    answer(1, 100);
    poller.await(SECOND);
    var arrivals = new Arrivals(arena, 8);
    socket.receive(arrivals);
    assertThat(arrivals.stamp(0)).isBetween(before, poller.now());
  }

  @Test
  void nothing_to_receive_is_nothing() {
    assertThat(poller.await(0)).isZero();
    assertThat(socket.receive(new Arrivals(arena, 8))).isZero();
  }

  @Test
  void what_finds_no_room_is_counted() throws IOException {
    for (int i = 0; i < 4_000; i++) {
      answer(1, 1200);
    }
    var arrivals = new Arrivals(arena, 64);
    int received = 0;
    for (int count = socket.receive(arrivals); count > 0; count = socket.receive(arrivals)) {
      received += count;
    }
    assertThat(socket.dropped()).isPositive().isEqualTo(4_000 - received);
  }
}
