package plenum.media.engine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import plenum.media.net.DatagramPort;
import plenum.media.net.DatagramPorts;
import plenum.media.net.PortInUseException;
import plenum.media.net.StreamPort;

/** What a shard listens on: a port of UDP and, at the same number, one of TCP if that is wanted. */
record Ports(DatagramPort datagrams, Optional<StreamPort> streams) {
  /** As long as the longest datagram that is read. */
  private static final int LONGEST_PACKET = 1536;

  /** Whatever number UDP is given by the system may be taken for TCP. */
  private static final int TRIES = 20;

  /**
   * Port 0 lets the system choose a number that is free for both.
   *
   * @throws IOException if one of them cannot be had; then neither stays open
   */
  static Ports open(InetSocketAddress bind, boolean tcp) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return openOnce(bind, tcp);
      } catch (PortInUseException taken) {
        if (bind.getPort() != 0 || tries == TRIES) {
          throw taken;
        }
      }
    }
  }

  private static Ports openOnce(InetSocketAddress bind, boolean tcp) throws IOException {
    DatagramPort datagrams = DatagramPorts.open(bind);
    if (!tcp) {
      return new Ports(datagrams, Optional.empty());
    }
    try {
      var same = new InetSocketAddress(bind.getAddress(), datagrams.localAddress().getPort());
      return new Ports(
          datagrams, Optional.of(StreamPort.open(same, LONGEST_PACKET, datagrams::wake)));
    } catch (IOException failed) {
      datagrams.close();
      throw failed;
    }
  }

  InetSocketAddress localAddress() {
    return datagrams.localAddress();
  }

  void close() {
    streams.ifPresent(StreamPort::close);
    datagrams.close();
  }
}
