package plenum.media.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreamPortTest {
  private static final byte WELCOME = 1;
  private static final int LONGEST = 1536;

  private final Semaphore ready = new Semaphore(0);
  private final List<String> events = new ArrayList<>();
  private final List<Socket> sockets = new ArrayList<>();
  private final List<RemoteAddress> senders = new ArrayList<>();
  private final MemorySegment packet = Arena.ofAuto().allocate(LONGEST);
  private StreamPort port;
  private long now = 1;

  /** Whoever begins with {@link #WELCOME} has something to do here. */
  private final StreamPort.Receiver receiver =
      new StreamPort.Receiver() {
        @Override
        public boolean packet(MemorySegment data, long offset, int length, RemoteAddress from) {
          events.add("packet of " + length);
          senders.add(from);
          return data.get(ValueLayout.JAVA_BYTE, offset) == WELCOME;
        }

        @Override
        public void ended(RemoteAddress from) {
          events.add("ended");
        }
      };

  @BeforeEach
  void open() throws IOException {
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    port = StreamPort.open(bind, LONGEST, ready::release);
  }

  @AfterEach
  void close() throws IOException {
    port.close();
    for (var socket : sockets) {
      socket.close();
    }
  }

  @Test
  void packets_come_and_go_framed_and_their_sender_is_told_apart_from_one_of_udp()
      throws Exception {
    var peer = connected();
    write(peer, WELCOME, 2);
    until("the packet is there", () -> events.contains("packet of 2"));
    var from = senders.getFirst();
    assertThat(from.carrier()).isEqualTo(RemoteAddress.Carrier.TCP);
    assertThat(from.socketAddress().getPort()).isEqualTo(peer.getLocalPort());
    packet.fill((byte) 9);
    port.send(packet, 0, 1200, from);
    port.send(packet, 0, 3, from);
    port.flush();
    var in = new DataInputStream(peer.getInputStream());
    assertThat(in.readNBytes(in.readUnsignedShort())).hasSize(1200).containsOnly(9);
    assertThat(in.readNBytes(in.readUnsignedShort())).hasSize(3);
  }

  @Test
  void who_begins_with_what_nobody_here_knows_is_cut_off() throws Exception {
    var peer = connected();
    write(peer, (byte) 22, 40);
    ends(peer);
    assertThat(events).containsExactly("packet of 40");
  }

  @Test
  void who_says_nothing_is_cut_off_after_a_while_and_so_is_who_is_known_no_more() throws Exception {
    var silent = connected();
    var known = connected();
    write(known, WELCOME, 1);
    until("both are there", () -> port.connections() == 2 && events.contains("packet of 1"));
    port.sweep(_ -> false, receiver, now + StreamPort.PATIENCE);
    assertThat(port.connections()).isEqualTo(2);
    port.sweep(senders.getFirst()::equals, receiver, now + StreamPort.PATIENCE + 1);
    ends(silent);
    assertThat(port.connections()).isEqualTo(1);
    port.sweep(_ -> false, receiver, now + StreamPort.PATIENCE + 1);
    ends(known);
    assertThat(events).containsExactly("packet of 1", "ended");
  }

  @Test
  void of_those_nobody_vouched_for_the_oldest_makes_room() throws Exception {
    var known = connected();
    write(known, WELCOME, 1);
    until("it is known", () -> events.contains("packet of 1"));
    var first = connected();
    until("and another has come", () -> port.connections() == 2);
    for (int i = 1; i <= StreamPort.MOST_STRANGERS; i++) {
      now++;
      connected();
      int so = Math.min(i + 2, StreamPort.MOST_STRANGERS + 1);
      until("there are " + so, () -> port.connections() == so);
    }
    ends(first);
    write(known, WELCOME, 3);
    until("who is known goes on", () -> events.contains("packet of 3"));
  }

  @Test
  void one_address_has_so_many_connections_and_no_more() throws Exception {
    for (int i = 1; i <= StreamPort.MOST_OF_ONE; i++) {
      int so = i;
      write(connected(), WELCOME, 1);
      until(so + " are known", () -> events.size() == so);
    }
    var tooMany = connected();
    ends(tooMany);
    assertThat(port.connections()).isEqualTo(StreamPort.MOST_OF_ONE);
  }

  @Test
  void who_reads_nothing_loses_packets_and_holds_nobody_up() throws Exception {
    var slow = connected();
    write(slow, WELCOME, 1);
    until("it is known", () -> !senders.isEmpty());
    var to = senders.getFirst();
    long sent = 0;
    while (port.dropped() < 100) {
      port.send(packet, 0, 1200, to);
      port.flush();
      assertThat(++sent).as("packets before any was dropped").isLessThan(100_000);
    }
    long before = port.dropped();
    for (int i = 0; i < 20; i++) { // more than the room that one long packet lacks
      port.send(packet, 0, 100, to);
    }
    assertThat(port.dropped()).as("short ones still have room").isEqualTo(before);
    var quick = connected();
    write(quick, WELCOME, 5);
    until("the other is heard", () -> events.contains("packet of 5"));
    port.send(packet, 0, 700, senders.getLast());
    port.flush();
    assertThat(new DataInputStream(quick.getInputStream()).readUnsignedShort()).isEqualTo(700);
    var in = new DataInputStream(slow.getInputStream());
    for (boolean whole = true; whole; ) {
      turn();
      int length = in.readUnsignedShort();
      assertThat(length).as("what it reads later is framed").isIn(1200, 100);
      in.skipNBytes(length);
      whole = length == 1200;
    }
  }

  @Test
  void a_frame_that_is_too_long_ends_the_connection() throws Exception {
    var peer = connected();
    write(peer, WELCOME, 1);
    peer.getOutputStream().write(new byte[] {(byte) 0xff, (byte) 0xff});
    ends(peer);
    assertThat(events).containsExactly("packet of 1", "ended");
  }

  @Test
  void a_port_in_use_is_said() {
    assertThatThrownBy(() -> StreamPort.open(port.localAddress(), LONGEST, () -> {}))
        .isInstanceOf(PortInUseException.class)
        .hasMessageStartingWith("TCP port " + port.localAddress().getPort());
  }

  private Socket connected() throws IOException {
    var socket = new Socket(port.localAddress().getAddress(), port.localAddress().getPort());
    socket.setSoTimeout(20_000);
    sockets.add(socket);
    return socket;
  }

  private static void write(Socket to, byte first, int length) throws IOException {
    var frame = new byte[2 + length];
    frame[0] = (byte) (length >> 8);
    frame[1] = (byte) length;
    frame[2] = first;
    OutputStream out = to.getOutputStream();
    out.write(frame, 0, 1); // in two pieces
    out.flush();
    out.write(frame, 1, frame.length - 1);
  }

  private void turn() throws InterruptedException {
    boolean _ = ready.tryAcquire(5, TimeUnit.MILLISECONDS);
    port.receive(receiver, now);
    port.flush();
  }

  private void until(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what + "; so far " + events).isLessThan(end);
      turn();
    }
  }

  /** The other end sees it end. */
  private void ends(Socket peer) throws Exception {
    peer.setSoTimeout(5);
    until("the connection ends", () -> ended(peer));
  }

  private static boolean ended(Socket peer) {
    try {
      return peer.getInputStream().read() < 0;
    } catch (SocketTimeoutException notYet) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }
}
