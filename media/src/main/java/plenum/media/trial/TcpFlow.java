package plenum.media.trial;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.net.RemoteAddress;

/**
 * The sender of a TCP connection beside the media: slow start and congestion avoidance (RFC 5681),
 * NewReno's recovery (RFC 6582), retransmission timer (RFC 6298 with Linux's 200 ms at least), ten
 * segments to begin with (RFC 6928). Numbers count segments. It has either no end of data, or files
 * of 30 to 50 kB with pauses of 10 s in the mean, a connection each (RFC 8867 section 5.7).
 */
final class TcpFlow implements Node {
  static final int SEGMENT = 1_500;
  private static final int PAYLOAD = SEGMENT - 40;
  private static final int DUPLICATES = 3;
  private static final double FIRST_WINDOW = 10;
  private static final long MILLI = 1_000_000;
  private static final long LEAST_TIMER = 200 * MILLI;
  private static final long FIRST_TIMER = 1_000 * MILLI;
  private static final long LONGEST_TIMER = 60_000 * MILLI;
  private static final int LEAST_FILE = 30_000;
  private static final int MOST_FILE = 50_000;
  private static final double PAUSE_NANOS = 10e9;

  private final RemoteAddress address;
  private final RemoteAddress receiver;
  private final EmulatedNetwork network;
  private final SplittableRandom random;
  private final boolean files;
  private long connectionEnds;
  private long beginsAt;
  private long next;
  private long highest;
  private long acknowledged;
  private double window;
  private double threshold;
  private int duplicates;
  private boolean recovers;
  private long recoverTo;
  private double smoothed;
  private double varies;
  private long timer;
  private long timeout;

  /** Begins then; with {@code files}, or without end. */
  TcpFlow(
      RemoteAddress address,
      RemoteAddress receiver,
      EmulatedNetwork network,
      SplittableRandom random,
      boolean files,
      long begins) {
    this.address = address;
    this.receiver = receiver;
    this.network = network;
    this.random = random;
    this.files = files;
    beginsAt = begins;
    timeout = NEVER;
  }

  @Override
  public long deadlineNanos() {
    return Math.min(beginsAt, timeout);
  }

  @Override
  public void poll(long now) {
    if (now >= beginsAt) {
      connect(now);
    } else if (now >= timeout) {
      expire(now);
    }
  }

  private void connect(long now) {
    beginsAt = NEVER;
    next = highest;
    acknowledged = highest;
    connectionEnds = files ? next + file() / PAYLOAD + 1 : Long.MAX_VALUE;
    window = FIRST_WINDOW;
    threshold = Double.MAX_VALUE;
    duplicates = 0;
    recovers = false;
    smoothed = 0;
    timer = FIRST_TIMER;
    fill(now);
  }

  private int file() {
    return LEAST_FILE + random.nextInt(MOST_FILE - LEAST_FILE);
  }

  /** Nothing has come back for too long: from the first that is missing on, all goes again. */
  private void expire(long now) {
    threshold = Math.max(2, (next - acknowledged) / 2.0);
    window = 1;
    next = acknowledged;
    recovers = false;
    duplicates = 0;
    timer = Math.min(LONGEST_TIMER, 2 * timer);
    timeout = NEVER;
    fill(now);
  }

  private void fill(long now) {
    while (next < connectionEnds && next - acknowledged < (long) window) {
      send(next++, now);
    }
    highest = Math.max(highest, next);
  }

  private void send(long number, long now) {
    var octets = new byte[SEGMENT];
    ByteBuffer.wrap(octets).put(End.TCP).putLong(now).putLong(number);
    network.send(address, receiver, octets, now);
    timeout = timeout == NEVER ? now + timer : timeout;
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long now) {
    var content = ByteBuffer.wrap(datagram);
    content.get();
    long echoed = content.getLong();
    long expected = content.getLong();
    if (beginsAt != NEVER || expected < acknowledged) {
      return;
    }
    measure(now - echoed);
    if (expected > acknowledged) {
      advance(expected, now);
    } else if (next > acknowledged) {
      repeated(now);
    }
    fill(now);
  }

  private void measure(double trip) {
    if (smoothed == 0) {
      smoothed = trip;
      varies = trip / 2;
    } else {
      varies += (Math.abs(smoothed - trip) - varies) / 4;
      smoothed += (trip - smoothed) / 8;
    }
    timer = Math.clamp((long) (smoothed + 4 * varies), LEAST_TIMER, LONGEST_TIMER);
  }

  private void advance(long expected, long now) {
    long more = expected - acknowledged;
    acknowledged = expected;
    next = Math.max(next, expected);
    duplicates = 0;
    timeout = next > acknowledged ? now + timer : NEVER;
    if (recovers && expected < recoverTo) {
      window = Math.max(1, window - more + 1);
      send(acknowledged, now);
    } else if (recovers) {
      recovers = false;
      window = threshold;
    } else {
      window += window < threshold ? more : more / window;
    }
    if (acknowledged >= connectionEnds) {
      timeout = NEVER;
      beginsAt = now + (long) (-Math.log(1 - random.nextDouble()) * PAUSE_NANOS) + 1;
    }
  }

  private void repeated(long now) {
    duplicates++;
    if (recovers) {
      window++;
    } else if (duplicates == DUPLICATES) {
      recovers = true;
      recoverTo = next;
      threshold = Math.max(2, (next - acknowledged) / 2.0);
      window = threshold + DUPLICATES;
      send(acknowledged, now);
    }
  }
}
