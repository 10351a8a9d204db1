package plenum.media.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.congestion.BandwidthEstimator;
import plenum.media.congestion.Pacer;
import plenum.media.congestion.Probe;
import plenum.media.congestion.ProbePace;
import plenum.media.forward.Allocation;
import plenum.media.forward.VideoOutlet;
import plenum.media.forward.VideoSource;

/**
 * The way to one peer: what it carries, by the peer's transport-wide feedback; which layer of each
 * picture may go on it; and the probes that find out whether it carries more. As long as the peer
 * has told nothing, everything may. Confined to its shard's thread.
 */
final class Downlink {
  private static final int OPUS_RATE = 48_000;

  /** What sound is given at least: it comes first, and it may begin at any moment. */
  private static final double LEAST_SOUND = 40_000;

  /** How fast the measured rate of sound follows; allocations are 50 ms apart. */
  private static final double SMOOTHING = 0.1;

  /**
   * Of what the line carries, so much may be spent on repairs. More, and what is lost because the
   * line is full is sent again and keeps it full; less, and a line that loses at random shows it.
   */
  private static final double REPAIRS = 0.25;

  /** Seconds for which repairs may be saved up. */
  private static final double SAVED = 0.5;

  /**
   * After the rate was taken down nothing becomes better for so long: each change is a key frame,
   * and one that is taken back is two of them on a line that is full.
   */
  private static final long CALM = 1_500_000_000;

  private static final double NANOS = 1e9;

  /** A probe that has lasted so long is not sent to its end: there is nothing to send. */
  private static final long LONGEST_PROBE = 200_000_000;

  /**
   * A picture waits no longer for the line. Key frames that are larger than what goes out meanwhile
   * leave as they are: later, they would be of no use.
   */
  private static final long LONGEST_WAIT = 200_000_000;

  private static final long NEVER = Long.MAX_VALUE;

  private final List<VideoOutlet> pictures;
  private final BandwidthEstimator estimator;
  private final Allocation allocation = new Allocation();
  private final double[] rates = new double[VideoSource.LAYERS];
  private final int[] rows;
  private final Shortage shortage;
  private final Pacer pacer = new Pacer();
  private long waitsSince;
  private long releaseAt = NEVER;
  private boolean padding;
  private @Nullable ProbePace probe;
  private long probeSince;
  private double repairOctets = Double.MAX_VALUE; // nothing is held back before anything is known
  private long soundOctets;
  private double sound;
  private long shared;

  /**
   * The way on which these outlets are.
   *
   * @param slots of the outlets, in their order
   */
  Downlink(List<VideoOutlet> pictures, int[] slots, long now) {
    this.pictures = pictures;
    shortage = new Shortage(slots);
    estimator = new BandwidthEstimator(now);
    rows = new int[pictures.size()];
    shared = now;
  }

  BandwidthEstimator estimator() {
    return estimator;
  }

  /**
   * A packet goes out; returns its transport-wide number, 0 if it has none.
   *
   * @param counted whether its receiver is to tell when it comes
   */
  int sent(int octets, int clockRate, boolean counted, long now) {
    soundOctets += clockRate == OPUS_RATE ? octets : 0;
    if (!padding) { // pictures do not wait for it
      pacer.sent(octets, estimator.bitsPerSecond(), now);
    }
    var under = probe;
    if (under != null) {
      under.sent(octets);
    }
    return !counted ? 0 : (int) estimator.sent(octets, under == null ? 0 : under.id(), now);
  }

