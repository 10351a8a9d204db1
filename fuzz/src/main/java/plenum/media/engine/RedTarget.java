package plenum.media.engine;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.HexFormat;
import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.media.codec.OpusPayload;
import plenum.media.octets.Octets;
import plenum.media.rtp.RedPayload;

/**
 * Anything read as a payload with redundancy (RFC 2198). Its blocks lie behind its headers, one
 * after another, and end where it ends; no sound lasts longer than Opus allows; and what was read
 * is the same when it is written again.
 */
public final class RedTarget implements FuzzTarget {
  /** Octets before the payload, in the same segment. */
  private static final int OFFSET = 7;

  private static final int LONGEST_SOUND = 5_760;

  private static final List<String> HEX =
      List.of(
          // As Chromium sends it: one earlier packet.
          "ef0f00046f" + "f8010203" + "f8040506",
          // As we send it: two.
          "ef1e0003ef0f00036f" + "f80102" + "f80304" + "f80506",
          // Primary alone, a block of nothing, a SILK block of two frames.
          "6ff8fffe",
          "ef0f00006ff8fffe",
          "ef1e00056f" + "09aabbccdd" + "fb0300");

  @Override
  public void accept(byte[] input) {
    var packet = MemorySegment.ofArray(new byte[OFFSET + input.length]);
    Octets.put(packet, OFFSET, input);
    joined(packet, input.length);
    var red = new RedPayload();
    if (!red.read(packet, OFFSET, input.length)) {
      same(0, red.blocks(), "blocks of what was refused");
      return;
    }
    demand(red.blocks() <= RedPayload.MOST_EARLIER + 1, "there are few blocks");
    var written = MemorySegment.ofArray(new byte[input.length]);
    int headers = 0;
    long at = OFFSET + 4L * (red.blocks() - 1) + 1;
    for (int block = 0; block < red.blocks(); block++) {
      same(at, red.offset(block), "where block " + block + " is");
      at += red.length(block);
      int ticks = OpusPayload.ticks(packet, red.offset(block), red.length(block));
      demand(ticks >= 0 && ticks <= LONGEST_SOUND, "Opus lasts 120 ms at most");
      headers += header(red, block, written, headers);
      Octets.copy(
          packet, red.offset(block), written, red.offset(block) - OFFSET, red.length(block));
    }
    same(OFFSET + (long) input.length, at, "where the last block ends");
    same(HexFormat.of().formatHex(input), hex(written), "what is written again");
  }

  /** What is taken for the packets before this one lies earlier and earlier, and is not empty. */
  private static void joined(MemorySegment packet, int length) {
    for (int type :
        new int[] {111, packet.byteSize() > OFFSET ? Octets.u8(packet, OFFSET) & 0x7f : 0}) {
      var sounds = new RedundantSounds(type);
      int count = sounds.read(packet, OFFSET, length);
      for (int back = 1; back < count; back++) {
        int lasts = OpusPayload.ticks(packet, sounds.offset(back), sounds.length(back));
        demand(lasts > 0, "what is numbered is sound");
        same(lasts, sounds.earlier(back) - sounds.earlier(back - 1), "where it ends");
      }
    }
  }

  private static int header(RedPayload red, int block, MemorySegment to, int at) {
    if (block == red.blocks() - 1) {
      RedPayload.putPrimary(to, at, red.payloadType(block));
      return RedPayload.PRIMARY_HEADER;
    }
    RedPayload.putEarlier(to, at, red.payloadType(block), red.earlier(block), red.length(block));
    return RedPayload.EARLIER_HEADER;
  }

  private static String hex(MemorySegment segment) {
    return HexFormat.of().formatHex(Octets.bytes(segment, 0, (int) segment.byteSize()));
  }

  @Override
  public List<byte[]> seeds() {
    return HEX.stream().map(HexFormat.of()::parseHex).toList();
  }
}
