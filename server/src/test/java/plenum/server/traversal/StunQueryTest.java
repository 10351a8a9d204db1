package plenum.server.traversal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

class StunQueryTest {
  private static final RemoteAddress SEEN =
      RemoteAddress.of(new InetSocketAddress("203.0.113.7", 40_000));

  private final Random random = new Random(5);
  private DatagramSocket server;

  @BeforeEach
  void open() throws IOException {
    server = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void the_address_is_the_one_that_the_server_saw_and_a_lost_request_is_sent_again() {
    answers(request -> new TransactionId[] {null, request});
    assertThat(query().ask()).contains(InetAddress.ofLiteral("203.0.113.7"));
  }

  @Test
  void an_answer_to_another_request_is_none() {
    answers(request -> new TransactionId[] {new TransactionId(1, 2), request});
    assertThat(query().ask()).contains(InetAddress.ofLiteral("203.0.113.7"));
  }

  @Test
  void who_does_not_answer_leaves_it_unknown() {
    assertThat(query().ask()).isEmpty();
  }

  @Test
  void a_name_that_leads_nowhere_leaves_it_unknown() {
    var nowhere = InetSocketAddress.createUnresolved("nowhere.invalid", 3478);
    assertThat(new StunQuery(nowhere, random).ask()).isEmpty();
  }

  private StunQuery query() {
    var at = InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
    return new StunQuery(at, random);
  }

  private interface Plan {
    /** As whose answers those to the first and the second request go; null for none. */
    TransactionId[] of(TransactionId request);
  }

  private void answers(Plan plan) {
    Thread.startVirtualThread(() -> {
      try {
        var packet = new DatagramPacket(new byte[1500], 1500);
        for (int i = 0; i < 2; i++) {
          server.receive(packet);
          var octets = Arrays.copyOf(packet.getData(), packet.getLength());
          var request = StunMessage.read(MemorySegment.ofArray(octets)).orElseThrow();
          var as = plan.of(request.transaction())[i];
          if (as != null) {
            var reply = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
            int length = new StunWriter(reply, StunKind.SUCCESS, as).mappedAddress(SEEN).seal();
            server.send(
                new DatagramPacket(
                    Octets.bytes(reply, 0, length), length, packet.getSocketAddress()));
          }
        }
      } catch (IOException closed) {
        // the test is over
      }
    });
  }
}
