package plenum.media.engine;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import plenum.media.forward.LayerWish;
import plenum.media.ice.IceLite;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.srtp.SrtpCiphers;

/**
 * Two connected peers on a shard: the first is heard and seen by the second, until routes change.
 */
final class ShardScene implements AutoCloseable {
  /** The SSRC under which the second peer receives pictures. */
  static final int PICTURE_SSRC = 2010;

  private static final String CONFERENCE = "c";
  private static final long MILLISECOND = 1_000_000;
  private static final int MOST_SLICES = 10_000;
  private static final int STRANGERS = 4;
  private static final int ROOM = 1600;
  private static final int TCP = 16;

  private final Arena arena = Arena.ofConfined();
  private final MemorySegment datagram = arena.allocate(ROOM, 8);
  private final Shard shard;
  private final List<ShardPeer> peers;
  private long now = 1_800_000_000_000_000_000L;
  private long routes;
  private int asked;

  ShardScene() {
    shard =
        new Shard(
            new IceLite(ShardPeer.PROBED, ShardPeer.PROBER),
            SrtpCiphers.best(),
            new SplittableRandom(1),
            Deaf.LISTENER,
            Crossing.alone(),
            new Leaving());
    peers = List.of(new ShardPeer(1), new ShardPeer(2));
    for (var peer : peers) {
      shard.add(peer.plan(CONFERENCE), now).shakesHands(new Deaf.Hands(peer));
      check(peer.number() - 1, 1);
      shard.agreed(peer.id(CONFERENCE), peer.keys(), now);
    }
    route(0);
    judge();
  }

  /** Any octets, from a peer's address or a stranger's. */
  void madeUp(int from, byte[] octets) {
    receive(address(from), octets);
  }

  /** A check with the right password, perhaps from another address than before. */
  void check(int from, int flags) {
    var peer = peers.get(from & 1);
    var address = address(from);
    int before = shard.doorway().addresses().size();
    var octets = peer.check(flags);
    asked = octets.length;
    peer.proves(address);
    receive(address, octets);
    demand(shard.doorway().addresses().size() <= before + 1, "a check adds one address at most");
  }

  /** Plain text of the peer's choosing, protected with its keys. */
  void rtp(int from, byte[] plain) {
    var peer = peers.get(from & 1);
    receive(peer.home(), peer.protectRtp(plain));
  }

  void rtcp(int from, byte[] plain) {
    var peer = peers.get(from & 1);
    receive(peer.home(), peer.protectRtcp(plain));
  }

  /** What was sent before, once more or changed by an octet. */
  void rtpAgain(int from, int damage) {
    var peer = peers.get(from & 1);
    var octets = peer.last();
    if (octets.length > 0) {
      octets[octets.length - 1] ^= (byte) damage;
      receive(peer.home(), octets);
    }
  }

  void later(int milliseconds) {
    long until = now + Math.max(1, milliseconds) * MILLISECOND;
    while (now < until) {
      now = Math.min(until, Math.max(now + MILLISECOND, shard.deadline()));
      shard.poll(now);
      slices();
    }
  }

  /** Opens or closes the edges to the second peer. */
  void route(int closed) {
    var feeds =
        (closed & 1) != 0
            ? Map.<OutletKey, Feed>of()
            : Map.<OutletKey, Feed>of(
                new OutletKey(2, 10),
                new Feed.Picture(ShardPeer.picture(1), LayerWish.HIGH),
                new OutletKey(2, 1),
                new Feed.Floor(1));
    peers.get(1).mayHear(feeds.isEmpty() ? List.of() : List.of(1));
    shard.apply(CONFERENCE, new Routes(++routes, List.of(ShardPeer.sound(1)), 0, feeds), now);
    slices();
  }

  void judge() {
    same(0L, shard.faults().count(), "nothing fails in a shard");
    demand(shard.doorway().addresses().size() <= 16 * peers.size(), "sixteen addresses per peer");
    for (var peer : peers) {
      var transport = shard.transport(peer.id(CONFERENCE));
      if (transport != null) {
        var inflow = transport.inflow();
        demand(inflow.streams().size() <= Demultiplexer.MOST, "at most 64 streams per peer");
      }
    }
  }

  private void receive(RemoteAddress from, byte[] octets) {
    int length = Math.min(ROOM, octets.length);
    var data = datagram.asSlice(ROOM - length, length);
    MemorySegment.copy(MemorySegment.ofArray(octets), 0, data, 0, length);
    asked = length;
    shard.receive(data, 0, length, from.high(), from.low(), from.endpoint(), now);
    slices();
  }

  private void slices() {
    int slices = 0;
    while (shard.slice()) {
      demand(slices++ < MOST_SLICES, "slices come to an end");
    }
  }

  private final class Leaving implements Departure {
    @Override
    public void datagrams(DatagramBatch batch) {
      for (int i = 0; i < batch.count(); i++) {
        frame(batch.data(), batch.offset(i), batch.length(i), batch.address(i));
      }
    }

    @Override
    public void frame(MemorySegment data, long offset, int length, RemoteAddress to) {
      var peer = peers.stream().filter(each -> each.proved(to)).findFirst().orElse(null);
      demand(peer != null, "nothing leaves for an address that has not proved itself");
      if (Octets.u8(data, offset) < 4) {
        demand(length <= asked, "no answer is longer than its question");
      } else if (peer != null) {
        peer.opens(data.asSlice(offset, length), length);
      }
    }
  }

  /** A connection by TCP ends, whether there was one or not. */
  void ends(int from) {
    var address = address(from);
    if (address.carrier() == RemoteAddress.Carrier.TCP) {
      shard.lost(address);
      demand(!shard.knows(address), "who has gone is nobody's");
    }
  }

  private RemoteAddress address(int from) {
    int which = from >> 1 & 7;
    var address =
        which < 8 - STRANGERS
            ? new RemoteAddress(0, 0xffff_c000_0300L + (from & 1), 5000 + which)
            : new RemoteAddress(0, 0xffff_c000_0399L, 5000 + from);
    return (from & TCP) == 0 ? address : address.overTcp();
  }

  @Override
  public void close() {
    shard.close(now);
    peers.forEach(ShardPeer::close);
    arena.close();
  }
}
