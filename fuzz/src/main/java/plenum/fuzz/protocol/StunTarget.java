package plenum.fuzz.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import plenum.fuzz.FuzzTarget;
import plenum.media.octets.Octets;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;

/**
 * Anything read as a STUN message. Reading throws nothing, changes nothing and keeps little; what
 * was read is written, sealed and read again as the same; and a key that sealed nothing fits
 * nothing.
 */
public final class StunTarget implements FuzzTarget {
  private static final int HEADER = 20;
  private static final int FINGERPRINT = 8;
  private static final int MOST_LISTED = 16;

  /** More than the longest username, in octets, with all else that is written. */
  private static final int ROOM = 1024;

  private final StunKey ours = new StunKey("0123456789abcdefghijklmn");
  private final StunKey nobodys = new StunKey("nmlkjihgfedcba9876543210");

  @Override
  public void accept(byte[] input) {
    judge(input);
    if (input.length >= HEADER) {
      judge(mended(input));
    }
  }

  @Override
  public List<byte[]> seeds() {
    return StunSamples.all();
  }

  private void judge(byte[] octets) {
    var before = octets.clone();
    var datagram = MemorySegment.ofArray(octets);
    StunMessage.read(datagram)
        .ifPresent(message -> {
          demand(StunMessage.looksLikeStun(datagram), "what is read looks like STUN");
          same(octets.length, message.length(), "a message fills its datagram");
          demand(message.unknown().size() <= MOST_LISTED, "few unknown attributes are listed");
          demand(!message.isAuthentic(nobodys), "a key that sealed nothing fits nothing");
          again(message);
        });
    demand(Arrays.equals(before, octets), "reading changes nothing");
  }

  private void again(StunMessage first) {
    var octets = MemorySegment.ofArray(new byte[ROOM]);
    var writer = new StunWriter(octets, first.kind(), first.transaction());
    var username = first.username().filter(name -> name.getBytes(UTF_8).length <= 513);
    username.ifPresent(writer::username);
    first.priority().ifPresent(writer::priority);
    first.controlling().ifPresent(writer::controlling);
    first.controlled().ifPresent(writer::controlled);
    first.mappedAddress().ifPresent(writer::mappedAddress);
    first.error().ifPresent(writer::error);
    if (first.nominates()) {
      writer.useCandidate();
    }
    int length = writer.seal(ours);
    var second = StunMessage.read(octets.asSlice(0, length)).orElseThrow();
    demand(second.isAuthentic(ours) && second.isFingerprinted(), "what is sealed is authentic");
    demand(!second.isAuthentic(nobodys), "and only to the key that sealed it");
    same(first.kind(), second.kind(), "kind");
    same(first.transaction(), second.transaction(), "transaction");
    same(username, second.username(), "username");
    same(first.priority(), second.priority(), "priority");
    same(first.controlling(), second.controlling(), "controlling");
    same(first.controlled(), second.controlled(), "controlled");
    same(first.mappedAddress(), second.mappedAddress(), "mapped address");
    same(first.error(), second.error(), "error");
    same(first.nominates(), second.nominates(), "nomination");
  }

  /** With the right cookie, length and fingerprint, which chance would rarely write. */
  private static byte[] mended(byte[] input) {
    var octets = Arrays.copyOf(input, input.length / 4 * 4);
    var datagram = MemorySegment.ofArray(octets);
    Octets.put8(datagram, 0, Octets.u8(datagram, 0) & 1);
    Octets.put16(datagram, 2, octets.length - HEADER);
    Octets.put32(datagram, 4, 0x2112a442);
    int last = octets.length - FINGERPRINT;
    if (last >= HEADER && Octets.i32(datagram, last) == 0x8028_0004) {
      var crc = new CRC32();
      crc.update(octets, 0, last);
      Octets.put32(datagram, last + 4, crc.getValue() ^ 0x5354554e);
    }
    return octets;
  }
}
