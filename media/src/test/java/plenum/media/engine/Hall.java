package plenum.media.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import plenum.media.emulation.EmulatedNetwork;
import plenum.media.emulation.Link;
import plenum.media.emulation.VirtualTime;
import plenum.media.engine.TransportPlan.Carries;
import plenum.media.engine.TransportPlan.Extensions;
import plenum.media.engine.TransportPlan.Incoming;
import plenum.media.engine.TransportPlan.OutgoingPicture;
import plenum.media.engine.TransportPlan.OutgoingSound;
import plenum.media.engine.TransportPlan.PayloadType;
import plenum.media.forward.Admission;
import plenum.media.forward.AudioOutlet;
import plenum.media.forward.HeaderTemplate;
import plenum.media.forward.VideoCodec;
import plenum.media.forward.VideoOutlet;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.RemoteAddress;
import plenum.media.sdp.Fingerprint;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.srtp.SrtpProfile;

/**
 * One conference in virtual time: shards, seats and a network, and a guard at the engine's door who
 * checks every RTP packet that leaves (its header is in the clear) against the routes.
 */
final class Hall {
  static final long SECOND = 1_000_000_000L;
  static final long MS = 1_000_000L;
  static final long START = 1_800_000_000L * SECOND;
  static final String CONFERENCE = "c";
  static final int PICTURE_SLOT = 10;

  /** From what the engine says to what the camera does. */
  static final long OBEYING = 150 * MS;

  static final int TRANSPORT_SEQUENCE = 5;
  private static final AudioOutlet.PayloadTypes SOUND_TYPES =
      new AudioOutlet.PayloadTypes(Seat.OPUS, Seat.RED);
  private static final Fingerprint NOBODY = new Fingerprint("00" + ":00".repeat(31));

  final EmulatedNetwork network;
  final VirtualTime time;
  final Lanes lanes;
  final List<VirtualShard> shards = new ArrayList<>();
  final Map<Integer, Seat> seats = new LinkedHashMap<>();
  final Map<Integer, TransportId> ids = new HashMap<>();
  final List<String> violations = new ArrayList<>();
  final List<String> events = new ArrayList<>();
  final Map<Integer, Integer> needed = new HashMap<>();
  final Map<Integer, Map<Integer, Shortfall>> lacking = new HashMap<>();
  private final Map<Given, Set<Long>> numbers = new HashMap<>();
  final Map<Integer, Boolean> marked = new HashMap<>();
  final Map<RemoteAddress, Long> departed = new HashMap<>();
  private final Map<RemoteAddress, Integer> receivers = new HashMap<>();
  private final Map<Given, Long> highest = new HashMap<>();
  private final SplittableRandom random;
  private final Set<Integer> goneSources = new HashSet<>();
  private final Set<RemoteAddress> removed = new HashSet<>();
  private Routes routes = Routes.NONE;
  private Routes coming = Routes.NONE;
  private long transports;
  private long restarts;
  boolean strict = true;

  /** Whose headers may be recorded, asked at each change of routes. */
  Supplier<Set<Integer>> recorded = Set::of;

  private @Nullable Auditor auditor;

  /** Whether cameras leave layers out when they are told to, a page's time later. */
  boolean obeys;

  Hall(long seed, int shardCount, Link link) {
    random = new SplittableRandom(seed);
    network = new EmulatedNetwork(seed, link);
    time = new VirtualTime(network, START);
    lanes = new Lanes(shardCount, new Neighbours());
    for (int i = 0; i < shardCount; i++) {
      var address = new RemoteAddress(0, 0xffff_c000_0200L, 7400 + i);
      network.link(address, plenum.media.emulation.Direction.UP, Link.PERFECT);
      network.link(address, plenum.media.emulation.Direction.DOWN, Link.PERFECT);
      var crossing = shardCount == 1 ? Crossing.alone() : new Crossing(i, lanes);
      var shard =
          new VirtualShard(
              address, network, random.split(), new Listener(), crossing, this::departs);
      shards.add(shard);
      time.join(address, shard);
    }
  }

  /** From now on the auditor sees all that comes in and leaves; before anybody joins. */
  void audits(Auditor by) {
    auditor = by;
    shards.forEach(shard -> shard.arrivals = by::arrives);
  }

  private final class Neighbours implements Lanes.Neighbours {
    @Override
    public void post(int shard, Consumer<Shard> task) {
      shards.get(shard).post(task);
    }

    @Override
    public void wake(int shard) {
      shards.get(shard).wake(now());
    }
  }

  private final class Listener implements EngineListener {
    @Override
    public void connected(TransportId transport) {
      events.add("connected " + transport.receiver());
    }

    @Override
    public void closed(TransportId transport, String why) {
      events.add("closed " + transport.receiver() + ": " + why);
    }

    @Override
    public void speaking(TransportId transport, int source, boolean speaking) {
      events.add((speaking ? "speaks " : "is silent ") + source);
    }

    @Override
    public void flowing(TransportId transport, int source, boolean flowing) {
      events.add((flowing ? "flows " : "ebbs ") + source);
    }