  /** Shares the line out anew; every 50 ms or so. */
  void share(long now) {
    double passed = (now - shared) / NANOS;
    if (passed > 0) {
      sound += SMOOTHING * (soundOctets * 8 / passed - sound);
    }
    soundOctets = 0;
    shared = now;
    if (!estimator.known()) {
      return;
    }
    double perSecond = REPAIRS * estimator.bitsPerSecond() / 8;
    repairOctets = Math.min(repairOctets + perSecond * passed, perSecond * SAVED);
    allocation.clear();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = pictures.get(i).wants(allocation, rates, now);
    }
    if (repairs() && !pads()) {
      allocation.untried();
    }
    boolean mayRise = now - estimator.reduced() > CALM;
    allocation.share(estimator.bitsPerSecond() - Math.max(LEAST_SOUND, sound), mayRise);
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] >= 0) {
        pictures.get(i).allow(allocation.layer(rows[i]), allocation.pressing(rows[i]));
      }
      shortage.note(i, rows[i] < 0 ? null : lacks(rows[i]), now);
    }
    if (probe == null) {
      probe(now);
    }
  }

  /**
   * What redundancy of sound may count on, in bits per second. Where no picture is wanted nothing
   * probes the line, and the estimate is never much more than what arrives: then everything, unless
   * a queue grows.
   */
  double carries(long now) {
    boolean open = !estimator.known() || allocation.wanted() == 0;
    return open && now - estimator.reduced() > CALM
        ? Double.POSITIVE_INFINITY
        : estimator.bitsPerSecond();
  }

  private @Nullable Shortfall lacks(int row) {
    if (allocation.layer(row) == Allocation.NONE) {
      return Shortfall.STILL;
    }
    return allocation.coarser(row) ? Shortfall.COARSER : null;
  }

  /**
   * What the pictures that are wanted would take, in bits per second, as it was last shared out.
   */
  double wanted() {
    return allocation.wanted();
  }

  /** What outlets lack because the line is thin, by slot, if that is news; else null. */
  @Nullable Map<Integer, Shortfall> shortfalls() {
    return shortage.news();
  }

  private void probe(long now) {
    double wanted = allocation.wanted();
    Probe next = wanted == 0 || !pads() ? null : estimator.probe(wanted + sound, now);
    if (next != null) {
      probe = new ProbePace(next, now);
      probeSince = now;
    }
  }

  /** Whether pictures are to wait; then {@link #release} is due at {@link #deadline}. */
  boolean full(long now) {
    double estimate = estimator.bitsPerSecond();
    if (!estimator.known() || !pacer.full(estimate, now)) {
      return false;
    }
    if (releaseAt == NEVER) {
      waitsSince = now;
      releaseAt = pacer.next(estimate, now);
    }
    return true;
  }

  /** Lets go what of waiting pictures the line takes by now, in their order of precedence. */
  void release(long now) {
    if (now < releaseAt) {
      return;
    }
    boolean all = now - waitsSince >= LONGEST_WAIT;
    for (var first = firstWaiting(); first != null; first = firstWaiting()) {
      int _ = first.release(all);
      if (first.waits()) {
        releaseAt = pacer.next(estimator.bitsPerSecond(), now);
        return;
      }
    }
    releaseAt = NEVER;
  }

  private @Nullable VideoOutlet firstWaiting() {
    VideoOutlet first = null;
    for (int i = 0; i < pictures.size(); i++) {
      var picture = pictures.get(i);
      if (picture.waits() && (first == null || picture.precedence() < first.precedence())) {
        first = picture;
      }
    }
    return first;
  }

  /** Whether the line has room for a repair. */
  boolean affordsRepair() {
    return repairOctets > 0;
  }

  /** So many octets went out again. */
  void repaired(int octets) {
    repairOctets -= octets;
  }

  /** Sends what is due of a probe. */
  void pad(long now) {
    var under = probe;
    while (under != null && now >= under.nextNanos()) {
      long due = under.nextNanos();
      boolean over = under.ended() || now - probeSince > LONGEST_PROBE || !padOnce();
      if (over || under.nextNanos() == due) { // without a path nothing goes out
        probe = null;
        return;
      }
    }
  }

  /** Whether what was sent could be sent again, unasked: without that nothing probes the line. */
  private boolean repairs() {
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i).takesRepairs()) {
        return true;
      }
    }
    return false;
  }

  private boolean pads() {
    for (int i = 0; i < pictures.size(); i++) {
      if (pictures.get(i).pads()) {
        return true;
      }
    }
    return false;
  }

  /** What waits is sent before what nobody needs. */
  private boolean padOnce() {
    var waiting = firstWaiting();
    if (waiting != null && waiting.releaseOne()) {
      return true;
    }
    padding = true;
    boolean padded = false;
    for (int i = 0; i < pictures.size() && !padded; i++) {
      padded = pictures.get(i).pad() > 0;
    }
    padding = false;
    return padded;
  }

  /** When {@link #release} or {@link #pad} is due; far away if nothing is. */
  long deadline() {
    return Math.min(releaseAt, probe == null ? NEVER : probe.nextNanos());
  }
}
