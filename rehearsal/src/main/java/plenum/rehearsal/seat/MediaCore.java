package plenum.rehearsal.seat;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import plenum.media.ice.ControllingAgent;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtcpVisitor;
import plenum.media.rtp.RtcpWriter;
import plenum.media.sdp.RemoteAnswer;
import plenum.media.sdp.SdpException;
import plenum.rehearsal.clip.Persona;
import plenum.wire.Outlet;

/**
 * The media of one synthetic participant: one offer, one transport, what it sends and receives. It
 * knows no meeting and no WebSocket. Its public methods may be called by any thread.
 */
public final class MediaCore implements AutoCloseable {
  private static final long REPORT = 1_000_000_000;
  private static final long ASK = 10_000_000;
  private static final int RTCP = 1200;

  private final SeatLoop loop;
  private final Props props;
  private final SeatSocket socket;
  private final SecurePath path;
  private final Sending sending;
  private final Receiving receiving;
  private final RtcpWriter rtcp = new RtcpWriter(Arena.ofAuto().allocate(RTCP, 8));
  private final int reporter;
  private final byte[] canonicalName;
  private final CompletableFuture<Void> connected = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();
  private long nextReport;
  private long nextAsk;

  private MediaCore(
      SeatLoop loop,
      SeatSocket socket,
      OfferPlan plan,
      RemoteAnswer answer,
      IceCredentials local,
      Persona persona,
      Props props,
      Audience audience) {
    this.loop = loop;
    this.props = props;
    this.socket = socket;
    var random = loop.random();
    reporter = random.nextInt(1, Integer.MAX_VALUE);
    canonicalName =
        Long.toUnsignedString(random.nextLong(), 36).getBytes(StandardCharsets.US_ASCII);
    var remote = answer.ice();
    var candidates =
        answer.candidates().stream()
            .filter(it -> it.carrier() == RemoteAddress.Carrier.UDP)
            .map(candidate -> new InetSocketAddress(candidate.address(), candidate.port()))
            .map(RemoteAddress::of)
            .toList();
    path =
        new SecurePath(
            new ControllingAgent(local, remote, candidates, random, loop.nowNanos()),
            answer.fingerprint().sha256(),
            loop.surroundings(),
            socket::send,
            new Inside());
    sending = new Sending(plan, answer, persona, props, new Outflow(path), random);
    receiving = new Receiving(plan, answer, audience);
  }

  /**
   * Offers, waits for the answer on the caller's thread, and begins to connect; {@link #connected}
   * tells the rest. The camera is off and nobody speaks.
   *
   * @throws IOException if there is no usable answer, or no socket
   */
  public static MediaCore connect(
      SeatLoop loop,
      Shape shape,
      Persona persona,
      Props props,
      Signalling signalling,
      Audience audience)
      throws IOException, InterruptedException {
    var local = IceCredentials.random(loop.random());
    var plan = OfferPlan.of(shape, local, loop.fingerprint(), loop.random());
    var text = signalling.answer(plan.sdp(), plan.sources(), plan.outlets());
    var socket = loop.open();
    try {
      var answer = RemoteAnswer.parse(text);
      var core = new MediaCore(loop, socket, plan, answer, local, persona, props, audience);
      loop.post(core::begin);
      return core;
    } catch (SdpException malformed) {
      socket.close();
      throw new IOException("the answer cannot be read: " + malformed.getMessage(), malformed);
    }
  }

  private void begin() {
    try {
      socket.attach(new Inside(), loop);
      path.poll(loop.nowNanos());
    } catch (IOException e) {
      end("the socket cannot be read: " + e.getMessage());
    }
  }

  /** Completes when media can flow; never if the connection fails before: see {@link #ended}. */
  public CompletableFuture<Void> connected() {
    return connected.copy();
  }

  /** Completes when the connection is over, with the reason. */
  public CompletableFuture<String> ended() {
    return ended.copy();
  }

  /** Whether its person speaks from now on. */
  public void speak(boolean wanted) {
    loop.post(() -> sending.speak(wanted));
  }

  /** Switches the microphone on, as it is at first, or off, when no packet of it is sent. */
  public void microphone(boolean open) {
    loop.post(() -> sending.microphone(open));
  }

