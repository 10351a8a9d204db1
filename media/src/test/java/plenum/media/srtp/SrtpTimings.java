package plenum.media.srtp;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;

/** Prints CPU time and garbage per packet of 1,200 octets, for a person to read; bounded. */
final class SrtpTimings {
  private static final int ROUNDS = 4;
  private static final int PACKETS = 100_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private record Cost(double microseconds, double octets) {}

  private SrtpTimings() {}

  public static void main(String[] arguments) {
    for (var fixture : SrtpFixture.all()) {
      var protect = lastRound(fixture, trip -> trip.protect(PACKETS));
      var both = lastRound(fixture, trip -> trip.run(PACKETS));
      System.out.printf(
          "%s: protect %.2f us %.1f B, unprotect %.2f us %.1f B%n",
          fixture,
          protect.microseconds,
          protect.octets,
          both.microseconds - protect.microseconds,
          both.octets - protect.octets);
    }
  }

  private static Cost lastRound(SrtpFixture fixture, Consumer<RoundTrip> work) {
    var cost = new Cost(0, 0);
    try (var trip = new RoundTrip(fixture, Arena.ofConfined())) {
      for (int round = 0; round < ROUNDS; round++) {
        long time = THREADS.getCurrentThreadCpuTime();
        long heap = THREADS.getCurrentThreadAllocatedBytes();
        work.accept(trip);
        long nanos = THREADS.getCurrentThreadCpuTime() - time;
        long octets = THREADS.getCurrentThreadAllocatedBytes() - heap;
        cost = new Cost(nanos / 1e3 / PACKETS, (double) octets / PACKETS);
      }
    }
    return cost;
  }
}
