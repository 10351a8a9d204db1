package plenum.media.engine;

import static plenum.media.engine.Hall.MS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plenum.media.octets.Octets;
import plenum.media.rtp.RedPayload;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpReceiver;

/**
 * Stands at the engine's door with every receiver's keys, and holds each packet of media that
 * leaves against what came in until then. What it may say:
 *
 * <ul>
 *   <li>a number that is left out on an outlet though the source's packet had come;
 *   <li>a timestamp that goes back;
 *   <li>another source or layer that does not begin with a key frame, or not with the next number;
 *   <li>a picture id or layer index that does not count the frames;
 *   <li>a payload of another source than the header says, or of none;
 *   <li>redundancy (RFC 2198) of what was not sent on this outlet;
 *   <li>a repair of what was never sent, or that differs from it.
 * </ul>
 *
 * It remembers a bounded past, so that a meeting may last for hours.
 */
final class Auditor implements Seat.Witness {
  /** A packet that came just now may wait behind others that came with it. */
  private static final long WAITING = 20 * MS;

  private static final int REMEMBERED = 1_024;
  private static final int REPORTED = 100;

  private final List<String> violations = new ArrayList<>();
  private final Map<Integer, Incoming> incoming = new HashMap<>();
  private final Map<Integer, Outgoing> outgoing = new HashMap<>();
  private final Map<Integer, SrtpReceiver> ears = new HashMap<>();
  private final MemorySegment plain = Arena.ofAuto().allocate(2048, 8);
  private long audited;
  private long repairs;
  private long joins;
  private long redundancy;
  private final RedPayload red = new RedPayload();

