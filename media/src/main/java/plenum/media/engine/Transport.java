package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.media.capture.HeaderTap;
import plenum.media.dtls.Handshake;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.DropReason;
import plenum.media.forward.OutletStream;
import plenum.media.forward.Transmitter;
import plenum.media.forward.VideoOutlet;
import plenum.media.ice.IceLite;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtcpWriter;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/**
 * One peer's bundled connection on its shard: where it is, its keys, what it sends (through {@link
 * Inflow} to sources) and what it receives in outlets. Until keys are agreed, and whenever no path
 * has consent, everything that is to be sent is dropped here.
 */
final class Transport implements Transmitter {
  private static final int LONGEST = 1500;

  /**
   * A browser with several interfaces, IPv4 and IPv6 shows up from two to ten addresses; without a
   * bound, one peer could claim all addresses there are.
   */
  private static final int MOST_ADDRESSES = 16;

  private static final long NANOS = 1_000_000_000;

  /** What a shard lends to its transports. */
  record Surroundings(
      Egress egress, Clock clock, Alarm alarm, SrtpCiphers ciphers, RandomGenerator random) {}

  /** The shard's time, read once a turn, in nanoseconds since 1970. */
  interface Clock {
    long now();
  }

  /** Has the shard look at its lines at that time, in nanoseconds since 1970, or before. */
  interface Alarm {
    void at(long nanos);
  }

  private final TransportPlan plan;
  private final Surroundings shard;
  private final long since;
  private final byte[] canonicalName;
  private final ArrayDeque<RemoteAddress> addresses = new ArrayDeque<>();
  private final Inflow inflow;
  private final Map<OutletKey, AudioOutlet> sounds = new HashMap<>();
  private final Map<OutletKey, VideoOutlet> pictures = new HashMap<>();
  private final Map<Integer, VideoOutlet> picturesBySsrc = new HashMap<>();
  private final List<AudioOutlet> soundsInOrder;
  private final List<VideoOutlet> picturesInOrder;
  private final RtcpWriter rtcp;
  private final MemorySegment rtcpBuffer;
  private @Nullable Handshake handshake;
  private @Nullable SrtpSender sender;
  private @Nullable SrtpReceiver receiver;
  private @Nullable RemoteAddress path;
  private final Deliveries deliveries = new Deliveries();
  private final Downlink line;
  private final SoundProtection protection;
  private final long[] told = new long[TrafficFigures.SIZE];
  private @Nullable HeaderTap tap;
  private long proved;

  Transport(Arena arena, TransportPlan plan, Surroundings shard, Inflow inflow, long now) {
    this.plan = plan;
    since = now;
    canonicalName = plan.canonicalName().getBytes(StandardCharsets.UTF_8);
    this.shard = shard;
    this.inflow = inflow;
    rtcpBuffer = arena.allocate(LONGEST, 8);
    rtcp = new RtcpWriter(rtcpBuffer);
    var outlets = new OutletFactory(arena, this, shard.random(), plan.microphone());
    plan.sounds().forEach(sound -> sounds.put(sound.key(), outlets.sound(sound)));
    soundsInOrder = List.copyOf(sounds.values());
    for (var picture : plan.pictures()) {
      var outlet = outlets.picture(picture);
      pictures.put(picture.key(), outlet);
      picturesBySsrc.put(picture.ssrc(), outlet);
    }
    picturesInOrder = plan.pictures().stream().map(it -> pictures.get(it.key())).toList();
    int[] slots = plan.pictures().stream().mapToInt(it -> it.key().slot()).toArray();
    line = new Downlink(picturesInOrder, slots, now);
    protection = new SoundProtection(soundsInOrder, now);
  }

  /** The handshake that brings the keys. */
  void shakesHands(Handshake with) {
    handshake = with;
  }

  @Nullable Handshake handshake() {
    return handshake;
  }

  /** Keys are agreed; we are the DTLS server. */
  void agreed(SrtpKeys keys) {
    sender = keys.sender(shard.ciphers(), SrtpKeys.Side.SERVER);
    receiver = keys.receiver(shard.ciphers(), SrtpKeys.Side.SERVER);
    keys.wipe();
  }

  /**
   * The peer has proved to be at this address; returns the address that is forgotten for it, or
   * null.
   */
  @Nullable RemoteAddress reachedFrom(RemoteAddress address) {
    boolean known = addresses.remove(address);
    addresses.addLast(address);
    return known || addresses.size() <= MOST_ADDRESSES ? null : addresses.removeFirst();
  }

  /** The addresses at which the peer was lately. */
  Collection<RemoteAddress> reachedFrom() {
    return addresses;
  }

  /** Where to send from now on. */
  void moved(RemoteAddress to) {
    path = to;
  }

  /** The peer can no longer be reached there. */
  void lost(RemoteAddress address) {
    addresses.remove(address);
    plan.ice().lost(address);
    if (address.equals(path)) {
      path = null;
    }
  }

