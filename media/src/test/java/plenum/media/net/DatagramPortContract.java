package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every {@link DatagramPort} keeps to. */
@Timeout(30)
abstract class DatagramPortContract {
  static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  static final int SLOT = 1500;

  private final List<DatagramPort> opened = new ArrayList<>();
  final DatagramBatch outgoing = new DatagramBatch(64, SLOT);
  final DatagramBatch incoming = new DatagramBatch(64, SLOT);

  abstract DatagramPort opened(InetSocketAddress bind) throws IOException;

  @AfterEach
  void close() {
    opened.forEach(DatagramPort::close);
  }

  @Test
  void a_datagram_arrives_with_its_octets_and_its_sender_over_ipv4() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, receiver, 7, 100);
    sendAll(sender, 1);
    receiveSome(receiver);
    assertDatagram(0, 7, 100);
    assertThat(incoming.address(0)).isEqualTo(RemoteAddress.of(sender.localAddress()));
  }

  @Test
  void a_datagram_arrives_with_its_octets_and_its_sender_over_ipv6() throws IOException {
    assumeTrue(loopbackHasIpv6(), "this machine has no ::1");
    var sender = port("::1");
    var receiver = port("::1");
    queue(0, receiver, 9, 1200);
    sendAll(sender, 1);
    receiveSome(receiver);
    assertDatagram(0, 9, 1200);
    assertThat(incoming.address(0)).isEqualTo(RemoteAddress.of(sender.localAddress()));
  }

  @Test
  void a_wildcard_port_receives_and_answers_both_families() throws IOException {
    assumeTrue(loopbackHasIpv6(), "this machine has no ::1");
    var both = port("0.0.0.0");
    assertThat(both.localAddress().getAddress()).isInstanceOf(Inet6Address.class);
    for (var host : List.of("127.0.0.1", "::1")) {
      var peer = port(host);
      queue(0, new InetSocketAddress(host, both.localAddress().getPort()), 3, 50);
      sendAll(peer, 1);
      receiveSome(both);
      assertThat(incoming.address(0)).isEqualTo(RemoteAddress.of(peer.localAddress()));
      assertThat(both.send(incoming)).as("what was received is sent as it is").isEqualTo(1);
      receiveSome(peer);
      assertDatagram(0, 3, 50);
    }
  }

  @Test
  void sixty_four_datagrams_go_in_one_batch_and_in_order() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    for (int i = 0; i < 64; i++) {
      queue(i, receiver, i, 20 + i);
    }
    sendAll(sender, 64);
    receiveSome(receiver, 64);
    for (int i = 0; i < 64; i++) {
      assertDatagram(i, i, 20 + i);
    }
    assertThat(sender.counters().sent()).isEqualTo(64);
    assertThat(receiver.counters().received()).isEqualTo(64);
  }

  @Test
  void an_oversized_datagram_is_dropped_and_counted_and_its_neighbours_arrive() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    var small = new DatagramBatch(8, 100);
    queue(0, receiver, 1, 100);
    queue(1, receiver, 2, 101);
    queue(2, receiver, 3, 40);
    sendAll(sender, 3);
    var kept = new ArrayList<Integer>();
    until(() -> {
      receiver.await(PATIENCE / 10);
      receiver.receive(small);
      for (int i = 0; i < small.count(); i++) {
        kept.add(small.length(i));
        assertThat(small.data().get(ValueLayout.JAVA_BYTE, small.offset(i)))
            .isEqualTo((byte) (small.length(i) == 100 ? 1 : 3));
        assertThat(small.address(i)).isEqualTo(RemoteAddress.of(sender.localAddress()));
      }
      return kept.size() == 2;
    });
    assertThat(kept).containsExactly(100, 40);
    assertThat(receiver.counters().truncated()).isEqualTo(1);
  }

  @Test
  void an_empty_datagram_arrives_as_one() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, receiver, 1, 10);
    queue(1, receiver, 2, 0);
    queue(2, receiver, 3, 10);
    sendAll(sender, 3);
    receiveSome(receiver, 3);
    assertThat(incoming.length(1)).isZero();
    assertDatagram(2, 3, 10);
  }

  @Test
  void a_batch_with_short_datagrams_receives_long_ones_afterwards() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    incoming.length(0, 1);
    incoming.length(63, 1);
    queue(0, receiver, 5, SLOT);
    sendAll(sender, 1);
    receiveSome(receiver);
    assertDatagram(0, 5, SLOT);
  }

  @Test
  void a_closed_port_at_the_other_end_stops_nothing() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    var gone = port("127.0.0.1");
    gone.close();
    for (int round = 0; round < 20; round++) {
      queue(0, gone, 1, 10);
      queue(1, receiver, 2, 10);
      sendAll(sender, 2);
      receiveSome(receiver);
      assertDatagram(0, 2, 10);
      assertThat(sender.receive(incoming)).isZero();
    }
  }

  @Test
  void a_forbidden_address_is_skipped_and_counted() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, receiver, 1, 10);
    queue(1, new InetSocketAddress("255.255.255.255", 9), 2, 10);
    queue(2, receiver, 3, 10);
    sendAll(sender, 3);
    receiveSome(receiver, 2);
    assertDatagram(0, 1, 10);
    assertDatagram(1, 3, 10);
    assertThat(sender.counters().refused()).isEqualTo(1);
    assertThat(sender.counters().sent()).isEqualTo(2);
  }

  @Test
  void an_address_of_the_other_family_is_skipped_and_counted() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, new InetSocketAddress("::1", 9), 1, 10);
    queue(1, receiver, 2, 10);
    sendAll(sender, 2);
    receiveSome(receiver);
    assertDatagram(0, 2, 10);
    assertThat(sender.counters().refused()).isEqualTo(1);
  }

  @Test
  void sending_from_a_later_slot_leaves_the_earlier_ones() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    for (int i = 0; i < 3; i++) {
      queue(i, receiver, i, 10);
    }
    outgoing.count(3);
    assertThat(sender.send(outgoing, 2)).isEqualTo(3);
    receiveSome(receiver);
    assertDatagram(0, 2, 10);
  }

  @Test
  void what_one_port_received_another_sends_as_it_is() throws IOException {
    var peer = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, receiver, 4, 10);
    sendAll(peer, 1);
    receiveSome(receiver);
    assertThat(port("0.0.0.0").send(incoming)).isEqualTo(1);
    receiveSome(peer);
    assertDatagram(0, 4, 10);
  }

  @Test
  void an_empty_port_gives_nothing_at_once() throws IOException {
    incoming.count(5);
    assertThat(port("127.0.0.1").receive(incoming)).isZero();
    assertThat(incoming.count()).isZero();
  }

  @Test
  void waiting_ends_at_its_timeout() throws IOException {
    var port = port("127.0.0.1");
    long start = System.nanoTime();
    port.await(TimeUnit.MILLISECONDS.toNanos(20));
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(19_000_000);
  }

  @Test
  void waiting_ends_when_a_datagram_is_there() throws IOException {
    var sender = port("127.0.0.1");
    var receiver = port("127.0.0.1");
    queue(0, receiver, 1, 10);
    sendAll(sender, 1);
    long start = System.nanoTime();
    receiver.await(PATIENCE);
    assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
    assertThat(receiver.receive(incoming)).isEqualTo(1);
  }

  @Test
  void a_wake_before_waiting_is_not_lost() throws IOException {
    var port = port("127.0.0.1");
    for (int round = 0; round < 100; round++) {
      port.wake();
      port.wake();
      long start = System.nanoTime();
      port.await(PATIENCE);
      assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
    }
  }

  @Test
  void every_wake_from_another_thread_is_seen() throws Exception {
    var port = port("127.0.0.1");
    int rounds = 2_000;
    var asked = new AtomicInteger();
    var seen = new AtomicInteger();
    var waker =
        Thread.ofPlatform()
            .start(() -> {
              long end = System.nanoTime() + PATIENCE;
              for (int i = 1; i <= rounds; i++) {
                asked.set(i);
                port.wake();
                while (seen.get() < i && System.nanoTime() < end) {
                  Thread.yield();
                }
              }
            });
    long start = System.nanoTime();
    while (seen.get() < rounds && System.nanoTime() - start < PATIENCE) {
      port.await(PATIENCE);
      seen.set(asked.get());
    }
    waker.join();
    assertThat(seen.get()).isEqualTo(rounds);
    assertThat(System.nanoTime() - start).isLessThan(PATIENCE);
  }

  @Test
  void closing_ends_a_wait_in_another_thread_and_frees_the_port() throws Exception {
    var port = port("127.0.0.1");
    var address = port.localAddress();
    var started = new CountDownLatch(1);
    var waiter =
        Thread.ofPlatform()
            .start(() -> {
              while (port.open()) {
                started.countDown();
                port.await(PATIENCE * 10);
                port.receive(incoming);
              }
            });
    started.await();
    port.close();
    waiter.join(TimeUnit.NANOSECONDS.toMillis(PATIENCE));
    assertThat(waiter.isAlive()).isFalse();
    opened.add(opened(address));
  }

  @Test
  void a_closed_port_does_nothing_and_says_so() throws IOException {
    var port = port("127.0.0.1");
    queue(0, new InetSocketAddress("127.0.0.1", 9), 1, 10);
    outgoing.count(1);
    port.close();
    port.close();
    port.wake();
    port.await(PATIENCE);
    assertThat(port.open()).isFalse();
    assertThat(port.receive(incoming)).isZero();
    assertThat(port.send(outgoing)).isZero();
    assertThat(port.counters().sent()).isZero();
  }

  @Test
  void a_port_in_use_is_named() throws IOException {
    var first = port("127.0.0.1");
    int number = first.localAddress().getPort();
    assertThatThrownBy(() -> opened(first.localAddress()))
        .isInstanceOf(PortInUseException.class)
        .hasMessage("UDP port " + number + " on 127.0.0.1 is already in use");
  }

  @Test
  void an_address_of_another_machine_is_named() {
    assertThatThrownBy(() -> opened(new InetSocketAddress("192.0.2.7", 0)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("192.0.2.7:0");
  }

  final DatagramPort port(String host) throws IOException {
    var port = opened(new InetSocketAddress(host, 0));
    opened.add(port);
    return port;
  }

  final void queue(int slot, DatagramPort to, int mark, int length) {
    queue(slot, to.localAddress(), mark, length);
  }

  final void queue(int slot, InetSocketAddress to, int mark, int length) {
    var address = RemoteAddress.of(to);
    payload(outgoing, slot, length).fill((byte) mark);
    outgoing.length(slot, length);
    outgoing.address(slot, address.high(), address.low(), address.port());
  }

  final void sendAll(DatagramPort sender, int count) {
    outgoing.count(count);
    assertThat(sender.send(outgoing)).isEqualTo(count);
  }

  /** Receives the one datagram that is expected. */
  final void receiveSome(DatagramPort receiver) {
    until(() -> {
      receiver.await(PATIENCE);
      return receiver.receive(incoming) > 0;
    });
    assertThat(incoming.count()).isEqualTo(1);
  }

  /** Collects so many in {@link #incoming}: a busy kernel may hand them over in several batches. */
  final void receiveSome(DatagramPort receiver, int expected) {
    var part = new DatagramBatch(64, SLOT);
    incoming.count(0);
    until(() -> {
      receiver.await(PATIENCE);
      receiver.receive(part);
      for (int i = 0; i < part.count(); i++) {
        append(part, i);
      }
      return incoming.count() >= expected;
    });
    assertThat(incoming.count()).isEqualTo(expected);
  }

  private void append(DatagramBatch part, int i) {
    int slot = incoming.count();
    incoming.count(slot + 1);
    payload(incoming, slot, part.length(i)).copyFrom(payload(part, i, part.length(i)));
    incoming.length(slot, part.length(i));
    incoming.address(slot, part.high(i), part.low(i), part.port(i));
  }

  final void assertDatagram(int slot, int mark, int length) {
    assertThat(incoming.length(slot)).isEqualTo(length);
    var expected = new byte[length];
    Arrays.fill(expected, (byte) mark);
    assertThat(payload(incoming, slot, length).toArray(ValueLayout.JAVA_BYTE)).isEqualTo(expected);
  }

  static void until(BooleanSupplier done) {
    long end = System.nanoTime() + PATIENCE;
    while (!done.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience is over").isLessThan(end);
    }
  }

  static boolean loopbackHasIpv6() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .anyMatch(address -> address instanceof Inet6Address && address.isLoopbackAddress());
  }

  private static MemorySegment payload(DatagramBatch batch, int slot, int length) {
    return batch.data().asSlice(batch.offset(slot), length);
  }
}
