package plenum.media.engine;

import static plenum.fuzz.Oracle.demand;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.fuzz.protocol.Checks;
import plenum.media.engine.TransportPlan.Carries;
import plenum.media.engine.TransportPlan.Extensions;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.OutgoingPicture;
import plenum.media.engine.TransportPlan.OutgoingSound;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.HeaderTemplate;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoOutlet;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtpHeader;
import plenum.media.rtp.SequenceExtender;
import plenum.media.sdp.Fingerprint;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/** One peer with microphone, camera, two outlets, and the keys to misbehave with authority. */
final class ShardPeer implements AutoCloseable {
  private static final Fingerprint NOBODY = new Fingerprint("00" + ":00".repeat(31));
  private static final int ROOM = 2048;
  private static final int LONGEST = 1400;

  private final int number;
  static final IceCredentials PROBED = new IceCredentials("probed", "abcdefghijkl0123456789");
  static final IceCredentials PROBER = new IceCredentials("prober", "0123456789abcdefghijkl");

  private final IceCredentials local;
  private final IceCredentials remote = new IceCredentials("peer", "lkjihgfedcba9876543210");
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment plain = arena.allocate(ROOM, 8);
  private final MemorySegment wire = arena.allocate(ROOM, 8);
  private final SrtpSender sender;
  private final SrtpReceiver receiver;
  private final Map<Integer, SequenceExtender> sequences = new HashMap<>();
  private final Set<RemoteAddress> proved = new HashSet<>();
  private List<Integer> heard = List.of();
  private byte[] last = new byte[0];
  private int checks;

  ShardPeer(int number) {
    this.number = number;
    local = new IceCredentials("ours" + number, "0123456789abcdefghijkl");
    sender = keys().sender(SrtpCiphers.best(), SrtpKeys.Side.CLIENT);
    receiver = keys().receiver(SrtpCiphers.best(), SrtpKeys.Side.CLIENT);
  }

  static int sound(int number) {
    return 100 + number;
  }

  static int picture(int number) {
    return 200 + number;
  }

  int number() {
    return number;
  }

  TransportId id(String conference) {
    return new TransportId(conference, number, number);
  }

  /** The first peer has the one profile, the second the other. */
  SrtpKeys keys() {
    var profile = number == 1 ? SrtpProfile.AEAD_AES_128_GCM : SrtpProfile.AES_CM_128_HMAC_SHA1_80;
    var material = new byte[profile.exportedLength()];
    for (int i = 0; i < material.length; i++) {
      material[i] = (byte) (31 * i + number);
    }
    return SrtpKeys.exported(profile, material);
  }

  RemoteAddress home() {
    return new RemoteAddress(0, 0xffff_c000_0300L + number - 1, 5000);
  }

  TransportPlan plan(String conference) {
    var read = new Extensions(1, 2, 3, 4, 5);
    var written = new HeaderTemplate.Extensions(4, 6, 5);
    var opus =
        List.of(
            new PayloadType(111, Optional.empty(), Carries.MEDIA),
            new PayloadType(63, Optional.empty(), Carries.REDUNDANCY));
    var video =
        List.of(
            new PayloadType(96, Optional.of(VideoCodec.VP8), Carries.MEDIA),
            new PayloadType(97, Optional.of(VideoCodec.VP8), Carries.REPAIRS),
            new PayloadType(102, Optional.of(VideoCodec.H264), Carries.MEDIA));
    int ssrc = 1000 * number;
    return new TransportPlan(
        id(conference),
        new IceLite(local, remote),
        NOBODY,
        "name" + number,
        ssrc + 999,
        List.of(
            new Incoming("0", sound(number), false, read, List.of(), List.of(), opus),
            new Incoming("1", picture(number), true, read, List.of("r0", "r1"), List.of(), video)),
        List.of(
            new OutgoingSound(
                new OutletKey(number, 1),
                ssrc + 1,
                new AudioOutlet.PayloadTypes(111, 63),
                written)),
        List.of(
            new OutgoingPicture(
                new OutletKey(number, 10),
                ssrc + 10,
                ssrc + 510,
                new VideoOutlet.PayloadTypes(96, 97, 102, 0),
                written)),
        Set.of(picture(number)));
  }

  byte[] check(int flags) {
    return Checks.write(local, remote, flags, checks++);
  }

  void proves(RemoteAddress address) {
    proved.add(address);
  }

  boolean proved(RemoteAddress address) {
    return proved.contains(address);
  }

  boolean provedAnywhere() {
    return !proved.isEmpty();
  }

  /** From now on only sources of these peers may come; what left before may still. */
  void mayHear(List<Integer> peers) {
    heard = peers;
  }

  /** As SRTP; as it is where it is no RTP. */
  byte[] protectRtp(byte[] octets) {
    int length = Math.min(LONGEST, octets.length);
    MemorySegment.copy(MemorySegment.ofArray(octets), 0, plain, 0, length);
    int header = RtpHeader.length(plain, 0, length);
    if (header < 0) {
      return octets;
    }
    long index =
        sequences
            .computeIfAbsent(RtpHeader.ssrc(plain, 0), _ -> new SequenceExtender())
            .extend(RtpHeader.sequence(plain, 0));
    // An extender begins with 65,536, a sender with none.
    long number = Math.max(0, index - 0x10000) | (index & 0xffff);
    int total = sender.protect(plain, 0, header, length, wire, 0, number);
    last = Octets.bytes(wire, 0, total);
    return last.clone();
  }

  byte[] protectRtcp(byte[] octets) {
    int length = Math.min(LONGEST, octets.length);
    if (length < 8) {
      return octets;
    }
    MemorySegment.copy(MemorySegment.ofArray(octets), 0, plain, 0, length);
    return Octets.bytes(wire, 0, sender.protectRtcp(plain, 0, length, wire, 0));
  }

  byte[] last() {
    return last.clone();
  }

  /** What the shard sent here. */
  void opens(MemorySegment datagram, int length) {
    if (RtcpReader.looksLikeRtcp(Octets.u8(datagram, 1))) {
      demand(receiver.unprotectRtcp(datagram, 0, length, plain, 0) > 0, "RTCP opens, once");
      return;
    }
    int opened = receiver.unprotect(datagram, 0, length, plain, 0);
    demand(opened > 0, "RTP opens, once");
    int header = RtpHeader.length(plain, 0, opened);
    demand(
        header > 0 && RtpHeader.payloadLength(plain, 0, opened, header) > 0, "RTP is well formed");
    int source = RtpHeader.contributor(plain, 0);
    demand(
        silence(header, opened)
            || heard.stream().anyMatch(peer -> source == sound(peer) || source == picture(peer)),
        "nothing but silence comes without an edge");
  }

  /** Three such frames follow when an edge closes, so that decoders do not ring on. */
  private boolean silence(int header, int length) {
    return length - header == 3
        && Octets.u24(plain, header) == 0xf8fffe
        && RtpHeader.payloadType(plain, 0) == 111;
  }

  @Override
  public void close() {
    sender.close();
    receiver.close();
    arena.close();
  }
}
