package plenum.media.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import plenum.media.forward.OutletStream;
import plenum.media.rtp.NtpTime;

/**
 * How what we send to a peer arrives there, by its own reports (RFC 3550 section 6.4.1). A report
 * says which share of the numbers was lost since the one before; a number that we never gave out,
 * because its packet was lost before it came to us, is not the fault of this line. Confined to the
 * shard's thread.
 */
final class Deliveries {
  /** A round trip that is longer than this is a peer's error, or its lie. */
  private static final long LONGEST = 60;

  /** As TCP smooths its own (RFC 6298 section 2): less lags behind, more follows single packets. */
  private static final double WEIGHT = 1 / 8.0;

  private static final int PER_SECOND = 65_536;
  private static final long NANOS = 1_000_000_000;

  private final Map<Integer, Told> streams = new HashMap<>();
  private final Tally sounds = new Tally();
  private final Tally pictures = new Tally();
  private long roundTrip = -1;
  private final Least leastRoundTrip = new Least();
  private double held;

  /** What was sent of a stream when the peer last spoke of it. */
  private static final class Told {
    long packets;
    long number;

    Told(OutletStream stream) {
      now(stream);
    }

    void now(OutletStream stream) {
      packets = stream.packets();
      number = stream.sequence();
    }
  }

  private static final class Tally {
    long sent;
    double lost;

    LineFigures.Delivered soFar() {
      return new LineFigures.Delivered(sent, Math.round(lost));
    }
  }

  /**
   * A report about one of our streams came.
   *
   * @param fractionLost of 256, since the last report about it
   * @param lastReport the middle 32 bits of our last sender report's time, 0 if none came there
   * @param delay since that report came there, in 1/65536 s
   * @param heldUp as {@link #answered} wants it
   */
  void report(
      OutletStream stream,
      boolean picture,
      int fractionLost,
      int lastReport,
      long delay,
      long heldUp,
      long now) {
    answered(lastReport, delay, heldUp, now);
    var told = streams.get(stream.ssrc());
    if (told == null) {
      streams.put(stream.ssrc(), new Told(stream));
      return;
    }
    long sent = stream.packets() - told.packets;
    long numbers = stream.sequence() - told.number;
    told.now(stream);
    long neverCame = Math.max(0, numbers - sent);
    var tally = picture ? pictures : sounds;
    double lost = Math.clamp(fractionLost / 256.0 * numbers - neverCame, 0, sent);
    tally.sent += sent;
    tally.lost += lost;
  }

  /**
   * The peer had a time of ours, and says how long it kept it.
   *
   * @param time the middle 32 bits of it, 0 if none came there
   * @param delay since it came there, in 1/65536 s
   * @param heldUp for how many nanoseconds packets are held up on the way from the peer; negative
   *     if that is not known, and then both ways share what the round trip has beyond its least
   */
  void answered(int time, long delay, long heldUp, long now) {
    if (time == 0) {
      return;
    }
    int passed = NtpTime.middle(NtpTime.ofUnixNanos(now)) - time; // both wrap around
    long trip = passed - delay;
    if (trip <= LONGEST * PER_SECOND) {
      roundTrip = Math.max(0, trip) * NANOS / PER_SECOND;
      leastRoundTrip.note(roundTrip, now);
      double beyond = roundTrip - leastRoundTrip.value();
      held += (beyond - (heldUp < 0 ? beyond / 2.0 : heldUp) - held) * WEIGHT;
    }
  }

  LineFigures.Delivered sounds() {
    return sounds.soFar();
  }

  LineFigures.Delivered pictures() {
    return pictures.soFar();
  }

  /** In nanoseconds, of those lately; empty if none was measured in a minute. */
  OptionalLong leastRoundTrip(long now) {
    return leastRoundTrip.known(now)
        ? OptionalLong.of(leastRoundTrip.value())
        : OptionalLong.empty();
  }

  /** For how many nanoseconds packets are held up lately on the way to the peer. */
  long held() {
    return Math.max(0, (long) held);
  }

  /** In nanoseconds. */
  OptionalLong roundTrip() {
    return roundTrip < 0 ? OptionalLong.empty() : OptionalLong.of(roundTrip);
  }
}
