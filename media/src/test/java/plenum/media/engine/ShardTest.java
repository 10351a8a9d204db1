package plenum.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.emulation.Link;
import plenum.media.forward.LayerWish;
import plenum.media.ice.ControllingAgent;
import plenum.media.ice.IceCredentials;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/** What strangers and misbehaving peers may do to a shard. */
class ShardTest {
  private static final Link WIRE = Link.PERFECT.withDelay(Duration.ofMillis(5));
  private static final RemoteAddress STRANGER = new RemoteAddress(0, 0xffff_c000_0399L, 9);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void garbage_from_strangers_and_peers_is_answered_with_nothing(long seed) {
    var random = new SplittableRandom(seed);
    var hall = new Hall(seed, 1, WIRE);
    var seat = hall.join(1, 1);
    hall.join(2, 1);
    hall.route(
        List.of(), 0, Map.of(Hall.key(1, 10), new Feed.Picture(Hall.picture(2), LayerWish.HIGH)));
    for (int i = 0; i < 20_000; i++) {
      var octets = new byte[random.nextInt(0, 80)];
      random.nextBytes(octets);
      if (octets.length > 0 && random.nextBoolean()) {
        octets[0] = (byte) new int[] {0, 1, 22, 0x80, 0x90, 0xbf}[random.nextInt(6)];
      }
      var from = random.nextBoolean() ? STRANGER : seat.address;
      hall.shards
          .getFirst()
          .shard
          .receive(
              OffHeap.of(octets),
              0,
              octets.length,
              from.high(),
              from.low(),
              from.port(),
              hall.now());
    }
    hall.run(Hall.SECOND);
    assertThat(hall.departed).doesNotContainKey(STRANGER);
    assertThat(seat.playback(10).packets.size()).isGreaterThan(100);
    Inspection.inspect(hall, "seed " + seed);
  }

  @Test
  void a_peer_that_shows_up_from_a_thousand_addresses_keeps_sixteen() {
    var hall = new Hall(5, 1, WIRE);
    var random = new SplittableRandom(5);
    var local = IceCredentials.random(random);
    var remote = IceCredentials.random(random);
    var shard = hall.shards.getFirst().shard;
    var id = new TransportId("c", 1, 1);
    shard.add(Hall.plan(id, new plenum.media.ice.IceLite(local, remote), 0), hall.now());
    for (int port = 1000; port < 2000; port++) {
      var agent = new ControllingAgent(remote, local, List.of(STRANGER), random, hall.now());
      var check = agent.poll(hall.now()).orElseThrow().datagram();
      int length = (int) check.byteSize();
      var datagram = OffHeap.of(Octets.bytes(check, 0, length));
      shard.receive(datagram, 0, length, 0, STRANGER.low(), port, hall.now());
    }
    assertThat(shard.doorway().addresses().size()).isEqualTo(16);
    assertThat(shard.doorway().addresses().find(0, STRANGER.low(), 1999)).isNotNull();
    shard.remove(id, "done", hall.now());
    assertThat(shard.doorway().addresses().size()).isZero();
  }

  @Test
  void a_connection_that_ends_is_no_path_any_more_and_the_next_check_makes_another() {
    var hall = new Hall(9, 1, WIRE);
    var random = new SplittableRandom(9);
    var local = IceCredentials.random(random);
    var remote = IceCredentials.random(random);
    var shard = hall.shards.getFirst().shard;
    var id = new TransportId("c", 1, 1);
    var ice = new plenum.media.ice.IceLite(local, remote);
    var transport = shard.add(Hall.plan(id, ice, 0), hall.now());
    var byTcp = STRANGER.overTcp();
    assertThat(checks(shard, remote, local, byTcp, random, hall.now())).isTrue();
    assertThat(ice.path(hall.now())).contains(byTcp);
    assertThat(shard.knows(byTcp)).isTrue();
    assertThat(shard.knows(STRANGER)).as("the same number of UDP is another place").isFalse();
    shard.lost(byTcp);
    assertThat(shard.knows(byTcp)).isFalse();
    assertThat(ice.path(hall.now())).isEmpty();
    shard.flush();
    long before = hall.departed.getOrDefault(byTcp, 0L);
    transport.sendPlain(new byte[20]);
    shard.flush();
    assertThat(hall.departed.getOrDefault(byTcp, 0L)).isEqualTo(before);
    checks(shard, remote, local, STRANGER, random, hall.now());
    assertThat(ice.path(hall.now())).contains(STRANGER);
    shard.remove(id, "done", hall.now());
  }

  private static boolean checks(
      Shard shard,
      IceCredentials as,
      IceCredentials whom,
      RemoteAddress from,
      SplittableRandom random,
      long now) {
    var agent = new ControllingAgent(as, whom, List.of(from), random, now);
    var check = agent.poll(now).orElseThrow().datagram();
    int length = (int) check.byteSize();
    var datagram = OffHeap.of(Octets.bytes(check, 0, length));
    return shard.receive(datagram, 0, length, from.high(), from.low(), from.endpoint(), now);
  }

  @Test
  void who_only_tests_the_way_is_answered_and_gets_no_further() {
    var hall = new Hall(8, 1, WIRE);
    var shard = hall.shards.getFirst().shard;
    var random = new SplittableRandom(8);
    var agent =
        new ControllingAgent(
            VirtualShard.PROBER, VirtualShard.PROBED, List.of(STRANGER), random, hall.now());
    var check = agent.poll(hall.now()).orElseThrow().datagram();
    int length = (int) check.byteSize();
    var datagram = OffHeap.of(Octets.bytes(check, 0, length));
    shard.receive(datagram, 0, length, 0, STRANGER.low(), STRANGER.port(), hall.now());
    shard.flush();
    assertThat(hall.departed.get(STRANGER)).isEqualTo(1);
    assertThat(shard.doorway().addresses().size()).isZero();
  }

  @Test
  void the_largest_payload_passes_with_every_header_and_as_a_repair() {
    var hall = new Hall(6, 1, WIRE);
    hall.join(1, 1);
    var two = hall.join(2, 1);
    two.pictureSize = 1450;
    hall.network.link(
        hall.seats.get(1).address, plenum.media.emulation.Direction.DOWN, WIRE.withLoss(0.1));
    hall.route(
        List.of(), 0, Map.of(Hall.key(1, 10), new Feed.Picture(Hall.picture(2), LayerWish.HIGH)));
    hall.run(2 * Hall.SECOND);
    var stage = hall.seats.get(1).playback(10);
    assertThat(stage.packets.size()).isGreaterThan(150);
    assertThat(stage.repaired).isNotEmpty();
    assertThat(stage.packets.values().stream().filter(packet -> packet.payload().length >= 1449))
        .as("but for what was sent before the size was set")
        .hasSizeGreaterThan(150);
    Inspection.inspect(hall, "");
  }

  @Test
  void an_idle_shard_asks_for_a_turn_once_a_second() {
    var hall = new Hall(7, 1, WIRE);
    var shard = hall.shards.getFirst().shard;
    shard.poll(hall.now());
    assertThat(shard.deadline()).isEqualTo(hall.now() + Hall.SECOND);
  }
}
