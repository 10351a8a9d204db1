package plenum.media.congestion;

import org.jspecify.annotations.Nullable;

/**
 * What one receiver's line carries: every packet that goes out is noted here, every transport-wide
 * feedback is read to its end, and then {@link #bitsPerSecond} is the least of what delay and loss
 * allow. Sans-IO and confined to its shard's thread; times are nanoseconds of one clock.
 *
 * <p>The parts are those of Google congestion control as libwebrtc had it in March 2023, after
 * draft-ietf-rmcat-gcc-02 and Carlucci et al., MMSys 2016: groups of packets, a trendline through
 * their delay with an adaptive threshold, AIMD with a memory of the line's limit, probes.
 */
public final class BandwidthEstimator {
  /** Until something is known; with three and six times of it the first probes go out. */
  public static final long START = 600_000;

  /** Who sends less than this part of what may be sent does not fill the line. */
  private static final double IDLE = 0.6;

  /** What goes out is counted over 400 ms: about as long as what arrives, and a feedback more. */
  private static final int SENDING_STEPS = 4;

  private static final long SENDING_STEP_NANOS = 100_000_000;

  /**
   * What is lost so long after an overuse was lost in a queue that was full, by us, and says
   * nothing of the line; shorter, and what was sent into that queue counts.
   */
  private static final long CONGESTED = 3_000_000_000L;

  /**
   * Who loses more than this by itself has more before the bottleneck than arrives; that counts
   * when the delay shows an overuse. Below it losses may as well be others' in a queue.
   */
  private static final double INHERENT = 0.02;

  /** A receiver that takes its estimate down below so much of it has seen an overuse. */
  private static final double FALL = 0.9;

  private static final long STEP_NANOS = 250_000;
  private static final long FIRST_ROUND_TRIP = 200_000_000;

  private final SentLog log = new SentLog();
  private final PacketGroups groups = new PacketGroups();
  private final Trendline trendline = new Trendline();
  private final RateMeter sending = new RateMeter(SENDING_STEPS, SENDING_STEP_NANOS);
  private final AcknowledgedRate acknowledged = new AcknowledgedRate();
  private final ProbeResults results = new ProbeResults();
  private final Prober prober = new Prober();
  private final LossBasedRate losses = new LossBasedRate();
  private final LossShare lossShare = new LossShare();
  private final AimdRate delays;
  private long roundTrip = FIRST_ROUND_TRIP;
  private long latestSteps = -1;
  private long newestSent = -1;
  private double probed = -1;
  private boolean known;
  private long told = Long.MAX_VALUE;
  private long toldLess = Long.MIN_VALUE / 2;

  /** Nothing is known yet. */
  public BandwidthEstimator(long now) {
    delays = new AimdRate(START, now);
  }

  /**
   * A packet goes out; returns its transport-wide number, of which the low 16 bits go on the wire.
   *
   * @param octets of UDP payload
   * @param probe the id of the probe under way, 0 for none
   */
  public long sent(int octets, int probe, long now) {
    sending.add(octets, now);
    return log.sent(octets, probe, now);
  }

  /** What a feedback says of one packet; see {@link plenum.media.rtp.RtcpVisitor#arrival}. */
  public void arrival(int sequence, long steps) {
    long number = log.find(sequence);
    if (number < 0) {
      return;
    }
    if (steps < 0) {
      if (!log.lost(number)) {
        log.lose(number);
        losses.lost(log.sentNanos(number), log.octets(number));
        if (log.sentNanos(number) - CONGESTED > delays.reduced()) {
          lossShare.lost();
        }
      }
      return;
    }
    if (log.lost(number)) {
      losses.cameAfterAll();
      lossShare.cameAfterAll();
    } else {
      losses.came(log.sentNanos(number), log.octets(number));
      lossShare.came();
    }
    came(number, extend(steps) * STEP_NANOS);
    log.told(number);
  }

  private void came(long number, long arrived) {
    long sent = log.sentNanos(number);
    int octets = log.octets(number);
    newestSent = Math.max(newestSent, sent);
    acknowledged.add(sent, arrived, octets);
    if (groups.add(sent, arrived)) {
      trendline.add(groups.arrivalMillis(), groups.sentMillis(), arrived);
    }
    if (log.probe(number) != 0) {
      double result = results.add(log.probe(number), sent, arrived, octets);
      probed = result < 0 ? probed : result;
    }
  }

  /** The receiver's clock wraps around every twelve days. */
  private long extend(long steps) {
    latestSteps = latestSteps < 0 ? steps : latestSteps + (int) (steps - latestSteps);
    return latestSteps;
  }

  /** A feedback was told to its end. */
  public void arrivalsTold(long now) {
    if (newestSent < 0) {
      return;
    }
    known = true;
    roundTrip = Math.max(0, now - newestSent);
    newestSent = -1;
    double arrives = acknowledged.bitsPerSecond();
    if (probed >= 0 && trendline.usage() != Usage.OVERUSE) {
      delays.measured(probed, now);
      losses.measured(probed);
    } else {
      boolean idle = sending.bitsPerSecond(now) < IDLE * delays.bitsPerSecond();
      delays.update(trendline.usage(), passes(arrives), idle, roundTrip, now);
    }
    probed = -1;
    losses.update(delays.bitsPerSecond(), arrives);
  }

  /** What passes the bottleneck, so that after the losses behind it so much arrives. */
  private double passes(double arrives) {
    double inherent = losses.inherent();
    return arrives < 0 || inherent < INHERENT ? arrives : arrives / (1 - inherent);
  }

  /**
   * The receiver says what gets through to it (REMB). Whoever tells no arrivals is believed; else
   * it is a bound beside what they say.
   */
  public void receiverTold(long bitsPerSecond, long now) {
    if (told != Long.MAX_VALUE && bitsPerSecond < FALL * told) {
      toldLess = now;
    }
    told = bitsPerSecond;
  }

  /**
   * The probe that is to be sent now, if any; its packets are then given to {@link #sent} with its
   * id.
   *
   * @param wanted what could be used at most, in bits per second
   */
  public @Nullable Probe probe(double wanted, long now) {
    Probe probe = prober.next(bitsPerSecond(), wanted, reduced(), now);
    if (probe != null) {
      results.begun(probe);
    }
    return probe;
  }

  /** Whether the receiver has ever told what arrives, or how much gets through. */
  public boolean known() {
    return known || told != Long.MAX_VALUE;
  }

  /**
   * Of about the last 200 packets, the share that the line lost while no queue was full; 0 to 1.
   */
  public double lost() {
    return lossShare.share();
  }

  /** What may be sent. */
  public double bitsPerSecond() {
    if (!known && told != Long.MAX_VALUE) {
      return Math.max(told, AimdRate.LEAST);
    }
    double found = Math.min(delays.bitsPerSecond(), losses.bitsPerSecond());
    return Math.max(Math.min(found, told), AimdRate.LEAST);
  }

  /** When an overuse last took the rate down, in nanoseconds; far in the past if never. */
  public long reduced() {
    return Math.max(delays.reduced(), toldLess);
  }
}
