package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.VideoOutlet;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtcpVisitor;

/**
 * Acts on what a peer says by RTCP: reports about its streams, and what it lacks of ours. A peer
 * speaks only about its own transport; other SSRCs are passed over.
 */
final class Feedback implements RtcpVisitor {
  private @Nullable Transport from;
  private long now;

  /** Reads a decrypted compound packet. */
  void read(Transport transport, MemorySegment packet, int length, long time) {
    from = transport;
    now = time;
    RtcpReader.read(packet, 0, length, this);
    from = null;
  }

  @Override
  public void senderReport(int ssrc, long ntp, long rtpTimestamp) {
    if (from != null) {
      from.inflow().senderReport(ssrc, ntp, rtpTimestamp, now);
    }
  }

  @Override
  public void reportBlock(
      int ssrc, int fractionLost, int cumulativeLost, int jitter, int lastReport, long delay) {
    VideoOutlet picture = outlet(ssrc);
    AudioOutlet sound = picture != null || from == null ? null : from.sound(ssrc);
    if (from != null && picture != null) {
      from.deliveries()
          .report(picture.stream(), true, fractionLost, lastReport, delay, heldUp(), now);
    } else if (from != null && sound != null) {
      from.deliveries()
          .report(sound.stream(), false, fractionLost, lastReport, delay, heldUp(), now);
    }
  }

  @Override
  public void referenceTimeReceived(int ssrc, int referenceTime, long delay) {
    if (from != null && ssrc == from.plan().reportSsrc()) {
      from.deliveries().answered(referenceTime, delay, heldUp(), now);
    }
  }

  @Override
  public void arrival(int sequence, long steps) {
    if (from != null) {
      from.line().estimator().arrival(sequence, steps);
    }
  }

  @Override
  public void arrivalsTold() {
    if (from != null) {
      from.line().estimator().arrivalsTold(now);
    }
  }

  @Override
  public void receiverEstimate(long bitsPerSecond) {
    if (from != null) {
      from.line().estimator().receiverTold(bitsPerSecond, now);
    }
  }

  @Override
  public void nack(int mediaSsrc, int packetId, int followingLost) {
    VideoOutlet outlet = outlet(mediaSsrc);
    if (outlet == null || from == null) {
      return;
    }
    repair(from.line(), outlet, packetId);
    for (int i = 0; i < 16; i++) {
      if ((followingLost >> i & 1) != 0) {
        repair(from.line(), outlet, packetId + 1 + i & 0xffff);
      }
    }
  }

  private void repair(Downlink line, VideoOutlet outlet, int packetId) {
    if (line.affordsRepair()) {
      line.repaired(outlet.nack(packetId, now, roundTrip()));
    } else {
      outlet.leavesUnrepaired();
    }
  }

  @Override
  public void keyFrameWanted(int mediaSsrc) {
    VideoOutlet outlet = outlet(mediaSsrc);
    if (outlet != null) {
      outlet.keyFrameWanted();
    }
  }

  private long roundTrip() {
    return from == null ? 0 : from.deliveries().roundTrip().orElse(0);
  }

  private long heldUp() {
    return from == null ? -1 : from.inflow().way().heldLately(now);
  }

  private @Nullable VideoOutlet outlet(int ssrc) {
    return from == null ? null : from.picture(ssrc);
  }
}
