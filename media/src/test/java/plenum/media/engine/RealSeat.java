package plenum.media.engine;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import plenum.media.dtls.BouncyHandshakes;
import plenum.media.dtls.DtlsIdentity;
import plenum.media.dtls.Handshake;
import plenum.media.dtls.SrtpKeyingMaterial;
import plenum.media.ice.ControllingAgent;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtpHeader;
import plenum.media.sdp.Fingerprint;
import plenum.media.sdp.Kind;
import plenum.media.sdp.Offer;
import plenum.media.sdp.RemoteAnswer;
import plenum.media.sdp.SeatMedia;
import plenum.media.sdp.SendStream;
import plenum.media.sdp.Setup;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/** A peer over a real socket with a real handshake: speaks each 20 ms and hears one outlet. */
final class RealSeat implements AutoCloseable, Handshake.Listener {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DtlsIdentity identity = DtlsIdentity.generate(RANDOM, Instant.now());
  private final Wire wire;
  private final IceCredentials local = IceCredentials.random(RANDOM);
  private final int source;
  private final AtomicReference<Handshake> handshake = new AtomicReference<>();
  private final AtomicReference<SrtpSender> sender = new AtomicReference<>();
  private final AtomicReference<SrtpReceiver> receiver = new AtomicReference<>();
  private final MemorySegment plain = Arena.ofShared().allocate(2048, 8);
  private final AtomicInteger heard = new AtomicInteger();
  private final AtomicInteger lastContributor = new AtomicInteger();
  private volatile boolean running = true;
  private InetSocketAddress server = new InetSocketAddress(0);
  private Thread thread = Thread.currentThread();

  RealSeat(int source) throws IOException {
    this(source, new UdpWire());
  }

  RealSeat(int source, Wire wire) {
    this.source = source;
    this.wire = wire;
  }

  /**
   * What carries packets to the engine; a receive waits for 5 ms at most, and may bring nothing.
   */
  interface Wire extends AutoCloseable {
    void connect(InetSocketAddress server) throws IOException;

    void send(byte[] packet) throws IOException;

    byte[] receive() throws IOException;

    @Override
    void close() throws IOException;
  }

  private static final class UdpWire implements Wire {
    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
    private InetSocketAddress server = new InetSocketAddress(0);

    UdpWire() throws IOException {
      socket.setSoTimeout(5);
    }

    @Override
    public void connect(InetSocketAddress to) {
      server = to;
    }

    @Override
    public void send(byte[] datagram) throws IOException {
      socket.send(new DatagramPacket(datagram, datagram.length, server));
    }

