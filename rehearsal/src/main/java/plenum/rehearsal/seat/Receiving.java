package plenum.rehearsal.seat;

import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import plenum.media.rtp.RtcpWriter;
import plenum.media.rtp.RtpHeader;
import plenum.media.sdp.RemoteAnswer;
import plenum.wire.Outlet;

/** The outlets of one participant, by the SSRCs that the answer names for them. */
final class Receiving {
  private final Map<Integer, InStream> streams = new HashMap<>();
  private final Map<Integer, InStream> repairs = new HashMap<>();
  private final Map<Outlet, InStream> byOutlet = new EnumMap<>(Outlet.class);
  private long strangers;

  Receiving(OfferPlan plan, RemoteAnswer answer, Audience audience) {
    plan.outlets()
        .forEach((mid, outlet) ->
            answer
                .media(mid)
                .filter(section -> !section.rejected() && !section.sources().isEmpty())
                .ifPresent(section -> {
                  var source = section.sources().getFirst();
                  var stream = new InStream(outlet, (int) source.ssrc(), audience);
                  byOutlet.put(outlet, stream);
                  streams.put((int) source.ssrc(), stream);
                  source.rtxSsrc().ifPresent(ssrc -> repairs.put((int) ssrc, stream));
                }));
  }

  void rtp(MemorySegment packet, int length, long sequence, long nowNanos) {
    int header = RtpHeader.length(packet, 0, length);
    if (header < 0) {
      return;
    }
    int ssrc = RtpHeader.ssrc(packet, 0);
    var stream = streams.get(ssrc);
    var repaired = repairs.get(ssrc);
    if (stream != null) {
      stream.receive(packet, length, header, sequence, nowNanos);
    } else if (repaired != null) {
      repaired.repair(packet, length, header, nowNanos);
    } else {
      strangers++;
    }
  }

  void senderReport(int ssrc, int middleOfNtp, long nowNanos) {
    var stream = streams.get(ssrc);
    if (stream != null) {
      stream.tally().senderReport(middleOfNtp, nowNanos);
    }
  }

  boolean restless(long nowNanos) {
    return byOutlet.values().stream().anyMatch(stream -> stream.restless(nowNanos));
  }

  /** Asks for what is missing. */
  void ask(RtcpWriter rtcp, int reporter, long nowNanos) {
    for (var stream : byOutlet.values()) {
      long[] due = stream.due(nowNanos);
      if (due.length > 0) {
        rtcp.nack(reporter, stream.ssrc(), due, due.length);
      }
      if (stream.wantsKeyFrame(nowNanos)) {
        rtcp.pictureLoss(reporter, stream.ssrc());
      }
    }
  }

  /** Adds a report block for each outlet in which something came. */
  void report(RtcpWriter rtcp, long nowNanos) {
    for (var stream : byOutlet.values()) {
      var tally = stream.tally();
      if (tally.begun()) {
        rtcp.block(
            stream.ssrc(),
            tally.fractionLost(),
            tally.lost(),
            tally.highest(),
            tally.jitter(),
            tally.lastReport(),
            tally.delay(nowNanos));
      }
    }
  }

  Map<Outlet, Flow> flows() {
    var flows = new EnumMap<Outlet, Flow>(Outlet.class);
    byOutlet.forEach((outlet, stream) -> flows.put(outlet, stream.flow()));
    return flows;
  }

  /** Packets under SSRCs that the answer did not name. */
  long strangers() {
    return strangers;
  }
}
