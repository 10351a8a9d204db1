package plenum.server.doctor;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import plenum.media.ice.ControllingAgent;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/** Tests by connectivity checks, as a browser does, whether UDP gets through and back. */
final class UdpProbe {
  /** Five tries with growing pauses fit in; longer than that no browser waits either. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int TURN_MILLIS = 50;
  private static final int LONGEST = 1500;

  private final WayIn way;
  private final RandomGenerator random;

  UdpProbe(WayIn way, RandomGenerator random) {
    this.way = way;
    this.random = random;
  }

  /** Whether an answer came from this address, authenticated, within some seconds. */
  boolean reaches(WayIn.Address address) {
    try (var socket = new DatagramSocket()) {
      var target = new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
      socket.setSoTimeout(TURN_MILLIS);
      return checked(socket, RemoteAddress.of(target));
    } catch (IOException | IllegalArgumentException _) {
      return false; // no route to it from here: the same to whoever asks
    }
  }

  private boolean checked(DatagramSocket socket, RemoteAddress target) throws IOException {
    long begun = System.nanoTime();
    var agent = new ControllingAgent(way.client(), way.server(), List.of(target), random, begun);
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      send(socket, agent);
      switch (agent.state()) {
        case ControllingAgent.State.Connected _ -> {
          return true;
        }
        case ControllingAgent.State.Failed _ -> {
          return false;
        }
        case ControllingAgent.State.Checking _ -> receive(socket, packet, agent);
      }
    }
    return false;
  }

  private static void send(DatagramSocket socket, ControllingAgent agent) throws IOException {
    var out = agent.poll(System.nanoTime());
    if (out.isPresent()) {
      var datagram = out.get().datagram();
      var octets = Octets.bytes(datagram, 0, (int) datagram.byteSize());
      var to = out.get().to().socketAddress();
      socket.send(new DatagramPacket(octets, octets.length, to));
    }
  }

  private static void receive(DatagramSocket socket, DatagramPacket packet, ControllingAgent agent)
      throws IOException {
    try {
      packet.setLength(LONGEST);
      socket.receive(packet);
    } catch (SocketTimeoutException _) {
      return;
    }
    var from = (InetSocketAddress) packet.getSocketAddress();
    var octets = MemorySegment.ofArray(packet.getData()).asSlice(0, packet.getLength());
    agent.receive(octets, RemoteAddress.of(from), System.nanoTime());
  }
}
