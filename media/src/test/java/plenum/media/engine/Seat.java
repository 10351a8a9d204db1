package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.ice.ControllingAgent;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.ArrivalLog;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RedPayload;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtcpVisitor;
import plenum.media.rtp.RtcpWriter;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/**
 * A synthetic peer: sends sound each 20 ms and a camera in three layers each 40 ms, repairs and
 * makes key frames when it is asked to, notes what it receives and asks again for what it lacks.
 */
final class Seat implements Node, RtcpVisitor {
  static final int OPUS = 111;
  static final int RED = 63;
  static final int VP8 = 96;
  static final int RTX = 97;
  static final int[] PACKETS = {5, 3, 1};
  static final long MS = 1_000_000;

  /** Between the packets of a frame, as browsers do. */
  private static final long PACE = MS / 2;

  final int number;
  RemoteAddress address;
  private final RemoteAddress server;
  private final EmulatedNetwork network;
  private final SplittableRandom random;
  private ControllingAgent ice;
  private final SrtpSender sender;
  private final SrtpReceiver receiver;
  private final MemorySegment plain = Arena.ofAuto().allocate(2048, 8);
  private final MemorySegment cipher = Arena.ofAuto().allocate(2048, 8);
  private final RtcpWriter rtcp = new RtcpWriter(Arena.ofAuto().allocate(1500, 8));
  private final Map<Integer, SentStream> streams = new LinkedHashMap<>();
  private final int[] frames = new int[3];
  private final int[] pictureIds = new int[3];
  private final boolean[] keyWanted = {true, true, true};
  private long clockSkew;
  private final long timestampBase;
  final Map<Integer, Playback> playbacks = new HashMap<>();
  final Map<Integer, Integer> repairOf = new HashMap<>();
  final List<Long> keyFramesAsked = new ArrayList<>();
  final Map<Integer, Integer> nacksReceived = new HashMap<>();
  int level = 30;
  int pictureSize = 500;
  boolean talks = true;
  boolean films = true;

  /** From one picture to the next. */
  long framePeriod = 40 * MS;

  /** Packets of a frame of each layer. */
  int[] packets = PACKETS;

  /** A key frame has so many times as many. */
  int keyFrames = 2;

  /** The lowest layer leaves out each frame of this number; 0 for none. */
  int lowestRests;

  Witness witness = Witness.NOBODY;
  private long filmed;
  boolean gone;

  /** Whether it reports how what it receives arrives. */
  boolean reports;

  /** Whether it tells when each packet came, as browsers do (transport-wide feedback). */
  boolean tellsArrivals;

  /** What it says to get through to it (REMB), in bits per second; 0 says nothing. */
  long estimates;

  /** How many packets each one of its sound repeats; 0 sends plain Opus. */
  int repeats;

  /** What the redundancy of others was seen to repeat. */
  final List<Repeated> repeated = new ArrayList<>();

  private final ArrayDeque<byte[]> said = new ArrayDeque<>();
  private final RedPayload red = new RedPayload();

  /** A packet that came within a later one of an outlet. */
  record Repeated(int slot, long sequence, int contributor, byte[] payload) {}

  /** Whether it says which moment a timestamp was. */
  boolean dates = true;

  /** So much later than captured a packet of sound is sent. */
  long encoding;

  private int theirs;
  private int reference;
  private long referenceAt;

  private final TreeMap<Long, Integer> told = new TreeMap<>();
  boolean[] layerOn = {true, true, true};
  long mediaSent;
  int strangers;
  private int counted;
  private final ArrivalLog arrivals = new ArrivalLog();
  private long nextTelling;
  private long nextSound;
  private long nextFrame;
  private long nextCare;
  private long nextReport;
  private long now;

  /** Who is told what this seat sends, before it is encrypted. */
  interface Witness {
    Witness NOBODY =
        new Witness() {
          @Override
          public void sent(int ssrc, long number, Truth truth) {}

          @Override
          public void repaired(int repairSsrc, long repairNumber, int ssrc, long number) {}
        };

    void sent(int ssrc, long number, Truth truth);

    /** A packet goes out again, under this number of the stream of repairs. */
    void repaired(int repairSsrc, long repairNumber, int ssrc, long number);
  }

