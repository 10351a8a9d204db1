package plenum.media.congestion;

import java.util.ArrayDeque;

/**
 * At which rate a probe's packets came: the lower one of the rates at which they were sent and at
 * which they arrived. Where they arrived clearly more slowly the line is full at that rate.
 */
final class ProbeResults {
  /** Of what a probe consists of, so much must have come. */
  private static final double ENOUGH = 0.8;

  private static final long LONGEST = 1_000_000_000;

  /** Arriving faster than this times the sending, they were held up and then let go at once. */
  private static final double PLAUSIBLE = 2;

  private static final double SATURATED = 0.9;
  private static final double OF_SATURATED = 0.95;
  private static final int REMEMBERED = 8;

  private final ArrayDeque<Cluster> clusters = new ArrayDeque<>();

  private static final class Cluster {
    final Probe probe;
    int packets;
    long octets;
    long firstSent = Long.MAX_VALUE;
    long lastSent = Long.MIN_VALUE;
    long firstArrival = Long.MAX_VALUE;
    long lastArrival = Long.MIN_VALUE;
    int firstOctets;
    int lastOctets;

    Cluster(Probe probe) {
      this.probe = probe;
    }

    void add(long sent, long arrived, int size) {
      packets++;
      octets += size;
      firstSent = Math.min(firstSent, sent);
      if (sent >= lastSent) {
        lastSent = sent;
        lastOctets = size;
      }
      if (arrived < firstArrival) {
        firstArrival = arrived;
        firstOctets = size;
      }
      lastArrival = Math.max(lastArrival, arrived);
    }

    double rate() {
      long sending = lastSent - firstSent;
      long arriving = lastArrival - firstArrival;
      boolean few = packets < ENOUGH * Probe.PACKETS || octets < ENOUGH * probe.octets();
      if (few || sending <= 0 || arriving <= 0 || sending > LONGEST || arriving > LONGEST) {
        return -1;
      }
      double sent = (octets - lastOctets) * 8e9 / sending;
      double came = (octets - firstOctets) * 8e9 / arriving;
      if (came > PLAUSIBLE * sent) {
        return -1;
      }
      return came < SATURATED * sent ? OF_SATURATED * came : Math.min(sent, came);
    }
  }

  /** It is being sent. */
  void begun(Probe probe) {
    clusters.addLast(new Cluster(probe));
    if (clusters.size() > REMEMBERED) {
      clusters.removeFirst();
    }
  }

  /** A packet of this probe came; returns what the probe says by now in bits/s, or -1. */
  double add(int probe, long sent, long arrived, int size) {
    for (Cluster cluster : clusters) {
      if (cluster.probe.id() == probe) {
        cluster.add(sent, arrived, size);
        return cluster.rate();
      }
    }
    return -1;
  }
}