  /** The youngest of a map. */
  private static final class Past<V> extends LinkedHashMap<Long, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
      return size() > REMEMBERED;
    }
  }

  /** One stream of a seat: which packet has which number, and when it came in. */
  private static final class Incoming {
    final Past<Long> numbers = new Past<>();
    final Past<Long> arrived = new Past<>();
    final Past<Long> repairs = new Past<>();
    long highest = -1;

    long near(int sequence) {
      return highest < 0 ? sequence : highest + (short) (sequence - (int) highest);
    }
  }

  /** One outlet, as it has left until now. */
  private static final class Outgoing {
    final Past<Integer> given = new Past<>();
    final Past<Integer> sounds = new Past<>();
    long highest = -1;
    long timestamp;
    long shift;
    int pictureId;
    int layerIndex;
    Truth truth;
  }

  /** What was wrong until now, a sentence each, the first hundred. */
  List<String> violations() {
    return violations;
  }

  /** Packets looked at, without repairs. */
  long audited() {
    return audited;
  }

  /** Repairs and padding looked at. */
  long repairs() {
    return repairs;
  }

  /** Earlier packets that others carried along. */
  long redundancy() {
    return redundancy;
  }

  /** Times that an outlet went over to another source, layer or talk spurt. */
  long joins() {
    return joins;
  }

  /** A seat has come, with these keys; whoever had its number before is forgotten. */
  void joins(int seat, SrtpReceiver keys) {
    var before = ears.put(seat, keys);
    if (before != null) {
      before.close();
    }
    incoming.keySet().removeIf(ssrc -> ssrc / 1_000 == seat);
    outgoing.keySet().removeIf(ssrc -> ssrc / 1_000 == seat);
  }

  @Override
  public void sent(int ssrc, long number, Truth truth) {
    var stream = incoming.computeIfAbsent(ssrc, _ -> new Incoming());
    stream.numbers.put(place(truth), number);
  }

  @Override
  public void repaired(int repairSsrc, long repairNumber, int ssrc, long number) {
    var stream = incoming.computeIfAbsent(repairSsrc, _ -> new Incoming());
    stream.repairs.put(repairNumber & 0xffff, number);
  }

  private static long place(Truth truth) {
    return (long) truth.frame() << 8 | truth.index();
  }

  /** A datagram comes in at a shard. */
  void arrives(byte[] datagram, long now) {
    if (!media(datagram)) {
      return;
    }
    var header = ByteBuffer.wrap(datagram);
    int sequence = header.getShort(2) & 0xffff;
    int ssrc = header.getInt(8);
    var stream = incoming.get(ssrc);
    if (stream == null) {
      return;
    }
    Long original = stream.repairs.get((long) sequence);
    if (original != null) {
      incoming.get(ssrc - 10).arrived.putIfAbsent(original, now);
      return;
    }
    long number = stream.near(sequence);
    stream.highest = Math.max(stream.highest, number);
    stream.arrived.putIfAbsent(number, now);
  }

  static boolean media(byte[] datagram) {
    int first = datagram[0] & 0xff;
    int second = datagram[1] & 0xff;
    return first >= 128 && first < 192 && (second < 192 || second > 223);
  }

  /** A packet of media leaves for this seat. */
  void departs(int receiver, byte[] datagram, long now) {
    int length = ears.get(receiver).unprotect(OffHeap.of(datagram), 0, datagram.length, plain, 0);
    if (length < 0) {
      says("an undecipherable packet to seat " + receiver + " (" + length + ")");
      return;
    }
    int ssrc = RtpHeader.ssrc(plain, 0);
    int header = RtpHeader.length(plain, 0, length);
    var payload = Octets.bytes(plain, header, length - header);
    if (ssrc % 1_000 >= 500) {
      repair(ssrc - 500, payload);
    } else {
      boolean redundant = RtpHeader.payloadType(plain, 0) == Seat.RED;
      packet(
          ssrc,
          ears.get(receiver).lastIndex(),
          redundant ? takenApart(ssrc, header, length - header) : payload,
          now);
    }
  }

  /** The packet itself; what it repeats has to have been sent on this very outlet. */
  private byte[] takenApart(int ssrc, int at, int length) {
    if (!red.read(plain, at, length)) {
      says("no redundancy (RFC 2198) on " + ssrc);
      return new byte[0];
    }
    int last = red.blocks() - 1;
    var outlet = outgoing.computeIfAbsent(ssrc, _ -> new Outgoing());
    for (int block = 0; block < last; block++) {
      long timestamp = RtpHeader.timestamp(plain, 0) - red.earlier(block) & 0xffff_ffffL;
      var repeated = Octets.bytes(plain, red.offset(block), red.length(block));
      Integer given = outlet.sounds.get(timestamp);
      if (given == null || given != Arrays.hashCode(repeated)) {
        says("redundancy on " + ssrc + " of what was not sent there, " + timestamp);
      }
      redundancy++;
    }
    return Octets.bytes(plain, red.offset(last), red.length(last));
  }

  private void repair(int ssrc, byte[] payload) {
    repairs++;
    var outlet = outgoing.get(ssrc);
    if (outlet == null) {
      says("a repair on " + ssrc + ", on which nothing was sent");
      return;
    }
    int low = ByteBuffer.wrap(payload).getShort(0) & 0xffff;
    long number = outlet.highest + (short) (low - (int) outlet.highest);
    Integer given = outlet.given.get(number);
    if (given == null) {
      says("a repair of " + number + " on " + ssrc + ", which was not sent");
    } else if (given != Arrays.hashCode(Arrays.copyOfRange(payload, 2, payload.length))) {
      says("a repair of " + number + " on " + ssrc + " that differs from what was sent");
    }
  }

  private void packet(int ssrc, long number, byte[] payload, long now) {
    audited++;
    var outlet = outgoing.computeIfAbsent(ssrc, _ -> new Outgoing());
    if (outlet.given.put(number, Arrays.hashCode(payload)) != null) {
      says("number " + number + " on " + ssrc + " twice");
    }
    long timestamp = RtpHeader.timestamp(plain, 0);
    if (ssrc % 1_000 < Hall.PICTURE_SLOT) {
      outlet.sounds.put(timestamp & 0xffff_ffffL, Arrays.hashCode(payload));
    }
    boolean newest = number > outlet.highest;
    if (newest && outlet.highest >= 0 && (int) (timestamp - outlet.timestamp) < 0) {
      says("timestamp " + timestamp + " after " + outlet.timestamp + " on " + ssrc);
    }
    if (!Truth.silent(payload)) {
      content(outlet, ssrc, number, payload, now);
    } else if (outlet.highest >= 0 && number != outlet.highest + 1) {
      says("silence with number " + number + " after " + outlet.highest + " on " + ssrc);
    }
    if (newest) {
      outlet.highest = number;
      outlet.timestamp = timestamp;
    }
  }

  private void content(Outgoing outlet, int ssrc, long number, byte[] payload, long now) {
    boolean picture = ssrc % 1_000 >= Hall.PICTURE_SLOT;
    var truth = picture ? Truth.ofVp8(payload) : Truth.ofOpus(payload);
    if (truth.source() != RtpHeader.contributor(plain, 0)) {
      says("source " + truth.source() + " under another's number on " + ssrc);
    }
    var stream = incoming.get(streamOf(truth, picture));
    Long original = stream == null ? null : stream.numbers.get(place(truth));
    if (original == null) {
      says("a packet on " + ssrc + " that nobody sent lately: " + truth);
      return;
    }
    long shift = number - original;
    boolean same = outlet.truth != null && of(outlet.truth, truth) && outlet.shift == shift;
    if (!same) {
      begins(outlet, ssrc, number, truth, picture);
    } else if (number > outlet.highest) {
      follows(outlet, ssrc, number, stream, now);
    }
    if (picture) {
      counts(outlet, ssrc, number, truth, payload, same);
    }
    if (number > outlet.highest) {
      outlet.truth = truth;
      outlet.shift = shift;
    }
  }

  private static int streamOf(Truth truth, boolean picture) {
    int seat = truth.source() % 100;
    return seat * 1_000 + 900 + (picture ? 10 + truth.layer() : 0);
  }

  private static boolean of(Truth before, Truth truth) {
    return before.source() == truth.source() && before.layer() == truth.layer();
  }

  private void begins(Outgoing outlet, int ssrc, long number, Truth truth, boolean picture) {
    joins++;
    if (outlet.highest >= 0 && number != outlet.highest + 1) {
      says("a beginning with number " + number + " after " + outlet.highest + " on " + ssrc);
    }
    if (picture && !(truth.key() && truth.index() == 0)) {
      says("a beginning without a key frame on " + ssrc + ": " + outlet.truth + " -> " + truth);
    }
  }

  private void follows(Outgoing outlet, int ssrc, long number, Incoming stream, long now) {
    for (long left = outlet.highest + 1; left < number; left++) {
      Long came = stream.arrived.get(left - outlet.shift);
      if (came != null && came < now - WAITING) {
        says("number " + left + " is left out on " + ssrc + ", though it came");
      }
    }
  }

  private void counts(
      Outgoing outlet, int ssrc, long number, Truth truth, byte[] payload, boolean same) {
    int pictureId = Truth.pictureId(payload);
    int layerIndex = Truth.layerIndex(payload);
    if (number == outlet.highest + 1 && outlet.truth != null) {
      int frames = same && truth.frame() == outlet.truth.frame() ? 0 : 1;
      if ((pictureId - outlet.pictureId & 0x7fff) != frames
          || (layerIndex - outlet.layerIndex & 0xff) != frames) {
        says("picture id " + pictureId + " after " + outlet.pictureId + " on " + ssrc);
      }
    }
    if (number > outlet.highest) {
      outlet.pictureId = pictureId;
      outlet.layerIndex = layerIndex;
    }
  }

  private void says(String violation) {
    if (violations.size() < REPORTED) {
      violations.add(violation);
    }
  }
}