    @Override
    public void needed(TransportId transport, int source, int from) {
      events.add("needs " + source + " from " + from);
      needed.put(source, from);
      if (obeys) {
        seats.get(transport.receiver()).sendsFrom(from, now() + OBEYING);
      }
    }

    @Override
    public void lacking(TransportId transport, Map<Integer, Shortfall> bySlot) {
      lacking.put(transport.receiver(), bySlot);
      events.add("lacks " + transport.receiver() + " " + new TreeMap<>(bySlot));
    }
  }

  static int sound(int seat) {
    return 100 + seat;
  }

  static int picture(int seat) {
    return 200 + seat;
  }

  /** Of an outlet; its repairs have 500 more. */
  static int ssrc(int seat, int slot) {
    return seat * 1000 + slot;
  }

  static OutletKey key(int seat, int slot) {
    return new OutletKey(seat, slot);
  }

  /** A seat with floor outlets 1 to 3, one for sound alone at 4, and so many pictures from 10. */
  Seat join(int number, int pictures) {
    var seat = answer(number, pictures);
    time.runUntil(seat::connected, now() + 5 * SECOND);
    agree(number);
    return seat;
  }

  private final Map<Integer, VirtualShard> homes = new HashMap<>();
  private final Map<Integer, SrtpKeys> pendingKeys = new HashMap<>();

  /** Only answers; {@link #agree} hands out the keys. */
  Seat answer(int number, int pictures) {
    var local = IceCredentials.random(random);
    var remote = IceCredentials.random(random);
    var id = new TransportId(CONFERENCE, number, ++transports);
    var shard = shardOf(number);
    int port = (int) (5000 + transports);
    var address = new RemoteAddress(0, 0xffff_c000_0300L + number, port);
    shard.now = now();
    shard.shard.add(plan(id, new IceLite(local, remote), pictures), now());
    var seat =
        new Seat(
            number,
            address,
            shard.address,
            network,
            remote,
            local,
            keys(number),
            random.split(),
            now());
    expect(seat, pictures);
    if (auditor != null) {
      auditor.joins(number, keys(number).receiver(SrtpCiphers.best(), SrtpKeys.Side.CLIENT));
      seat.witness = auditor;
    }
    pendingKeys.put(number, keys(number));
    receivers.put(address, number);
    seats.put(number, seat);
    ids.put(number, id);
    goneSources.remove(sound(number));
    goneSources.remove(picture(number));
    time.join(address, seat);
    return seat;
  }

  /** Another address and new credentials for a seat's checks; nothing else of it changes. */
  void restart(int number) {
    var local = IceCredentials.random(random);
    var remote = IceCredentials.random(random);
    var shard = shardOf(number);
    shard.now = now();
    shard.shard.restart(ids.get(number), local, remote);
    var seat = seats.get(number);
    var address = new RemoteAddress(0, 0xffff_c000_0400L + number, 6000 + (int) ++restarts);
    seat.moves(address, remote, local, now());
    receivers.put(address, number);
    time.join(address, seat);
  }

  void agree(int number) {
    var shard = shardOf(number);
    shard.now = now();
    shard.shard.agreed(ids.get(number), pendingKeys.get(number), now());
  }

  VirtualShard shardOf(int number) {
    return homes.getOrDefault(number, shards.get(number % shards.size()));
  }

  /** The seat's next transport comes in at the shard beside the one that it has now. */
  void moveNext(int number) {
    homes.put(number, shards.get((shards.indexOf(shardOf(number)) + 1) % shards.size()));
  }

  SrtpKeys anyKeys() {
    return keys(99);
  }

  private SrtpKeys keys(int number) {
    var material = new byte[SrtpProfile.AEAD_AES_128_GCM.exportedLength()];
    new java.util.Random(number * 7919L + transports).nextBytes(material);
    return SrtpKeys.exported(SrtpProfile.AEAD_AES_128_GCM, material);
  }

  private static void expect(Seat seat, int pictures) {
    for (int slot = 1; slot <= 4; slot++) {
      seat.playbacks.put(ssrc(seat.number, slot), new Playback(false));
    }
    for (int slot = PICTURE_SLOT; slot < PICTURE_SLOT + pictures; slot++) {
      seat.playbacks.put(ssrc(seat.number, slot), new Playback(true));
      seat.repairOf.put(ssrc(seat.number, slot) + 500, ssrc(seat.number, slot));
    }
  }