  Seat(
      int number,
      RemoteAddress address,
      RemoteAddress server,
      EmulatedNetwork network,
      IceCredentials local,
      IceCredentials remote,
      SrtpKeys keys,
      SplittableRandom random,
      long start) {
    this.number = number;
    this.address = address;
    this.server = server;
    this.network = network;
    this.random = random;
    ice = new ControllingAgent(local, remote, List.of(server), random, start);
    sender = keys.sender(SrtpCiphers.best(), SrtpKeys.Side.CLIENT);
    receiver = keys.receiver(SrtpCiphers.best(), SrtpKeys.Side.CLIENT);
    clockSkew = random.nextLong(-3_000 * MS, 3_000 * MS);
    timestampBase = random.nextLong(1L << 32);
    nextSound = start + random.nextLong(20 * MS);
    nextFrame = start + random.nextLong(40 * MS);
    nextCare = start;
    nextReport = start + 300 * MS;
    add(new SentStream(ssrc(0), "0", "", OPUS, false, random.nextLong(32_768)));
    for (int layer = 0; layer < 3; layer++) {
      pictureIds[layer] = random.nextInt(32_768);
      String rid = "r" + layer;
      add(new SentStream(ssrc(10 + layer), "1", rid, VP8, false, random.nextLong(32_768)));
      add(new SentStream(ssrc(20 + layer), "1", rid, RTX, true, random.nextLong(32_768)));
    }
  }

  private void add(SentStream stream) {
    streams.put(stream.ssrc, stream);
  }

  int ssrc(int what) {
    return number * 1000 + 900 + what;
  }

  private SentStream stream(int what) {
    return streams.get(ssrc(what));
  }

  /** Another network: from now on it sends from this address, and checks with these credentials. */
  void moves(RemoteAddress to, IceCredentials local, IceCredentials remote, long nowNanos) {
    address = to;
    ice = new ControllingAgent(local, remote, List.of(server), random, nowNanos);
  }

  /** Its clock is set. */
  void leaps(long nanos) {
    clockSkew += nanos;
  }

  boolean connected() {
    return ice.state() instanceof ControllingAgent.State.Connected;
  }

  Playback playback(int slot) {
    return playbacks.get(Hall.ssrc(number, slot));
  }

  @Override
  public long deadlineNanos() {
    if (gone) {
      return NEVER;
    }
    long media = connected() ? Math.min(nextSound, nextFrame) : NEVER;
    return Math.min(
        Math.min(media, ice.deadlineNanos()),
        connected() ? Math.min(nextTelling, Math.min(nextCare, nextReport)) : NEVER);
  }

  @Override
  public void poll(long nowNanos) {
    now = nowNanos;
    for (var out = ice.poll(now); out.isPresent(); out = ice.poll(now)) {
      var datagram = out.get().datagram();
      network.send(address, server, Octets.bytes(datagram, 0, (int) datagram.byteSize()), now);
    }
    if (!connected()) {
      return;
    }
    if (now >= nextSound) {
      nextSound = now + 20 * MS;
      speak();
    }
    if (now >= nextFrame) {
      nextFrame = now + framePeriod;
      film();
    }
    if (now >= nextTelling) {
      nextTelling = now + 100 * MS;
      tellTimes();
    }
    if (now >= nextCare) {
      nextCare = now + 30 * MS;
      askAgain();
    }
    if (now >= nextReport) {
      nextReport = now + 1000 * MS;
      report();
    }
  }

  private void tellTimes() {
    if (estimates > 0) {
      rtcp.start();
      rtcp.receiverReport(ssrc(99));
      rtcp.receiverEstimate(ssrc(99), estimates, 1);
      sendRtcp();
    }
    while (tellsArrivals && arrivals.pending()) {
      rtcp.start();
      arrivals.write(rtcp, ssrc(99), 0);
      sendRtcp();
    }
  }

  private long timestamp(int rate) {
    return timestampBase + now / 1000 * rate / 1_000_000;
  }

  private void speak() {
    if (talks) {
      int captured = (int) ((now - Hall.START) / MS);
      var truth = new Truth(Hall.sound(number), 0, captured, 0, 1, false);
      var payload = truth.opus();
      stream(0).type = repeats > 0 ? RED : OPUS;
      var sent = repeats > 0 ? redundant(payload) : payload;
      var packet = stream(0).next(timestamp(48_000), false, level, counted++ & 0xffff, sent);
      witness.sent(ssrc(0), packet.sequence(), truth);
      send(packet, encoding);
      said.addFirst(payload);
      while (said.size() > repeats) {
        said.removeLast();
      }
    }
  }

  private byte[] redundant(byte[] payload) {
    var scratch = MemorySegment.ofArray(new byte[1500]);
    var earlier = List.copyOf(said).reversed();
    int at = 0;
    for (int i = 0; i < earlier.size(); i++) {
      RedPayload.putEarlier(scratch, at, OPUS, 960 * (earlier.size() - i), earlier.get(i).length);
      at += RedPayload.EARLIER_HEADER;
    }
    RedPayload.putPrimary(scratch, at++, OPUS);
    for (var one : earlier) {
      Octets.put(scratch, at, one);
      at += one.length;
    }
    Octets.put(scratch, at, payload);
    return Octets.bytes(scratch, 0, at + payload.length);
  }

