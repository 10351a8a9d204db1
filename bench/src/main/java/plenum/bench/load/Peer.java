package plenum.bench.load;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import plenum.bench.net.ConnectedSocket;
import plenum.media.dtls.Handshake;
import plenum.media.dtls.Handshakes;
import plenum.media.dtls.SrtpKeyingMaterial;
import plenum.media.ice.ControllingAgent;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;

/**
 * One connection of the load client, up to its keys: connectivity checks, then DTLS as its client,
 * then consent for as long as it lasts. Confined to the client's thread, but for what the handshake
 * tells.
 */
final class Peer {
  private static final int LONGEST = 2048;

  private final ConnectedSocket socket;
  private final ControllingAgent agent;
  private final Handshakes handshakes;
  private final String fingerprint;
  private final RemoteAddress server;
  private final MemorySegment outgoing;
  private final Queue<byte[]> flights = new ConcurrentLinkedQueue<>();
  private final Queue<SrtpKeys> agreed = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String failure;
  private @Nullable Handshake handshake;

  Peer(
      Arena arena,
      ConnectedSocket socket,
      ControllingAgent agent,
      Handshakes handshakes,
      Session.Answered answered) {
    this.socket = socket;
    this.agent = agent;
    this.handshakes = handshakes;
    fingerprint = answered.answer().fingerprint().sha256();
    server = RemoteAddress.of(answered.server());
    outgoing = arena.allocate(LONGEST, 64);
  }

  ConnectedSocket socket() {
    return socket;
  }

  /** Takes what is not media: STUN, and DTLS. */
  void receive(MemorySegment data, long offset, int length, long now) {
    int first = Octets.u8(data, offset);
    if (first < 4) {
      agent.receive(data.asSlice(offset, length), server, now);
    } else if (first >= 20 && first < 64 && handshake != null) {
      handshake.receive(Octets.bytes(data, offset, length));
    }
  }

  /** Sends what is due. */
  void poll(long now) {
    for (var check = agent.poll(now); check.isPresent(); check = agent.poll(now)) {
      send(check.get().datagram());
    }
    switch (agent.state()) {
      case ControllingAgent.State.Checking _ -> {}
      case ControllingAgent.State.Connected _ -> shakeHands();
      case ControllingAgent.State.Failed(var why) -> failure = why;
    }
    for (byte[] flight = flights.poll(); flight != null; flight = flights.poll()) {
      send(MemorySegment.ofArray(flight));
    }
  }

  private void shakeHands() {
    if (handshake == null) {
      handshake = handshakes.asClient(fingerprint, new Agreement());
    }
  }

  private void send(MemorySegment datagram) {
    long length = datagram.byteSize();
    Octets.copy(datagram, 0, outgoing, 0, length);
    socket.send(outgoing, length);
  }

  /** The keys, once, when they are agreed. */
  Optional<SrtpKeys> keys() {
    return Optional.ofNullable(agreed.poll());
  }

  /** Why there is no connection, or no longer. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  void close() {
    if (handshake != null) {
      handshake.close();
    }
    socket.close();
  }

  /** What the handshake's thread tells. */
  private final class Agreement implements Handshake.Listener {
    @Override
    public void send(byte[] datagram) {
      flights.add(datagram);
    }

    @Override
    public void completed(SrtpKeyingMaterial material) {
      SrtpProfile profile = SrtpProfile.ofId(material.profile()).orElseThrow();
      agreed.add(SrtpKeys.exported(profile, material.material()));
    }

    @Override
    public void failed(String why) {
      failure = why;
    }

    @Override
    public void closed() {
      failure = "the server closed the connection";
    }
  }
}
