package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.media.codec.H264Payload;
import plenum.media.codec.Vp8Descriptor;
import plenum.media.forward.HeaderTemplate;
import plenum.media.octets.Octets;
import plenum.media.rtp.HeaderExtension;
import plenum.media.rtp.RtpHeader;

/**
 * Anything read as an RTP packet: header, header extension, payload. Nothing is read outside of the
 * packet, elements are where a plain walk finds them, a picture id that is rewritten is read again
 * and moves nothing else, and a header that is written is read as it was meant.
 */
public final class RtpTarget implements FuzzTarget {
  /** Packets lie somewhere in a batch; what is before them is not theirs. */
  private static final int OFFSET = 5;

  private static final int MOST_ELEMENTS = 255;

  @Override
  public void accept(byte[] input) {
    var packet = MemorySegment.ofArray(new byte[OFFSET + input.length]);
    Octets.put(packet, OFFSET, input);
    int header = RtpHeader.length(packet, OFFSET, input.length);
    if (header < 0) {
      return;
    }
    demand(header >= RtpHeader.FIXED && header <= input.length, "a header is within its packet");
    for (int id = 0; id <= MOST_ELEMENTS; id++) {
      same(
          ElementWalk.find(input, id),
          HeaderExtension.find(packet, OFFSET, id),
          "where element " + id + " is");
    }
    int payload = RtpHeader.payloadLength(packet, OFFSET, input.length, header);
    demand(payload >= -1 && header + payload <= input.length, "a payload is within its packet");
    if (payload >= 0) {
      vp8(packet, OFFSET + header, payload);
      h264(packet, OFFSET + header, payload);
    }
    written(packet);
  }

  @Override
  public List<byte[]> seeds() {
    return RtpSamples.all();
  }

  private static void vp8(MemorySegment packet, int at, int length) {
    var read = new Vp8Descriptor();
    if (!read.read(packet, at, length)) {
      return;
    }
    int octets = read.pictureIdOctets();
    demand(read.pictureIdAt() + octets < length, "a picture id is within its payload");
    demand(read.layerIndexAt() < length, "TL0PICIDX is within its payload");
    if (octets > 0) {
      int other = read.pictureId() + 1 & (octets == 2 ? 0x7fff : 0x7f);
      var copy = MemorySegment.ofArray(Octets.bytes(packet, at, length));
      Vp8Descriptor.putPictureId(copy, read.pictureIdAt(), octets, other);
      var again = new Vp8Descriptor();
      demand(again.read(copy, 0, length), "a rewritten descriptor is read");
      same(other, again.pictureId(), "a rewritten picture id");
      same(read.layerIndexAt(), again.layerIndexAt(), "where TL0PICIDX is");
      same(read.keyFrame(), again.keyFrame(), "whether a key frame begins");
    }
  }

  private static void h264(MemorySegment packet, int at, int length) {
    boolean key = H264Payload.keyFrame(packet, at, length);
    demand(key || !H264Payload.parameters(packet, at, length), "parameters begin a key frame");
  }

  /** The fields of what came, in a header of ours. */
  private static void written(MemorySegment from) {
    try (var arena = Arena.ofConfined()) {
      var ids = new HeaderTemplate.Extensions(1, 2 + RtpHeader.sequence(from, OFFSET) % 13, 0);
      var template = new HeaderTemplate(arena, RtpHeader.ssrc(from, OFFSET), ids);
      var to = arena.allocate(template.length());
      template.write(
          to,
          0,
          RtpHeader.payloadType(from, OFFSET),
          RtpHeader.marker(from, OFFSET),
          RtpHeader.sequence(from, OFFSET),
          RtpHeader.timestamp(from, OFFSET),
          RtpHeader.contributor(from, OFFSET),
          RtpHeader.payloadType(from, OFFSET),
          RtpHeader.sequence(from, OFFSET),
          0);
      same(template.length(), RtpHeader.length(to, 0, template.length()), "header length");
      same(RtpHeader.payloadType(from, OFFSET), RtpHeader.payloadType(to, 0), "payload type");
      same(RtpHeader.marker(from, OFFSET), RtpHeader.marker(to, 0), "marker");
      same(RtpHeader.sequence(from, OFFSET), RtpHeader.sequence(to, 0), "sequence number");
      same(RtpHeader.timestamp(from, OFFSET), RtpHeader.timestamp(to, 0), "timestamp");
      same(RtpHeader.ssrc(from, OFFSET), RtpHeader.ssrc(to, 0), "SSRC");
      same(RtpHeader.contributor(from, OFFSET), RtpHeader.contributor(to, 0), "CSRC");
      long sendTime = HeaderExtension.find(to, 0, ids.sendTime());
      same(3, HeaderExtension.length(sendTime), "octets of a send time");
      same(
          RtpHeader.sequence(from, OFFSET),
          Octets.u24(to, HeaderExtension.offset(sendTime)),
          "send time");
    }
  }
}