  /** From then on the camera sends its layers from this one on; what begins anew is a key frame. */
  void sendsFrom(int layer, long at) {
    told.put(at, layer);
  }

  private void obey() {
    for (var due = told.firstEntry(); due != null && due.getKey() <= now; due = told.firstEntry()) {
      told.pollFirstEntry();
      for (int layer = 0; layer < 3; layer++) {
        boolean on = layer >= due.getValue();
        keyWanted[layer] |= on && !layerOn[layer];
        layerOn[layer] = on;
      }
    }
  }

  private void film() {
    obey();
    filmed++;
    for (int layer = 0; films && layer < 3; layer++) {
      if (!layerOn[layer] || layer == 2 && lowestRests > 0 && filmed % lowestRests == 0) {
        continue;
      }
      boolean key = keyWanted[layer];
      keyWanted[layer] = false;
      int count = key ? keyFrames * packets[layer] : packets[layer];
      int frame = frames[layer]++;
      pictureIds[layer] = pictureIds[layer] + 1 & 0x7fff;
      for (int i = 0; i < count; i++) {
        var truth = new Truth(Hall.picture(number), layer, frame, i, count, key);
        var payload = truth.vp8(pictureIds[layer], pictureSize - i % 2);
        long timestamp = timestamp(90_000);
        var packet =
            stream(10 + layer).next(timestamp, i == count - 1, -1, counted++ & 0xffff, payload);
        witness.sent(ssrc(10 + layer), packet.sequence(), truth);
        send(packet, i * PACE);
      }
    }
  }

  private void send(SentStream.Packet packet) {
    send(packet, 0);
  }

  private void send(SentStream.Packet packet, long later) {
    int length =
        sender.protect(
            packet.data(), 0, packet.header(), packet.length(), cipher, 0, packet.sequence());
    mediaSent++;
    network.send(address, server, Octets.bytes(cipher, 0, length), now + later);
  }

  private void report() {
    for (var stream : streams.values()) {
      if (dates && stream.packets > 0 && (stream.ssrc == ssrc(0) || stream.ssrc < ssrc(20))) {
        rtcp.start();
        long rate = stream.ssrc == ssrc(0) ? 48_000 : 90_000;
        rtcp.senderReport(
            stream.ssrc,
            NtpTime.ofUnixNanos(now + clockSkew),
            timestamp((int) rate),
            stream.packets,
            0);
        sendRtcp();
      }
    }
    if (reports) {
      tellArrivals();
    }
  }

  /** What browsers say of what they receive, and when our report about it came. */
  private void tellArrivals() {
    rtcp.start();
    rtcp.receiverReport(ssrc(99));
    playbacks.forEach((ssrc, playback) -> {
      if (!playback.packets.isEmpty()) {
        long delay =
            playback.lastReport == 0 ? 0 : (now - playback.lastReportAt) * 65_536 / (1_000 * MS);
        int lost = playback.fractionLost();
        rtcp.block(ssrc, lost, 0, 0, 0, playback.lastReport, delay);
      }
    });
    if (reference != 0) {
      long kept = (now - referenceAt) * 65_536 / (1_000 * MS);
      rtcp.referenceTimeReceived(ssrc(99), theirs, reference, kept);
    }
    sendRtcp();
  }

  private void askAgain() {
    rtcp.start();
    rtcp.receiverReport(ssrc(99));
    int empty = rtcp.length();
    playbacks.forEach((ssrc, playback) -> {
      var missing = playback.video ? playback.missing() : List.<Long>of();
      if (!missing.isEmpty()) {
        rtcp.nack(
            ssrc(99), ssrc, missing.stream().mapToLong(Long::longValue).toArray(), missing.size());
      }
    });
    if (rtcp.length() > empty) {
      sendRtcp();
    }
  }

  /** The decoder of this slot has lost its way. */
  void wantKeyFrame(int slot, long nowNanos) {
    now = nowNanos;
    rtcp.start();
    rtcp.receiverReport(ssrc(99));
    rtcp.pictureLoss(ssrc(99), Hall.ssrc(number, slot));
    sendRtcp();
  }

