package plenum.server.doctor;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plenum.media.ice.ControllingAgent;
import plenum.media.net.RemoteAddress;
import plenum.media.net.RemoteAddress.Carrier;
import plenum.media.octets.Octets;

/** Tests by connectivity checks, as a browser does, whether packets get through and back. */
final class MediaProbe {
  /** Five tries with growing pauses fit in; longer than that no browser waits either. */
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  private final WayIn way;
  private final RandomGenerator random;

  MediaProbe(WayIn way, RandomGenerator random) {
    this.way = way;
    this.random = random;
  }

  /** Whether an answer came from this address, authenticated, within some seconds. */
  boolean reaches(WayIn.Address address, Carrier carrier) {
    var target = new InetSocketAddress(InetAddress.ofLiteral(address.host()), address.port());
    try (var line =
        carrier == Carrier.UDP ? ProbeLine.udp(target) : ProbeLine.tcp(target, PATIENCE)) {
      return checked(line, RemoteAddress.of(target));
    } catch (IOException unreachable) {
      return false; // no route to it from here: the same to whoever asks
    }
  }

  private boolean checked(ProbeLine line, RemoteAddress target) throws IOException {
    long begun = System.nanoTime();
    var agent = new ControllingAgent(way.client(), way.server(), List.of(target), random, begun);
    while (System.nanoTime() - begun < PATIENCE.toNanos()) {
      send(line, agent);
      switch (agent.state()) {
        case ControllingAgent.State.Connected _ -> {
          return true;
        }
        case ControllingAgent.State.Failed _ -> {
          return false;
        }
        case ControllingAgent.State.Checking _ -> receive(line, agent, target);
      }
    }
    return false;
  }

  private static void send(ProbeLine line, ControllingAgent agent) throws IOException {
    var out = agent.poll(System.nanoTime());
    if (out.isPresent()) {
      var packet = out.get().datagram();
      line.send(Octets.bytes(packet, 0, (int) packet.byteSize()));
    }
  }

  private static void receive(ProbeLine line, ControllingAgent agent, RemoteAddress from)
      throws IOException {
    Optional<byte[]> packet = line.receive();
    if (packet.isPresent()) {
      agent.receive(MemorySegment.ofArray(packet.get()), from, System.nanoTime());
    }
  }
}