    @Override
    public byte[] receive() throws IOException {
      try {
        packet.setLength(2048);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
      } catch (SocketTimeoutException nothing) {
        return new byte[0];
      }
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  /** As RFC 6544 has it: it connects, and frames what it sends. */
  static final class TcpWire implements Wire {
    private final Socket socket = new Socket();

    @Override
    public void connect(InetSocketAddress server) throws IOException {
      socket.connect(server);
    }

    @Override
    public synchronized void send(byte[] packet) throws IOException {
      var frame =
          ByteBuffer.allocate(2 + packet.length).putShort((short) packet.length).put(packet);
      socket.getOutputStream().write(frame.array());
    }

    @Override
    public byte[] receive() throws IOException {
      var in = socket.getInputStream();
      if (in.available() == 0) {
        LockSupport.parkNanos(1_000_000);
        return new byte[0];
      }
      int length = in.read() << 8;
      length |= in.read();
      return in.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  Offer offer() {
    var microphone = new SendStream(1000 + source, java.util.OptionalLong.empty(), "s", "t", "c");
    return new Offer(
        local,
        new Fingerprint(identity.fingerprint()),
        Setup.ACTPASS,
        Set.of(),
        true,
        List.of(SeatMedia.sentAudio("m", microphone), SeatMedia.received("l", Kind.AUDIO)));
  }

  ConnectionRequest request(int receiver) {
    return new ConnectionRequest(
        "c",
        receiver,
        offer(),
        Map.of("m", source),
        Map.of("l", new ConnectionRequest.Slot(1, "floor")));
  }

  void start(RemoteAnswer answer, InetSocketAddress address) throws IOException {
    server = address;
    wire.connect(address);
    var agent =
        new ControllingAgent(
            local, answer.ice(), List.of(RemoteAddress.of(address)), RANDOM, System.nanoTime());
    var handshakes = new BouncyHandshakes(identity, RANDOM, new Semaphore(1));
    thread = Thread.ofPlatform().start(() -> run(agent, handshakes, answer));
  }

  private void run(ControllingAgent agent, BouncyHandshakes handshakes, RemoteAnswer answer) {
    var stream = new SentStream(1000 + source, "m", "", SeatMedia.OPUS, false, 7);
    stream.acknowledged(); // the offer names its SSRC
    var cipher = Arena.ofShared().allocate(2048, 8);
    long nextWord = System.nanoTime();
    while (running) {
      long now = System.nanoTime();
      for (var out = agent.poll(now); out.isPresent(); out = agent.poll(now)) {
        var datagram = out.get().datagram();
        send(Octets.bytes(datagram, 0, (int) datagram.byteSize()));
      }
      boolean connected = agent.state() instanceof ControllingAgent.State.Connected;
      if (connected && handshake.get() == null) {
        handshake.set(handshakes.asClient(answer.fingerprint().sha256(), this));
      }
      if (sender.get() != null && now >= nextWord) {
        nextWord = now + 20_000_000;
        var word = new Truth(source, 0, 0, 0, 1, false).opus();
        var clear = stream.next(now / 1000 * 48 / 1000, false, -1, 0, word);
        int length =
            sender
                .get()
                .protect(
                    clear.data(), 0, clear.header(), clear.length(), cipher, 0, clear.sequence());
        send(Octets.bytes(cipher, 0, length));
      }
      receive(agent);
    }
  }

  private void receive(ControllingAgent agent) {
    byte[] octets;
    try {
      octets = wire.receive();
    } catch (IOException closed) {
      running = false;
      return;
    }
    if (octets.length == 0) {
      return;
    }
    int first = octets[0] & 0xff;
    if (first < 4) {
      agent.receive(MemorySegment.ofArray(octets), RemoteAddress.of(server), System.nanoTime());
    } else if (first < 64 && handshake.get() != null) {
      handshake.get().receive(octets);
    } else if (receiver.get() != null && !RtcpReader.looksLikeRtcp(octets[1] & 0xff)) {
      int length = receiver.get().unprotect(OffHeap.of(octets), 0, octets.length, plain, 0);
      if (length > 0) {
        lastContributor.set(RtpHeader.contributor(plain, 0));
        heard.incrementAndGet();
      }
    }
  }

  @Override
  public void send(byte[] datagram) {
    try {
      wire.send(datagram);
    } catch (IOException closed) {
      running = false;
    }
  }

  @Override
  public void completed(SrtpKeyingMaterial material) {
    var profile = SrtpProfile.ofId(material.profile()).orElseThrow();
    var keys = SrtpKeys.exported(profile, material.material());
    receiver.set(keys.receiver(SrtpCiphers.best(), SrtpKeys.Side.CLIENT));
    sender.set(keys.sender(SrtpCiphers.best(), SrtpKeys.Side.CLIENT));
  }

  @Override
  public void failed(String why) {
    running = false;
  }

  @Override
  public void closed() {}

  int heard() {
    return heard.get();
  }

  int lastContributor() {
    return lastContributor.get();
  }

  @Override
  public void close() throws InterruptedException, IOException {
    running = false;
    thread.join(2_000);
    if (handshake.get() != null) {
      handshake.get().close();
    }
    wire.close();
  }
}