  @Override
  public void transmit(
      OutletStream stream,
      long sequence,
      long timestamp,
      boolean marker,
      int contributor,
      int level,
      MemorySegment payload,
      long offset,
      int length) {
    var to = path;
    var cipher = sender;
    if (to == null || cipher == null) {
      stream.drops().count(DropReason.NO_PATH);
      return;
    }
    var template = stream.template();
    Egress egress = shard.egress();
    long at = egress.reserve();
    int size = template.length() + length + cipher.overhead();
    int counted = line.sent(size, stream.rate(), template.counted(), shard.clock().now());
    template.write(
        egress.data(),
        at,
        stream.payloadType(),
        marker,
        (int) sequence,
        timestamp,
        contributor,
        level,
        sendTime(),
        counted);
    var recorded = tap;
    if (recorded != null) {
      recorded.goes(
          egress.data(),
          at,
          template.length(),
          payload,
          offset,
          length,
          stream.takeDropped(),
          stream.drops().latest(),
          shard.clock().now());
    }
    int total =
        cipher.protect(egress.data(), at, template.length(), payload, offset, length, sequence);
    egress.commit(total, to);
  }

  @Override
  public boolean full() {
    boolean full = line.full(shard.clock().now());
    if (full) {
      shard.alarm().at(line.deadline());
    }
    return full;
  }

  /** The absolute send time: 24 bits of seconds in 6.18 fixed point. */
  private int sendTime() {
    long now = shard.clock().now();
    long seconds = now / NANOS & 63;
    long fraction = (now % NANOS << 18) / NANOS;
    return (int) (seconds << 18 | fraction);
  }

  @Override
  public void report(OutletStream stream, long timestamp, long unixNanos) {
    long now = shard.clock().now();
    long passed = now - unixNanos;
    long ticks =
        Math.floorDiv(passed, NANOS) * stream.rate()
            + Math.floorMod(passed, NANOS) * stream.rate() / NANOS;
    rtcp.start();
    rtcp.senderReport(
        stream.ssrc(),
        NtpTime.ofUnixNanos(now),
        timestamp + ticks,
        stream.packets(),
        stream.octets());
    rtcp.canonicalName(stream.ssrc(), canonicalName);
    sendRtcp();
  }

  /** What was written by this since {@link RtcpWriter#start} goes out by {@link #sendRtcp}. */
  RtcpWriter rtcp() {
    return rtcp;
  }

  void sendRtcp() {
    var to = path;
    var cipher = sender;
    if (to == null || cipher == null || rtcp.length() == 0) {
      return;
    }
    var recorded = tap;
    if (recorded != null) {
      recorded.control(rtcpBuffer, 0, rtcp.length(), true, shard.clock().now());
    }
    Egress egress = shard.egress();
    long at = egress.reserve();
    int total = cipher.protectRtcp(rtcpBuffer, 0, rtcp.length(), egress.data(), at);
    egress.commit(total, to);
  }

  /** Sends a datagram that is not media to where the peer is; dropped while that is unknown. */
  void sendPlain(byte[] datagram) {
    var to = path;
    if (to != null && datagram.length <= LONGEST) {
      Egress egress = shard.egress();
      Octets.put(egress.data(), egress.reserve(), datagram);
      egress.commit(datagram.length, to);
    }
  }

  /** Wipes the keys; nothing is sent from here on. */
  void close() {
    path = null;
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
  }

  /** Where the headers of its packets are recorded; null if they are not. */
  void tap(@Nullable HeaderTap to) {
    tap = to;
  }

  @Nullable HeaderTap tap() {
    return tap;
  }

  /** The peer sent something that only it can have sent. */
  void proved(long now) {
    proved = now;
  }

  /** When the peer was last there for certain, in nanoseconds since 1970; 0 if it never was. */
  long heard(long now) {
    return path == null ? proved : Math.max(proved, plan.ice().heardNanos(now));
  }

  /** What the way to the peer carries, and which pictures may go on it. */
  Downlink line() {
    return line;
  }

  /** Shares the line out anew, sound first; every 50 ms or so. */
  void share(long now) {
    // Who tells nothing of arrivals cannot be told apart: more sound would fill a full line more.
    var estimator = line.estimator();
    double lost = estimator.known() ? estimator.lost() : 0;
    protection.decide(lost, line.carries(now), now);
    line.share(now);
  }

  /** How much redundancy the sound has. */
  SoundProtection protection() {
    return protection;
  }

  /** How what is sent to the peer arrives. */
  Deliveries deliveries() {
    return deliveries;
  }

  /** What of it was added to its shard's totals, as {@link TrafficTally#add} keeps it. */
  long[] told() {
    return told;
  }

  /** When it was answered, in nanoseconds since 1970. */
  long since() {
    return since;
  }

  /** The CNAME of all that we send to the peer. */
  byte[] canonicalName() {
    return canonicalName;
  }

  boolean connected() {
    return sender != null;
  }

  @Nullable SrtpReceiver receiver() {
    return receiver;
  }

  TransportPlan plan() {
    return plan;
  }

  TransportId id() {
    return plan.id();
  }

  IceLite ice() {
    return plan.ice();
  }

  Inflow inflow() {
    return inflow;
  }

  /** For the walks of every second, which leave no iterators behind. */
  List<AudioOutlet> soundsInOrder() {
    return soundsInOrder;
  }

  List<VideoOutlet> picturesInOrder() {
    return picturesInOrder;
  }

  Map<OutletKey, AudioOutlet> sounds() {
    return sounds;
  }

  Map<OutletKey, VideoOutlet> pictures() {
    return pictures;
  }

  /** There are few of them, and it is asked a few times per second. */
  @Nullable AudioOutlet sound(int ssrc) {
    for (int i = 0; i < soundsInOrder.size(); i++) {
      if (soundsInOrder.get(i).stream().ssrc() == ssrc) {
        return soundsInOrder.get(i);
      }
    }
    return null;
  }

  @Nullable VideoOutlet picture(int ssrc) {
    return picturesBySsrc.get(ssrc);
  }
}
