package plenum.bench.flood;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import plenum.bench.net.Arrivals;
import plenum.bench.net.ConnectedSocket;

/**
 * One thread that sends as fast as the kernel takes it, from many addresses of this machine, and
 * counts what is answered. Only to loopback.
 */
final class Flooder {
  private static final int ADDRESSES = 64;
  private static final int BATCH = 32;

  /** Sockets hold far more than so many answers. */
  private static final int SENDS_PER_LOOK = 8_192;

  /** How long the last answers may take. */
  private static final long LATE_MILLIS = 500;

  private final InetSocketAddress target;
  private final List<byte[]> datagrams;
  private long count;
  private long octets;
  private long answers;
  private long answeredOctets;

  /** {@code datagrams} are sent one after the other, again and again; there is at least one. */
  Flooder(InetSocketAddress target, List<byte[]> datagrams) {
    if (!target.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(target + " is not an address of this machine alone");
    }
    this.target = target;
    this.datagrams = List.copyOf(datagrams);
  }

  /** Floods for so long, and returns once the last answers have had their time. */
  Sent run(Duration time) throws IOException, InterruptedException {
    var sockets = new ArrayList<ConnectedSocket>();
    try (var arena = Arena.ofConfined()) {
      try {
        for (int i = 0; i < ADDRESSES; i++) {
          sockets.add(ConnectedSocket.open(arena, target));
        }
        var arrivals = new Arrivals(arena, BATCH);
        send(sockets, segments(arena), arrivals, System.nanoTime() + time.toNanos());
        TimeUnit.MILLISECONDS.sleep(LATE_MILLIS);
        sockets.forEach(socket -> look(socket, arrivals));
      } finally {
        sockets.forEach(ConnectedSocket::close);
      }
    }
    return new Sent(count, octets, answers, answeredOctets);
  }

  private List<MemorySegment> segments(Arena arena) {
    return datagrams.stream()
        .map(each -> arena.allocate(each.length).copyFrom(MemorySegment.ofArray(each)))
        .toList();
  }

  private void send(
      List<ConnectedSocket> sockets, List<MemorySegment> shots, Arrivals arrivals, long end) {
    for (int turn = 0; System.nanoTime() < end; turn = turn + 1 == ADDRESSES ? 0 : turn + 1) {
      var socket = sockets.get(turn);
      for (int i = 0; i < SENDS_PER_LOOK / ADDRESSES; i++) {
        var shot = shots.get((int) (count % shots.size()));
        if (socket.send(shot, shot.byteSize())) {
          octets += shot.byteSize();
        }
        count++;
      }
      look(socket, arrivals);
    }
  }

  private void look(ConnectedSocket socket, Arrivals arrivals) {
    for (int got = socket.receive(arrivals); got > 0; got = socket.receive(arrivals)) {
      answers += got;
      for (int i = 0; i < got; i++) {
        answeredOctets += arrivals.length(i);
      }
    }
  }
}