  private void sendRtcp() {
    int length = sender.protectRtcp(rtcp.data(), 0, rtcp.length(), cipher, 0);
    network.send(address, server, Octets.bytes(cipher, 0, length), now);
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
    now = nowNanos;
    int first = datagram[0] & 0xff;
    if (first < 4) {
      ice.receive(MemorySegment.ofArray(datagram), from, now);
    } else if (RtcpReader.looksLikeRtcp(datagram[1] & 0xff)) {
      int length = receiver.unprotectRtcp(OffHeap.of(datagram), 0, datagram.length, plain, 0);
      if (length > 0) {
        RtcpReader.read(plain, 0, length, this);
      } else if (length != SrtpReceiver.REPLAYED) {
        strangers++;
      }
    } else {
      int length = receiver.unprotect(OffHeap.of(datagram), 0, datagram.length, plain, 0);
      if (length > 0) {
        play(length, receiver.lastIndex());
      } else if (length != SrtpReceiver.REPLAYED) {
        strangers++;
      }
    }
  }

  private void play(int length, long sequence) {
    int ssrc = RtpHeader.ssrc(plain, 0);
    int header = RtpHeader.length(plain, 0, length);
    long place = HeaderExtension.find(plain, 0, Hall.TRANSPORT_SEQUENCE);
    arrivals.arrived(Octets.u16(plain, HeaderExtension.offset(place)), now);
    var playback = playbacks.get(repairOf.getOrDefault(ssrc, ssrc));
    boolean repair = repairOf.containsKey(ssrc);
    if (playback == null) {
      strangers++;
      return;
    }
    long number = sequence;
    if (repair) {
      int original = Octets.u16(plain, header);
      playback.repaired.add(original);
      number = playback.near(original);
      header += 2;
    }
    if (RtpHeader.payloadType(plain, 0) == RED) {
      takeApart(playback, ssrc % 1000, sequence, header, length - header);
    } else {
      played(playback, number, 0, header, length - header);
    }
  }

  private void takeApart(Playback playback, int slot, long sequence, int header, int length) {
    if (!red.read(plain, header, length)) {
      throw new IllegalStateException("No RED: " + length + " octets of number " + sequence);
    }
    int last = red.blocks() - 1;
    long current = RtpHeader.timestamp(plain, 0);
    played(playback, sequence, 0, (int) red.offset(last), red.length(last));
    for (int block = last - 1; block >= 0; block--) {
      int ticks = red.earlier(block);
      long number = sequence - ticks / 960;
      var payload = Octets.bytes(plain, red.offset(block), red.length(block));
      repeated.add(new Repeated(slot, number, RtpHeader.contributor(plain, 0), payload));
      // Numbers go on where time leaps: only what joins on without a hole is known by its number.
      var next = playback.packets.get(number + 1);
      if (next != null
          && (int) (next.timestamp() - current) == 960 - ticks
          && !playback.packets.containsKey(number)) {
        playback.repaired.add((int) number); // for reports it is lost
        played(playback, number, ticks, (int) red.offset(block), red.length(block));
      }
    }
  }

  private void played(Playback playback, long number, int earlier, int at, int length) {
    playback.arrived(
        new Playback.Packet(
            number,
            RtpHeader.timestamp(plain, 0) - earlier,
            RtpHeader.marker(plain, 0),
            RtpHeader.contributors(plain, 0),
            RtpHeader.contributor(plain, 0),
            Octets.bytes(plain, at, length),
            now));
  }

  @Override
  public void senderReport(int ssrc, long ntp, long rtpTimestamp) {
    var playback = playbacks.get(ssrc);
    if (playback != null) {
      playback.reports++;
      playback.lastReport = NtpTime.middle(ntp);
      playback.lastReportAt = now;
    }
  }

  @Override
  public void referenceTime(int ssrc, long ntp) {
    theirs = ssrc;
    reference = NtpTime.middle(ntp);
    referenceAt = now;
  }

  @Override
  public void reportBlock(
      int ssrc, int fractionLost, int cumulativeLost, int jitter, int lastReport, long delay) {
    var stream = streams.get(ssrc);
    if (stream != null) {
      stream.acknowledged();
    }
  }

  @Override
  public void nack(int mediaSsrc, int packetId, int followingLost) {
    repair(mediaSsrc, packetId);
    for (int i = 0; i < 16; i++) {
      if ((followingLost >> i & 1) != 0) {
        repair(mediaSsrc, packetId + 1 + i & 0xffff);
      }
    }
  }

  private void repair(int ssrc, int packetId) {
    nacksReceived.merge(ssrc, 1, Integer::sum);
    var original = streams.get(ssrc);
    var packet = original.again(packetId, streams.get(ssrc + 10), counted++ & 0xffff);
    if (packet != null) {
      long number = original.sequence + (short) (packetId - (int) original.sequence);
      witness.repaired(ssrc + 10, packet.sequence(), ssrc, number);
      send(packet);
    }
  }

  @Override
  public void keyFrameWanted(int mediaSsrc) {
    keyFramesAsked.add(now);
    keyWanted[mediaSsrc - ssrc(10)] = true;
  }
}