  static TransportPlan plan(TransportId id, IceLite ice, int pictures) {
    int number = id.receiver();
    var read = new Extensions(1, 2, 3, 4, 5);
    var written = new HeaderTemplate.Extensions(4, 6, TRANSPORT_SEQUENCE);
    var opus =
        List.of(
            new PayloadType(Seat.OPUS, Optional.empty(), Carries.MEDIA),
            new PayloadType(Seat.RED, Optional.empty(), Carries.REDUNDANCY));
    var vp8 =
        List.of(
            new PayloadType(Seat.VP8, Optional.of(VideoCodec.VP8), Carries.MEDIA),
            new PayloadType(Seat.RTX, Optional.of(VideoCodec.VP8), Carries.REPAIRS));
    var sounds = new ArrayList<OutgoingSound>();
    for (int slot = 1; slot <= 4; slot++) {
      sounds.add(new OutgoingSound(key(number, slot), ssrc(number, slot), SOUND_TYPES, written));
    }
    var outlets = new ArrayList<OutgoingPicture>();
    for (int slot = PICTURE_SLOT; slot < PICTURE_SLOT + pictures; slot++) {
      outlets.add(
          new OutgoingPicture(
              key(number, slot),
              ssrc(number, slot),
              ssrc(number, slot) + 500,
              new VideoOutlet.PayloadTypes(Seat.VP8, Seat.RTX, 0, 0),
              written));
    }
    return new TransportPlan(
        id,
        ice,
        NOBODY,
        "name" + number,
        number * 1000 + 999,
        List.of(
            new Incoming("0", sound(number), false, read, List.of(), List.of(), opus),
            new Incoming(
                "1", picture(number), true, read, List.of("r0", "r1", "r2"), List.of(), vp8)),
        sounds,
        outlets,
        Set.of(picture(number)));
  }

  long now() {
    return time.nowNanos();
  }

  void run(long nanos) {
    time.runUntil(now() + nanos);
  }

  /** Gives all shards new routes; from when this returns, nothing else may leave. */
  void route(List<Integer> floor, int holder, Map<OutletKey, Feed> feeds) {
    route(Map.of(Routes.PLENARY, new Admission(floor, holder)), feeds);
  }

  /** The same for a conference of several rooms. */
  void route(Map<Integer, Admission> floors, Map<OutletKey, Feed> feeds) {
    route(new Routes(routes.number() + 1, floors, feeds, recorded.get()));
  }

  private void route(Routes next) {
    coming = next;
    for (var shard : shards) {
      shard.now = now();
      shard.shard.apply(CONFERENCE, coming, now());
    }
    routes = coming;
  }

  /** Takes a seat away, as the engine does: the others have heard of it when this returns. */
  void remove(int number) {
    var shard = shardOf(number);
    shard.now = now();
    shard.shard.remove(ids.get(number), "removed", now());
    shards.forEach(other -> {
      other.now = now();
      other.work();
    });
    goneSources.add(sound(number));
    goneSources.add(picture(number));
    removed.add(seats.get(number).address);
  }

  private void departs(VirtualShard.Departed out) {
    departed.merge(out.to(), 1L, Long::sum);
    int second = out.datagram()[1] & 0xff;
    int first = out.datagram()[0] & 0xff;
    if (removed.contains(out.to())) {
      violations.add("something to a removed seat at " + out.to());
    }
    if (first < 128 || first >= 192 || second >= 192 && second <= 223) {
      return;
    }
    var header = ByteBuffer.wrap(out.datagram());
    int receiver = receivers.get(out.to());
    int ssrc = header.getInt(8);
    int slot = ssrc % 500;
    int source = header.getInt(12);
    if ((first & 15) != 1) {
      violations.add("a packet with " + (first & 15) + " contributors");
    }
    if (!allowed(routes, receiver, slot, source) && !allowed(coming, receiver, slot, source)) {
      violations.add(
          "source " + source + " at outlet " + slot + " of " + receiver + " without an edge");
    }
    if (goneSources.contains(source)) {
      violations.add("something of source " + source + ", which is gone");
    }
    marked.put(ssrc, second >= 128);
    if (auditor != null) {
      auditor.departs(receiver, out.datagram(), out.at());
      return;
    }
    number(new Given(out.to(), ssrc), header.getShort(2) & 0xffff);
  }

  private static boolean allowed(Routes routes, int receiver, int slot, int source) {
    return switch (routes.feeds().get(key(receiver, slot))) {
      case Feed.Sound(int number) -> number == source;
      case Feed.Picture(int number, _, _) -> number == source;
      case Feed.Floor(int room, _) ->
          routes.floor(room).admitted().contains(source) && source != sound(receiver);
      case null -> false;
    };
  }

  /** A stream at its receiver: another transport may use the number again, under other keys. */
  private record Given(RemoteAddress to, int ssrc) {}

  /** The numbers that were given out on a stream. */
  Set<Long> numbers(Seat seat, int ssrc) {
    return numbers.getOrDefault(new Given(seat.address, ssrc), Set.of());
  }

  private void number(Given ssrc, int sequence) {
    long before = highest.getOrDefault(ssrc, (long) sequence - 1);
    long extended = before + (short) (sequence - (int) before);
    if (!numbers.computeIfAbsent(ssrc, _ -> new HashSet<>()).add(extended)) {
      violations.add("number " + extended + " of " + ssrc + " was given twice");
    }
    if (strict && extended != before + 1) {
      violations.add("number " + extended + " of " + ssrc + " after " + before);
    }
    highest.put(ssrc, Math.max(before, extended));
  }
}
