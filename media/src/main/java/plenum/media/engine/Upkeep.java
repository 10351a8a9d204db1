package plenum.media.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.AudioSource;
import plenum.media.forward.VideoOutlet;
import plenum.media.forward.VideoSource;
import plenum.media.rtp.RtcpWriter;

/**
 * What a shard does by the clock: every turn asks senders again for what is missing and for key
 * frames; every 50 ms writes transport-wide feedback and chooses speakers and layers; every second
 * reports.
 */
final class Upkeep {
  /** A repair is asked for at most so late; shorter turns only cost CPU in an idle meeting. */
  static final long TURN = 10_000_000;

  /** Between 50 and 100 ms is what senders' estimators expect. */
  static final long FEEDBACK = 50_000_000;

  static final long REPORT = 1_000_000_000;
  private static final long IDLE = 1_000_000_000;

  private final EngineListener listener;
  private final long[] missing = new long[64];
  private final Map<Long, Set<Integer>> speaking = new HashMap<>();
  private final Map<Long, Set<Integer>> flowing = new HashMap<>();
  private long nextTurn;
  private long nextFeedback;
  private long nextReport;

  Upkeep(EngineListener listener) {
    this.listener = listener;
  }

  long deadline(long now, boolean busy) {
    return busy ? nextTurn : now + IDLE;
  }

  void turn(Collection<Transport> transports, Collection<ConferenceMedia> conferences, long now) {
    if (now < nextTurn) {
      return;
    }
    nextTurn = now + TURN;
    boolean feedback = now >= nextFeedback;
    boolean report = now >= nextReport;
    nextFeedback = feedback ? now + FEEDBACK : nextFeedback;
    nextReport = report ? now + REPORT : nextReport;
    if (feedback) {
      conferences.forEach(conference -> conference.settle(now));
    }
    for (Transport transport : transports) {
      if (transport.connected()) {
        serve(transport, feedback, report, now);
      }
    }
  }

  private void serve(Transport transport, boolean feedback, boolean report, long now) {
    RtcpWriter rtcp = transport.rtcp();
    rtcp.start();
    rtcp.receiverReport(transport.plan().reportSsrc());
    int empty = rtcp.length();
    if (report) {
      blocks(transport, rtcp, now);
      rtcp.canonicalName(transport.plan().reportSsrc(), transport.plan().canonicalName());
    }
    askAgain(transport, rtcp, now);
    if (feedback) {
      arrivals(transport, rtcp);
      tell(transport, now);
    }
    if (rtcp.length() > empty) {
      transport.sendRtcp();
    }
    if (report) {
      report(transport);
    }
  }

  private static void blocks(Transport transport, RtcpWriter rtcp, long now) {
    for (SourceStream stream : transport.inflow().streams()) {
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
    for (SourceStream stream : transport.inflow().streams()) {
      var picture = stream.picture();
      int count = picture == null ? 0 : picture.ask(missing, now);
      if (count > 0) {
        rtcp.nack(sender, stream.stream().ssrc(), missing, count);
      }
    }
    for (VideoSource source : transport.inflow().pictures()) {
      int layers = source.askForKeyFrames(now);
      for (int layer = 0; layers != 0 && layer < VideoSource.LAYERS; layer++) {
        int ssrc = transport.inflow().ssrc(source.number(), layer);
        if ((layers >> layer & 1) != 0 && ssrc != 0) {
          rtcp.pictureLoss(sender, ssrc);
        }
      }
    }
  }

  private static void arrivals(Transport transport, RtcpWriter rtcp) {
    var log = transport.inflow().arrivals();
    if (log.pending()) {
      int media =
          transport.inflow().streams().stream()
              .mapToInt(stream -> stream.stream().ssrc())
              .findFirst()
              .orElse(0);
      log.write(rtcp, transport.plan().reportSsrc(), media);
    }
  }

  /** Tells the listener what changed: who speaks, what flows. */
  private void tell(Transport transport, long now) {
    long number = transport.id().number();
    Set<Integer> spoke = speaking.computeIfAbsent(number, _ -> new HashSet<>());
    Set<Integer> flowed = flowing.computeIfAbsent(number, _ -> new HashSet<>());
    for (AudioSource source : transport.inflow().sounds()) {
      boolean speaks = source.speech().speaking(now);
      if (change(spoke, source.number(), speaks)) {
        listener.speaking(transport.id(), source.number(), speaks);
      }
      boolean flows = source.flows(now);
      if (change(flowed, source.number(), flows)) {
        listener.flowing(transport.id(), source.number(), flows);
      }
    }
    for (VideoSource source : transport.inflow().pictures()) {
      boolean flows = source.flows(now);
      if (change(flowed, source.number(), flows)) {
        listener.flowing(transport.id(), source.number(), flows);
      }
    }
  }

  private static boolean change(Set<Integer> set, int number, boolean in) {
    return in ? set.add(number) : set.remove(number);
  }

  private static void report(Transport transport) {
    for (AudioOutlet outlet : transport.sounds().values()) {
      if (outlet.carried() != 0) {
        transport.report(outlet.stream(), outlet.latestTimestamp(), outlet.latestMoment());
      }
    }
    for (VideoOutlet outlet : transport.pictures().values()) {
      if (outlet.carried() != 0) {
        transport.report(outlet.stream(), outlet.latestTimestamp(), outlet.latestMoment());
      }
    }
  }

  /** A connected transport whose peer has not proved for 30 s that it wants to receive. */
  boolean lapsed(Transport transport, long now) {
    return transport.connected() && transport.ice().path(now).isEmpty();
  }

  void removed(Transport transport) {
    speaking.remove(transport.id().number());
    flowing.remove(transport.id().number());
  }
}
