package plenum.media.trial;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import plenum.media.congestion.BandwidthEstimator;
import plenum.media.congestion.Probe;
import plenum.media.congestion.ProbePace;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.net.RemoteAddress;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtcpVisitor;

/**
 * A sender whose picture is as large as the estimate allows: 30 frames per second, each of about
 * the same size, in packets of 1,200 octets spread over a part of the frame's time, as a browser's
 * encoder and pacer do (RFC 8867 section 4.4 asks for such a source).
 */
final class MediaFlow implements Node, RtcpVisitor {
  static final int PACKET = 1_200;
  private static final int LEAST_PACKET = 60;
  private static final long SECOND = 1_000_000_000;
  private static final int FRAMES = 30;

  /** A frame is sent in this part of its time. */
  private static final double PACE = 0.4;

  /** How much frames differ in size. */
  private static final double UNEVEN = 0.15;

  private final RemoteAddress address;
  private final RemoteAddress receiver;
  private final EmulatedNetwork network;
  private final SplittableRandom random;
  private final double most;
  private final BandwidthEstimator estimator;
  private final MemorySegment incoming = Arena.ofAuto().allocate(2_048);
  private long nextFrame;
  private long nextPacket = NEVER;
  private long remaining;
  private long spacing;
  private @Nullable ProbePace pace;
  private boolean paused;
  private long sent;
  private long now;

  /** Sends at most so many bits per second. */
  MediaFlow(
      RemoteAddress address,
      RemoteAddress receiver,
      EmulatedNetwork network,
      SplittableRandom random,
      double most,
      long start) {
    this.address = address;
    this.receiver = receiver;
    this.network = network;
    this.random = random;
    this.most = most;
    estimator = new BandwidthEstimator(start);
    nextFrame = start + random.nextLong(SECOND / FRAMES);
  }

  RemoteAddress address() {
    return address;
  }

  /** Datagrams so far. */
  long sent() {
    return sent;
  }

  double estimate() {
    return estimator.bitsPerSecond();
  }

  void paused(boolean now) {
    paused = now;
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
    now = nowNanos;
    MemorySegment.copy(datagram, 0, incoming, ValueLayout.JAVA_BYTE, 0, datagram.length);
    RtcpReader.read(incoming, 0, datagram.length, this);
  }

  @Override
  public void arrival(int sequence, long steps) {
    estimator.arrival(sequence, steps);
  }

  @Override
  public void arrivalsTold() {
    estimator.arrivalsTold(now);
  }

  @Override
  public long deadlineNanos() {
    long probing = pace == null ? NEVER : Math.max(now, pace.nextNanos());
    return Math.min(nextFrame, Math.min(nextPacket, probing));
  }

  @Override
  public void poll(long nowNanos) {
    now = nowNanos;
    if (now >= nextFrame) {
      nextFrame += SECOND / FRAMES;
      film();
      Probe probe = paused || pace != null ? null : estimator.probe(most, now);
      pace = probe == null ? pace : new ProbePace(probe, now);
    }
    if (now >= nextPacket) {
      int size = (int) Math.clamp(remaining, LEAST_PACKET, PACKET);
      remaining -= size;
      nextPacket = remaining > 0 ? now + spacing : NEVER;
      send(size);
    }
    if (pace != null && now >= pace.nextNanos()) {
      send(PACKET);
    }
    if (pace != null && pace.ended()) {
      pace = null;
    }
  }

  private void film() {
    if (paused) {
      return;
    }
    double rate = Math.min(most, estimator.bitsPerSecond());
    double uneven = 1 + UNEVEN * (2 * random.nextDouble() - 1);
    remaining = Math.max(0, remaining) + Math.round(rate / FRAMES / 8 * uneven);
    spacing = (long) (PACE * SECOND / FRAMES / Math.ceil((double) remaining / PACKET));
    nextPacket = now;
  }

  private void send(int size) {
    var octets = new byte[size];
    int probe = pace == null ? 0 : pace.id();
    long number = estimator.sent(size, probe, now);
    ByteBuffer.wrap(octets).put(End.MEDIA).putShort((short) number).putLong(now);
    sent++;
    if (pace != null) {
      pace.sent(size);
    }
    network.send(address, receiver, octets, now);
  }
}
