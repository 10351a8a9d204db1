package plenum.media.trial;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.net.RemoteAddress;

/**
 * What stands at one address: it hears media, may send some over the same line, and is where TCP
 * connections end. Datagrams are told apart by their first octet; RTCP begins with 128 or more.
 */
final class End implements Node {
  static final byte MEDIA = 0;
  static final byte TCP = 1;
  private static final int ACKNOWLEDGEMENT = 40;

  private final RemoteAddress address;
  private final EmulatedNetwork network;
  private final Listener listener;
  private final @Nullable MediaFlow flow;
  private final Watch others;
  private final Map<RemoteAddress, TcpSink> sinks = new HashMap<>();

  /** Told of octets that are no media's. */
  @FunctionalInterface
  interface Watch {
    void came(int octets, long nowNanos);
  }

  End(
      RemoteAddress address,
      EmulatedNetwork network,
      Listener listener,
      @Nullable MediaFlow flow,
      Watch others) {
    this.address = address;
    this.network = network;
    this.listener = listener;
    this.flow = flow;
    this.others = others;
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
    switch (datagram[0]) {
      case MEDIA -> listener.receive(datagram, from, nowNanos);
      case TCP -> acknowledge(datagram, from, nowNanos);
      default -> {
        if (flow != null) {
          flow.receive(datagram, from, nowNanos);
        }
      }
    }
  }

  private void acknowledge(byte[] segment, RemoteAddress from, long now) {
    others.came(segment.length, now);
    var content = ByteBuffer.wrap(segment);
    content.get();
    long sent = content.getLong();
    long expected = sinks.computeIfAbsent(from, _ -> new TcpSink()).came(content.getLong());
    var answer = new byte[ACKNOWLEDGEMENT];
    ByteBuffer.wrap(answer).put(TCP).putLong(sent).putLong(expected);
    network.send(address, from, answer, now);
  }

  @Override
  public long deadlineNanos() {
    return Math.min(listener.deadlineNanos(), flow == null ? NEVER : flow.deadlineNanos());
  }

  @Override
  public void poll(long nowNanos) {
    if (nowNanos >= listener.deadlineNanos()) {
      listener.poll(nowNanos);
    }
    if (flow != null && nowNanos >= flow.deadlineNanos()) {
      flow.poll(nowNanos);
    }
  }
}
