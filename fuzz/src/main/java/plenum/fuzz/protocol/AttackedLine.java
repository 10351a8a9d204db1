package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;
import plenum.media.srtp.SrtpReceiver;
import plenum.media.srtp.SrtpSender;

/** A sender, a receiver, and all that passed between them. */
final class AttackedLine implements AutoCloseable {
  private static final int ROOM = 4096;

  /** Packets behind the highest that are still told from repeated ones (RFC 3711 section 3.3.2). */
  private static final int WINDOW = 1024;

  /** How far ahead a number is still taken for one of the same rollover (section 3.3.1). */
  private static final int NEAR = 0x7fff;

  /** Octets at each end: headers, and tags with what stands beside them. */
  private static final int CHANGED = 40;

  /** What was protected: as it left, as it was, and what tells it from all others. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Sent(byte[] wire, byte[] plain, boolean rtcp, int ssrc, long index) {}

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment from = arena.allocate(ROOM, 8);
  private final MemorySegment to = arena.allocate(ROOM, 8);
  private final SrtpSender sender;
  private final SrtpReceiver receiver;
  private final int tag;
  private final List<Sent> sent = new ArrayList<>();
  private final Set<Integer> opened = new HashSet<>();
  private final Map<Integer, Long> next = new HashMap<>();
  private final Map<Integer, Long> highest = new HashMap<>();

  AttackedLine(SrtpCiphers ciphers, SrtpProfile profile) {
    var material = new byte[profile.exportedLength()];
    for (int i = 0; i < material.length; i++) {
      material[i] = (byte) (7 * i + 1);
    }
    sender = SrtpKeys.exported(profile, material).sender(ciphers, SrtpKeys.Side.CLIENT);
    receiver = SrtpKeys.exported(profile, material).receiver(ciphers, SrtpKeys.Side.SERVER);
    tag = profile.tagLength();
  }

  /** Protects a packet on one of four streams, {@code ahead} numbers after the last. */
  void sendRtp(int stream, int ahead, byte[] plain) {
    Octets.put(from, 0, bounded(plain));
    int length = Math.min(plain.length, ROOM / 2);
    if (RtpHeader.length(from, 0, length) < 0) {
      return;
    }
    int ssrc = stream & 3;
    long index = next.getOrDefault(ssrc, 0x8000L - 1) + Math.max(1, ahead & NEAR);
    next.put(ssrc, index);
    Octets.put32(from, 8, ssrc);
    Octets.put16(from, 2, (int) index);
    int header = RtpHeader.length(from, 0, length);
    int total = sender.protect(from, 0, header, length, to, 0, index);
    same(length + tag, total, "octets of a protected packet");
    keep(total, length, false, ssrc, index);
  }

  void sendRtcp(byte[] plain) {
    if (plain.length < 8) {
      return;
    }
    Octets.put(from, 0, plain);
    int total = sender.protectRtcp(from, 0, plain.length, to, 0);
    keep(total, plain.length, true, Octets.i32(from, 4), sent.size());
  }

  private void keep(int total, int length, boolean rtcp, int ssrc, long index) {
    sent.add(
        new Sent(Octets.bytes(to, 0, total), Octets.bytes(from, 0, length), rtcp, ssrc, index));
  }

  void deliver(int which) {
    if (sent.isEmpty()) {
      return;
    }
    int place = which % sent.size();
    var packet = sent.get(place);
    boolean first = !opened.contains(place);
    boolean taken = arrive(packet.wire, packet.rtcp);
    demand(!taken || first, "a packet is opened once");
    demand(taken || !first || !inTime(packet), "what comes unchanged and in time is opened");
    if (taken && !packet.rtcp) {
      highest.merge(packet.ssrc, packet.index, Math::max);
    }
    if (taken) {
      opened.add(place);
    }
  }

  /** SRTCP carries its index; the others' is guessed from the highest so far. */
  private boolean inTime(Sent packet) {
    if (packet.rtcp) {
      return true;
    }
    var latest = highest.get(packet.ssrc);
    return latest == null
        ? packet.index < 0x10000
        : packet.index > latest - WINDOW && packet.index < latest + NEAR;
  }

  /** One octet after another is turned over by {@code damage}: the first and the last ones. */
  void deliverChanged(int which, int damage) {
    if (sent.isEmpty() || damage == 0) {
      return;
    }
    var packet = sent.get(which % sent.size());
    int length = packet.wire.length;
    for (int place = 0; place < length; place++) {
      if (place < CHANGED || place >= length - CHANGED) {
        var wire = packet.wire.clone();
        wire[place] ^= (byte) damage;
        refused(wire, packet.rtcp);
      }
    }
  }

  void deliverCut(int which, int octets) {
    if (!sent.isEmpty()) {
      var packet = sent.get(which % sent.size());
      int length = Math.max(0, packet.wire.length - 1 - octets);
      refused(Arrays.copyOf(packet.wire, length), packet.rtcp);
    }
  }

  /** The first octets of one packet before the rest of another. */
  void deliverCrossed(int which, int other, int octets) {
    if (!sent.isEmpty()) {
      var head = sent.get(which % sent.size());
      var tail = sent.get(other % sent.size()).wire.clone();
      int length = Math.min(octets, Math.min(head.wire.length, tail.length));
      System.arraycopy(head.wire, 0, tail, 0, length);
      if (sent.stream().noneMatch(packet -> Arrays.equals(packet.wire, tail))) {
        refused(tail, head.rtcp);
      }
    }
  }

  void deliverMadeUp(byte[] datagram) {
    if (sent.stream().noneMatch(packet -> Arrays.equals(packet.wire, datagram))) {
      refused(bounded(datagram), false);
      refused(bounded(datagram), true);
    }
  }

  private void refused(byte[] wire, boolean rtcp) {
    demand(!arrive(wire, rtcp), "what nobody protected is not opened");
  }

  private boolean arrive(byte[] wire, boolean rtcp) {
    var packet = from.asSlice(ROOM - wire.length);
    Octets.put(packet, 0, wire);
    int plain =
        rtcp
            ? receiver.unprotectRtcp(packet, 0, wire.length, to, 0)
            : receiver.unprotect(packet, 0, wire.length, to, 0);
    if (plain < 0) {
      return false;
    }
    var octets = Octets.bytes(to, 0, plain);
    demand(
        sent.stream()
            .anyMatch(each ->
                each.rtcp == rtcp
                    && Arrays.equals(each.wire, wire)
                    && Arrays.equals(each.plain, octets)),
        "what is opened is what was protected");
    return true;
  }

  private static byte[] bounded(byte[] octets) {
    return octets.length <= ROOM / 2 ? octets : Arrays.copyOf(octets, ROOM / 2);
  }

  @Override
  public void close() {
    sender.close();
    receiver.close();
    arena.close();
  }
}
