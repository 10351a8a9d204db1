package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Node;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.srtp.SrtpCiphers;

/** A shard in virtual time: what a loop does for it with a thread and a socket. */
final class VirtualShard implements Node {
  static final IceCredentials PROBED = IceCredentials.random(new java.util.Random(1));
  static final IceCredentials PROBER = IceCredentials.random(new java.util.Random(2));
  final Shard shard;
  final RemoteAddress address;
  private final EmulatedNetwork network;
  private final Consumer<Departed> watch;
  private final Deque<Consumer<Shard>> inbox = new ArrayDeque<>();
  private static final long WAKING = 100_000;

  private boolean busy;
  private long wokenAt = NEVER;
  long now;

  /** Is told of every datagram that comes, before the shard is. */
  Arrivals arrivals = (_, _) -> {};

  /** Who watches what comes in. */
  interface Arrivals {
    void arrives(byte[] datagram, long now);
  }

  /** A datagram at the moment at which it leaves. */
  record Departed(RemoteAddress to, byte[] datagram, long at) {}

  VirtualShard(
      RemoteAddress address,
      EmulatedNetwork network,
      RandomGenerator random,
      EngineListener listener,
      Crossing crossing,
      Consumer<Departed> watch) {
    this.address = address;
    this.network = network;
    this.watch = watch;
    shard =
        new Shard(
            new IceLite(PROBED, PROBER),
            SrtpCiphers.best(),
            random,
            listener,
            crossing,
            new Leaving());
  }

  /** The emulated network carries what goes by TCP as it carries datagrams. */
  private final class Leaving implements Departure {
    @Override
    public void datagrams(DatagramBatch batch) {
      for (int i = 0; i < batch.count(); i++) {
        frame(batch.data(), batch.offset(i), batch.length(i), batch.address(i));
      }
    }

    @Override
    public void frame(MemorySegment data, long offset, int length, RemoteAddress to) {
      var octets = Octets.bytes(data, offset, length);
      watch.accept(new Departed(to, octets, now));
      network.send(address, to, octets, now);
    }
  }

  void post(Consumer<Shard> task) {
    inbox.add(task);
  }

  /** It looks at its lanes a little later: threads take time to wake. */
  void wake(long at) {
    wokenAt = Math.min(wokenAt, at + WAKING);
  }

  /** Does what was posted. */
  void work() {
    for (var task = inbox.poll(); task != null; task = inbox.poll()) {
      task.accept(shard);
    }
  }

  @Override
  public void receive(byte[] datagram, RemoteAddress from, long nowNanos) {
    now = nowNanos;
    work();
    arrivals.arrives(datagram, now);
    var data = OffHeap.of(datagram);
    shard.receive(data, 0, datagram.length, from.high(), from.low(), from.endpoint(), now);
    busy = shard.slice();
  }

  @Override
  public long deadlineNanos() {
    return busy || !inbox.isEmpty() ? now : Math.min(wokenAt, shard.deadline());
  }

  @Override
  public void poll(long nowNanos) {
    now = nowNanos;
    wokenAt = NEVER;
    work();
    busy = shard.slice();
    if (now >= shard.deadline()) {
      shard.poll(now);
    }
  }
}
