package plenum.media.trial;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.ArrivalLog;
import plenum.media.rtp.RtcpWriter;

/** Receives flows over one line and tells each sender every 100 ms what came, as browsers do. */
final class Listener implements Node {
  private static final long FEEDBACK = 100_000_000;

  private final RemoteAddress address;
  private final EmulatedNetwork network;
  private final MemorySegment buffer = Arena.ofAuto().allocate(1_500, 8);
  private final RtcpWriter rtcp = new RtcpWriter(buffer);
  private final Map<RemoteAddress, ArrivalLog> logs = new LinkedHashMap<>();
  private final Watch watch;
  private long next;

  /** Told of every datagram of media. */
  @FunctionalInterface
  interface Watch {
    /**
     * @param passed nanoseconds since it was sent
     */
    void came(RemoteAddress from, int octets, long passed, long nowNanos);
  }

  Listener(RemoteAddress address, EmulatedNetwork network, Watch watch, long start) {
    this.address = address;
    this.network = network;
    this.watch = watch;
    next = start;
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
    var content = ByteBuffer.wrap(datagram).position(1);
    logs.computeIfAbsent(from, _ -> new ArrivalLog())
        .arrived(content.getShort() & 0xffff, nowNanos);
    watch.came(from, datagram.length, nowNanos - content.getLong(), nowNanos);
  }

  @Override
  public long deadlineNanos() {
    return next;
  }

  @Override
  public void poll(long nowNanos) {
    next = nowNanos + FEEDBACK;
    logs.forEach((sender, log) -> {
      while (log.pending()) {
        rtcp.start();
        log.write(rtcp, 1, 2);
        network.send(address, sender, Octets.bytes(buffer, 0, rtcp.length()), nowNanos);
      }
    });
  }
}
