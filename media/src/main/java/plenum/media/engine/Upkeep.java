package plenum.media.engine;

import org.jspecify.annotations.Nullable;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.VideoOutlet;
import plenum.media.forward.VideoSource;
import plenum.media.rtp.NtpTime;
import plenum.media.rtp.RtcpWriter;

/**
 * What a shard does by the clock: every turn asks senders again for what is missing and for key
 * frames, and tells what flows; every 50 ms writes transport-wide feedback and chooses speakers and
 * layers; every second reports, and looks for transports whose peer is gone.
 */
final class Upkeep {
  /** A repair is asked for at most so late; shorter turns only cost CPU in an idle meeting. */
  static final long TURN = 10_000_000;

  /** Between 50 and 100 ms is what senders' estimators expect. */
  static final long FEEDBACK = 50_000_000;

  static final long REPORT = 1_000_000_000;

  /** From the answer to the keys: as long as browsers try. A shorter time loses slow networks. */
  static final long UNCONNECTED = 30_000_000_000L;

  private static final long IDLE = 1_000_000_000;

  private final EngineListener listener;
  private final long[] missing = new long[64];
  private long nextTurn;
  private long nextFeedback;
  private long nextReport;
  private boolean feedback;
  private boolean report;

  Upkeep(EngineListener listener) {
    this.listener = listener;
  }

  long deadline(long now, boolean busy) {
    return busy ? nextTurn : now + IDLE;
  }

  /** Begins a turn if one is due. */
  boolean begin(long now) {
    if (now < nextTurn) {
      return false;
    }
    nextTurn = now + TURN;
    feedback = now >= nextFeedback;
    report = now >= nextReport;
    nextFeedback = feedback ? now + FEEDBACK : nextFeedback;
    nextReport = report ? now + REPORT : nextReport;
    return true;
  }

  /** Whether speakers and layers are to be chosen in this turn. */
  boolean choosing() {
    return feedback;
  }

  /** Whether figures are to be added up in this turn. */
  boolean reporting() {
    return report;
  }

  /** Does what is due for a transport in this turn; why it is to go, or null if it stays. */
  @Nullable String serve(Transport transport, long now) {
    if (!transport.connected()) {
      return now - transport.since() > UNCONNECTED ? "the peer did not come" : null;
    }
    if (report && transport.ice().consentEndsNanos(now) <= now) {
      return "consent lapsed";
    }
    RtcpWriter rtcp = transport.rtcp();
    rtcp.start();
    rtcp.receiverReport(transport.plan().reportSsrc());
    int empty = rtcp.length();
    if (report) {
      blocks(transport, rtcp, now);
      rtcp.canonicalName(transport.plan().reportSsrc(), transport.canonicalName());
      rtcp.referenceTime(transport.plan().reportSsrc(), NtpTime.ofUnixNanos(now));
    }
    askAgain(transport, rtcp, now);
    if (feedback) {
      arrivals(transport, rtcp);
    }
    if (rtcp.length() > empty) {
      transport.sendRtcp();
    }
    if (report) {
      report(transport);
    }
    tell(transport, now);
    return null;
  }

  private static void blocks(Transport transport, RtcpWriter rtcp, long now) {
    var streams = transport.inflow().streams();
    for (int i = 0; i < streams.size(); i++) {
      SourceStream stream = streams.get(i);
      Reception reception = stream.reception();
      if (reception.begun()) {
        rtcp.block(
            stream.stream().ssrc(),
            reception.fractionLost(),
            reception.lost(),
            reception.highest(),
            reception.jitter(),
            reception.lastReport(),
            reception.delay(now));
      }
    }
  }

  private void askAgain(Transport transport, RtcpWriter rtcp, long now) {
    int sender = transport.plan().reportSsrc();
    long roundTrip = transport.deliveries().roundTrip().orElse(-1);
    var streams = transport.inflow().streams();
    for (int i = 0; i < streams.size(); i++) {
      SourceStream stream = streams.get(i);
      var picture = stream.picture();
      int count = picture == null ? 0 : picture.ask(missing, now, roundTrip);
      if (count > 0) {
        rtcp.nack(sender, stream.stream().ssrc(), missing, count);
      }
    }
    var origins = transport.inflow().origins();
    for (int i = 0; i < origins.size(); i++) {
      Origin origin = origins.get(i);
      VideoSource source = origin.picture();
      int layers = source == null ? 0 : source.askForKeyFrames(now);
      for (int layer = 0; layers >> layer != 0; layer++) {
        int ssrc = transport.inflow().ssrc(origin.number(), layer);
        if ((layers >> layer & 1) != 0 && ssrc != 0) {
          rtcp.pictureLoss(sender, ssrc);
        }
      }
    }
  }

  private static void arrivals(Transport transport, RtcpWriter rtcp) {
    var log = transport.inflow().arrivals();
    if (log.pending()) {
      var streams = transport.inflow().streams();
      int media = streams.isEmpty() ? 0 : streams.getFirst().stream().ssrc();
      log.write(rtcp, transport.plan().reportSsrc(), media);
    }
  }

  /**
   * Tells the listener what changed: who speaks, what the line leaves out, and at every turn what
   * flows, since who was given the floor waits for that, and what is to flow, since whoever wants
   * to see it waits for that.
   */
  private void tell(Transport transport, long now) {
    var origins = transport.inflow().origins();
    for (int i = 0; i < origins.size(); i++) {
      Origin origin = origins.get(i);
      if (feedback && origin.speakingChanged(now)) {
        listener.speaking(transport.id(), origin.number(), origin.speaking());
      }
      if (origin.flowingChanged(now)) {
        listener.flowing(transport.id(), origin.number(), origin.flowing());
      }
      if (transport.inflow().neededChanged(origin, now)) {
        listener.needed(transport.id(), origin.number(), origin.needed());
      }
    }
    var lacking = transport.line().shortfalls();
    if (lacking != null) {
      listener.lacking(transport.id(), lacking);
    }
  }

  private static void report(Transport transport) {
    var sounds = transport.soundsInOrder();
    for (int i = 0; i < sounds.size(); i++) {
      AudioOutlet outlet = sounds.get(i);
      if (outlet.carried() != 0) {
        transport.report(outlet.stream(), outlet.latestTimestamp(), outlet.latestMoment());
      }
    }
    var pictures = transport.picturesInOrder();
    for (int i = 0; i < pictures.size(); i++) {
      VideoOutlet outlet = pictures.get(i);
      if (outlet.carried() != 0) {
        transport.report(outlet.stream(), outlet.latestTimestamp(), outlet.latestMoment());
      }
    }
  }
}
