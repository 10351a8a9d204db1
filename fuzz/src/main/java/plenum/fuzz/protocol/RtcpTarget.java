package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.protocol.Told.Block;
import plenum.fuzz.protocol.Told.Bye;
import plenum.fuzz.protocol.Told.Estimate;
import plenum.fuzz.protocol.Told.KeyFrame;
import plenum.fuzz.protocol.Told.Nack;
import plenum.fuzz.protocol.Told.Report;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtcpWriter;

/**
 * Anything read as compound RTCP. No packet of it is read past its end, no more is told than its
 * octets can say, and whatever is told and can be written is read again as the same.
 */
public final class RtcpTarget implements FuzzTarget {
  /** Octets before the packet, in the same segment. */
  private static final int OFFSET = 3;

  /** A bye and a NACK take least: one word each, after a header of one. */
  private static final int LEAST = 4;

  @Override
  public void accept(byte[] input) {
    var packet = MemorySegment.ofArray(new byte[OFFSET + input.length]);
    Octets.put(packet, OFFSET, input);
    var told = new ToldList();
    RtcpReader.read(packet, OFFSET, input.length, told);
    demand(told.all().size() <= input.length / LEAST, "each thing that is told took octets");
    same(oneByOne(input), told.all(), "what each packet says alone");
    var writer = new RtcpWriter(MemorySegment.ofArray(new byte[1200]));
    told.all().forEach(one -> again(one, writer));
  }

  @Override
  public List<byte[]> seeds() {
    return RtcpSamples.all();
  }

  /** What its packets say when nothing lies behind them. */
  private static List<Told> oneByOne(byte[] compound) {
    var told = new ToldList();
    int at = 0;
    while (at + 4 <= compound.length && compound[at] >> 6 == -2) {
      int words = (compound[at + 2] & 0xff) << 8 | (compound[at + 3] & 0xff);
      int size = 4 * (words + 1);
      if (at + size > compound.length) {
        break;
      }
      var alone = MemorySegment.ofArray(Arrays.copyOfRange(compound, at, at + size));
      RtcpReader.read(alone, 0, size, told);
      at += size;
    }
    return told.all();
  }

  private static void again(Told one, RtcpWriter writer) {
    writer.start();
    if (!write(one, writer)) {
      return;
    }
    var told = new ToldList();
    RtcpReader.read(writer.data(), 0, writer.length(), told);
    same(List.of(one), told.all(), "what is written again");
  }

  private static boolean write(Told one, RtcpWriter writer) {
    return switch (one) {
      case Report(var ssrc, var ntp, var timestamp) ->
          writer.senderReport(ssrc, ntp, timestamp, 0, 0);
      case Block(var ssrc, var fraction, var lost, var jitter, var last, var delay) ->
          writer.receiverReport(1) && writer.block(ssrc, fraction, lost, 0, jitter, last, delay);
      case Nack(var ssrc, var first, var following) -> {
        long[] missing = Nack.numbers(first, following);
        yield writer.nack(1, ssrc, missing, missing.length);
      }
      case KeyFrame(var ssrc) -> writer.pictureLoss(1, ssrc);
      case Estimate(var rate) -> writer.receiverEstimate(1, rate, 1);
      case Bye _ -> false; // we end streams by ending transports
    };
  }
}
