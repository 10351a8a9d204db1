package plenum.rehearsal.seat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import plenum.media.dtls.Handshake;
import plenum.media.dtls.Handshakes;
import plenum.media.dtls.SrtpKeyingMaterial;
import plenum.media.ice.ControllingAgent;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/**
 * The way to the server: finds a path by ICE, agrees on keys as the DTLS client, then encrypts what
 * goes out and opens what comes in. Confined to its loop's thread, where the handshake's own thread
 * hands over to.
 */
final class SecurePath implements AutoCloseable {
  private static final int LONGEST = 1500;

  /** Told what comes out of the path. */
  interface Events {
    /** Keys are agreed: media may flow. */
    void secured();

    /** An opened RTP packet; {@code index} is its extended sequence number. */
    void rtp(MemorySegment packet, int length, long index, long nowNanos);

    /** An opened compound RTCP packet. */
    void rtcp(MemorySegment packet, int length, long nowNanos);

    /** There is no path or no longer; comes once, also after {@link SecurePath#close}. */
    void ended(String why);
  }

  /** The socket. */
  @FunctionalInterface
  interface Exit {
    void send(MemorySegment data, int length, RemoteAddress to);
  }

  private final ControllingAgent ice;
  private final Handshakes handshakes;
  private final String fingerprint;
  private final Exit exit;
  private final Events events;
  private final Consumer<Runnable> loop;
  private final SrtpCiphers ciphers;
  private final MemorySegment sealed = Arena.ofAuto().allocate(LONGEST + 64L, 8);
  private final MemorySegment opened = Arena.ofAuto().allocate(LONGEST + 64L, 8);
  private @Nullable RemoteAddress path;
  private @Nullable Handshake handshake;
  private @Nullable SrtpSender sender;
  private @Nullable SrtpReceiver receiver;
  private boolean ended;

  /** The parts of a path that are shared by all seats of a loop. */
  record Surroundings(Handshakes handshakes, SrtpCiphers ciphers, Consumer<Runnable> loop) {}

  SecurePath(
      ControllingAgent ice,
      String fingerprint,
      Surroundings surroundings,
      Exit exit,
      Events events) {
    this.ice = ice;
    this.fingerprint = fingerprint;
    this.handshakes = surroundings.handshakes();
    this.ciphers = surroundings.ciphers();
    this.loop = surroundings.loop();
    this.exit = exit;
    this.events = events;
  }

  /** Sends the checks that are due. */
  void poll(long nowNanos) {
    for (var due = ice.poll(nowNanos); due.isPresent(); due = ice.poll(nowNanos)) {
      var datagram = due.get().datagram();
      int length = (int) datagram.byteSize();
      Octets.copy(datagram, 0, sealed, 0, length);
      exit.send(sealed, length, due.get().to());
    }
    notice();
  }

  long deadlineNanos() {
    return ended ? Long.MAX_VALUE : ice.deadlineNanos();
  }

  /** Takes a datagram of any content. */
  void receive(MemorySegment datagram, int length, RemoteAddress from, long nowNanos) {
    if (length == 0 || length > LONGEST || ended) {
      return;
    }
    int first = Octets.u8(datagram, 0);
    if (first < 4) {
      ice.receive(datagram.asSlice(0, length), from, nowNanos);
      poll(nowNanos);
    } else if (first >= 20 && first < 64 && handshake != null) {
      handshake.receive(Octets.bytes(datagram, 0, length));
    } else if (first >= 128 && first < 192 && receiver != null) {
      open(receiver, datagram, length, nowNanos);
    }
  }

  private void open(SrtpReceiver cipher, MemorySegment datagram, int length, long nowNanos) {
    if (length > 1 && RtcpReader.looksLikeRtcp(Octets.u8(datagram, 1))) {
      int plain = cipher.unprotectRtcp(datagram, 0, length, opened, 0);
      if (plain > 0) {
        events.rtcp(opened, plain, nowNanos);
      }
      return;
    }
    int plain = cipher.unprotect(datagram, 0, length, opened, 0);
    if (plain > 0) {
      events.rtp(opened, plain, cipher.lastIndex(), nowNanos);
    }
  }

  private void notice() {
    switch (ice.state()) {
      case ControllingAgent.State.Checking _ -> {}
      case ControllingAgent.State.Connected(var found) -> {
        path = found;
        if (handshake == null && !ended) {
          handshake = handshakes.asClient(fingerprint, new Agreement());
        }
      }
      case ControllingAgent.State.Failed(var why) -> end(why);
    }
  }

  boolean secured() {
    return sender != null;
  }

  /** Sends an RTP packet; dropped while there are no keys. */
  void sendRtp(MemorySegment packet, int header, int length, long index) {
    if (sender != null && path != null) {
      exit.send(sealed, sender.protect(packet, 0, header, length, sealed, 0, index), path);
    }
  }

  /** Sends a compound RTCP packet; dropped while there are no keys. */
  void sendRtcp(MemorySegment packet, int length) {
    if (sender != null && path != null && length > 0) {
      exit.send(sealed, sender.protectRtcp(packet, 0, length, sealed, 0), path);
    }
  }

  /** Says goodbye to the peer, if there is one, and ends. */
  @Override
  public void close() {
    if (handshake == null) {
      end("closed");
    } else {
      handshake.close();
    }
  }

  /** Ends without a goodbye. */
  void abandon() {
    end("the loop ended");
  }

  private void end(String why) {
    if (ended) {
      return;
    }
    ended = true;
    if (handshake != null) {
      handshake.close();
    }
    if (sender != null) {
      sender.close();
      sender = null;
    }
    if (receiver != null) {
      receiver.close();
      receiver = null;
    }
    events.ended(why);
  }

  private void agreed(SrtpKeyingMaterial material) {
    if (ended) {
      return;
    }
    var profile = SrtpProfile.ofId(material.profile()).orElseThrow();
    var keys = SrtpKeys.exported(profile, material.material());
    sender = keys.sender(ciphers, SrtpKeys.Side.CLIENT);
    receiver = keys.receiver(ciphers, SrtpKeys.Side.CLIENT);
    keys.wipe();
    events.secured();
  }

  private void sendPlain(byte[] datagram) {
    if (path != null && !ended) {
      Octets.put(sealed, 0, datagram);
      exit.send(sealed, datagram.length, path);
    }
  }

  /** Hands over from the handshake's thread. */
  private final class Agreement implements Handshake.Listener {
    @Override
    public void send(byte[] datagram) {
      loop.accept(() -> sendPlain(datagram));
    }

    @Override
    public void completed(SrtpKeyingMaterial keys) {
      loop.accept(() -> agreed(keys));
    }

    @Override
    public void failed(String why) {
      loop.accept(() -> end("the handshake failed: " + why));
    }

    @Override
    public void closed() {
      loop.accept(() -> end("closed"));
    }
  }
}
