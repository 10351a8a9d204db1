package plenum.server.traversal;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plenum.media.octets.Octets;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunMessage;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

/**
 * Asks a STUN server as whom it sees this computer (RFC 8489, a Binding request without
 * credentials, over UDP). Blocks for {@link #PATIENCE} at most.
 */
public final class StunQuery {
  /** Three requests fit in, 500 ms and then 1 s apart (RFC 8489, section 6.2.1). */
  public static final Duration PATIENCE = Duration.ofMillis(3_500);

  private static final int FIRST_WAIT = 500;
  private static final int LONGEST = 1500;

  private final InetSocketAddress server;
  private final RandomGenerator random;

  /** {@code server} need not be resolved; {@code random} should be strong: it keeps forgers out. */
  public StunQuery(InetSocketAddress server, RandomGenerator random) {
    this.server = server;
    this.random = random;
  }

  /** The address; empty if no answer came, or one that says nothing of it. */
  public Optional<InetAddress> ask() {
    try (var socket = new DatagramSocket()) {
      var to =
          new InetSocketAddress(InetAddress.getByName(server.getHostString()), server.getPort());
      socket.connect(to); // what comes from elsewhere is no answer
      return ask(socket);
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  private Optional<InetAddress> ask(DatagramSocket socket) throws IOException {
    var transaction = new TransactionId(random.nextInt(), random.nextLong());
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    int length = new StunWriter(octets, StunKind.REQUEST, transaction).seal();
    var request = Octets.bytes(octets, 0, length);
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int wait = FIRST_WAIT; System.nanoTime() < end; wait *= 2) {
      socket.send(new DatagramPacket(request, length));
      var answer = await(socket, transaction, Math.min(end, System.nanoTime() + wait * 1_000_000L));
      if (answer.isPresent()) {
        return answer.get().mappedAddress().map(at -> at.socketAddress().getAddress());
      }
    }
    return Optional.empty();
  }

  private static Optional<StunMessage> await(
      DatagramSocket socket, TransactionId transaction, long until) throws IOException {
    var packet = new DatagramPacket(new byte[LONGEST], LONGEST);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      socket.setSoTimeout((int) Math.max(1, left / 1_000_000));
      try {
        socket.receive(packet);
      } catch (SocketTimeoutException silent) {
        return Optional.empty();
      }
      var octets = Arrays.copyOf(packet.getData(), packet.getLength());
      var message =
          StunMessage.read(MemorySegment.ofArray(octets))
              .filter(read -> read.kind() == StunKind.SUCCESS)
              .filter(read -> read.transaction().equals(transaction));
      if (message.isPresent()) {
        return message;
      }
    }
    return Optional.empty();
  }
}