  /** Switches all layers of the camera on or off. */
  public void camera(boolean on) {
    loop.post(() -> sending.camera(on));
  }

  /** Begins or ends to share slides; they show the persona's clip. */
  public void slides(boolean on) {
    loop.post(() -> sending.slides(on));
  }

  /** Looks and sounds like another one from now on. */
  public void appear(Persona persona) {
    var voice = props.voices().of(persona);
    loop.post(() -> sending.appear(persona, voice));
  }

  /** What came so far in each outlet that the server accepted. */
  public CompletableFuture<Map<Outlet, Flow>> flows() {
    return ask(receiving::flows);
  }

  public CompletableFuture<Sent> sent() {
    return ask(sending::sent);
  }

  private <T> CompletableFuture<T> ask(Supplier<T> what) {
    return CompletableFuture.supplyAsync(what, loop::post);
  }

  /** Says goodbye to the server, if it is connected, and ends. */
  @Override
  public void close() {
    loop.post(path::close);
  }

  private void end(String why) {
    loop.remove(socket);
    socket.close();
    ended.complete(why);
  }

  /** What the loop, the path and RTCP tell; apart, so that nobody else can. */
  private final class Inside implements SeatSocket.Member, SecurePath.Events, RtcpVisitor {
    private long now;

    @Override
    public void receive(MemorySegment datagram, int length, RemoteAddress from, long nowNanos) {
      path.receive(datagram, length, from, nowNanos);
    }

    @Override
    public void poll(long nowNanos) {
      path.poll(nowNanos);
      if (path.secured()) {
        sending.poll(nowNanos);
        speakOfMedia(nowNanos);
      }
    }

    @Override
    public long deadlineNanos() {
      if (!path.secured()) {
        return path.deadlineNanos();
      }
      long media = Math.min(sending.deadlineNanos(), nextReport);
      long soon = receiving.restless(loop.nowNanos()) ? Math.min(media, nextAsk) : media;
      return Math.min(path.deadlineNanos(), soon);
    }

    @Override
    public void abandoned() {
      path.abandon();
    }

    @Override
    public void secured() {
      connected.complete(null);
    }

    @Override
    public void rtp(MemorySegment packet, int length, long index, long nowNanos) {
      receiving.rtp(packet, length, index, nowNanos);
    }

    @Override
    public void rtcp(MemorySegment packet, int length, long nowNanos) {
      now = nowNanos;
      RtcpReader.read(packet, 0, length, this);
    }

    @Override
    public void ended(String why) {
      end(why);
    }

    @Override
    public void senderReport(int ssrc, long ntp, long rtpTimestamp) {
      receiving.senderReport(ssrc, NtpTime.middle(ntp), now);
    }

    @Override
    public void nack(int mediaSsrc, int packetId, int followingLost) {
      sending.repair(mediaSsrc, packetId, now);
      for (int i = 0; i < 16; i++) {
        if ((followingLost >> i & 1) != 0) {
          sending.repair(mediaSsrc, packetId + 1 + i & 0xffff, now);
        }
      }
    }

    @Override
    public void keyFrameWanted(int mediaSsrc) {
      sending.wantKeyFrame(mediaSsrc);
    }
  }

  /** Reports each second; asks for what is missing at most every 10 ms. */
  private void speakOfMedia(long nowNanos) {
    if (nowNanos < nextAsk) {
      return;
    }
    nextAsk = nowNanos + ASK;
    rtcp.start();
    if (nowNanos >= nextReport) {
      nextReport = nowNanos + REPORT;
      sending.report(rtcp);
      rtcp.receiverReport(reporter);
      receiving.report(rtcp, nowNanos);
      rtcp.canonicalName(reporter, canonicalName);
      path.sendRtcp(rtcp.data(), rtcp.length());
      rtcp.start();
    }
    rtcp.receiverReport(reporter);
    int empty = rtcp.length();
    receiving.ask(rtcp, reporter, nowNanos);
    if (rtcp.length() > empty) {
      path.sendRtcp(rtcp.data(), rtcp.length());
    }
  }
}
