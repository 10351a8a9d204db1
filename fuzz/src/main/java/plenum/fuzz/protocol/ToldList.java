package plenum.fuzz.protocol;

import java.util.ArrayList;
import java.util.List;
import plenum.media.rtp.RtcpVisitor;

/** Keeps what it is told. */
final class ToldList implements RtcpVisitor {
  private final List<Told> all = new ArrayList<>();

  List<Told> all() {
    return all;
  }

  @Override
  public void senderReport(int ssrc, long ntp, long rtpTimestamp) {
    all.add(new Told.Report(ssrc, ntp, rtpTimestamp));
  }

  @Override
  public void reportBlock(
      int ssrc, int fractionLost, int cumulativeLost, int jitter, int lastReport, long delay) {
    all.add(new Told.Block(ssrc, fractionLost, cumulativeLost, jitter, lastReport, delay));
  }

  @Override
  public void nack(int mediaSsrc, int packetId, int followingLost) {
    all.add(new Told.Nack(mediaSsrc, packetId, followingLost));
  }

  @Override
  public void keyFrameWanted(int mediaSsrc) {
    all.add(new Told.KeyFrame(mediaSsrc));
  }

  @Override
  public void receiverEstimate(long bitsPerSecond) {
    all.add(new Told.Estimate(bitsPerSecond));
  }

  @Override
  public void bye(int ssrc) {
    all.add(new Told.Bye(ssrc));
  }
}
