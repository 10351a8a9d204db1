package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.media.capture.HeaderRing;
import plenum.media.forward.FanOut;
import plenum.media.ice.IceCredentials;
import plenum.media.ice.IceLite;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;

/**
 * The transports of one port, and the way of every packet between them, by UDP or by TCP. Sans-IO:
 * packets and the time come in, packets go out through the departure that it was given; who owns
 * the sockets and the thread calls {@link #receive}, then {@link #slice} until it says that nothing
 * is left, then {@link #poll} when {@link #deadline} has come. Confined to that thread.
 */
final class Shard {
  private static final int BATCH = 64;

  /** The longest datagram that is read. */
  private static final int LONGEST = 1536;

  /** Room for the longest payload with our header, a repair's number and the tag. */
  private static final int SLOT = 1600;

  private final MemorySegment scratch = Arena.ofAuto().allocate(LONGEST, 64);
  private final Doorway doorway;
  private final Map<Long, Transport> transports = new HashMap<>();
  private final List<Transport> inOrder = new ArrayList<>();
  private final Map<String, OnShard> conferences = new HashMap<>();
  private final FanOut fanOut = new FanOut();
  private final Egress egress;
  private final Transport.Surroundings surroundings;
  private final EngineListener listener;
  private final Crossing crossing;
  private final Mirrors mirrors;
  private final Upkeep upkeep;
  private final Taps taps = new Taps();
  private final Feedback feedback = new Feedback();
  private final ShardCounters counters = new ShardCounters();
  private final TrafficTally tally = new TrafficTally(counters);
  private final Faults faults = new Faults();
  private long linesDue = Long.MAX_VALUE;
  private long turned;
  private long turning;
  private long now;

  /** A conference as it is here, and how it lies across the shards. */
  private record OnShard(ConferenceMedia media, Spread spread) {
    boolean empty() {
      return media.empty() && spread.empty();
    }
  }

  /**
   * Sends through {@code departure}.
   *
   * @param probe answers whoever only tests the way to here, see {@link Reachability}
   */
  Shard(
      IceLite probe,
      SrtpCiphers ciphers,
      RandomGenerator random,
      EngineListener listener,
      Crossing crossing,
      Departure departure) {
    this.listener = listener;
    this.crossing = crossing;
    mirrors = new Mirrors(crossing, fanOut);
    egress = new Egress(new DatagramBatch(BATCH, SLOT), departure);
    doorway = new Doorway(probe, egress);
    surroundings = new Transport.Surroundings(egress, () -> now, this::callAt, ciphers, random);
    upkeep = new Upkeep(listener);
  }

  /**
   * A packet of any content; {@code now} is in nanoseconds since 1970. False if who sent it has
   * nothing to do here.
   *
   * @param endpoint as in {@link RemoteAddress#endpoint}
   */
  boolean receive(
      MemorySegment data, long offset, int length, long high, long low, int endpoint, long time) {
    now = time;
    counters.received();
    try {
      boolean known = demultiplex(data, offset, length, high, low, endpoint);
      if (!known) {
        counters.unknown();
      }
      return known;
    } catch (RuntimeException fault) {
      faults.note("A datagram", fault, now);
      return false;
    }
  }

  /** By the first octet (RFC 7983). */
  private boolean demultiplex(
      MemorySegment data, long offset, int length, long high, long low, int endpoint) {
    int first = length == 0 ? 0 : Octets.u8(data, offset);
    if (first < 4) {
      var from = RemoteAddress.at(high, low, endpoint);
      return length > 0 && doorway.knocks(data.asSlice(offset, length), from, now);
    }
    Transport transport = doorway.find(high, low, endpoint);
    if (transport == null) {
      return false;
    }
    if (first >= 128 && first < 192) {
      media(transport, data, offset, length);
    } else if (first >= 20 && first < 64 && transport.handshake() != null) {
      transport.handshake().receive(Octets.bytes(data, offset, length));
    }
    return true;
  }

  /** The TCP connection with this address has ended. */
  void lost(RemoteAddress address) {
    doorway.lost(address);
  }

  /** Whether a transport was reached from this address. */
  boolean knows(RemoteAddress address) {
    return doorway.find(address.high(), address.low(), address.endpoint()) != null;
  }

  private void media(Transport from, MemorySegment data, long offset, int length) {
    var cipher = from.receiver();
    if (cipher == null || length < 8 || length > LONGEST) {
      return;
    }
    if (RtcpReader.looksLikeRtcp(Octets.u8(data, offset + 1))) {
      int plain = cipher.unprotectRtcp(data, offset, length, scratch, 0);
      if (plain > 0) {
        from.proved(now);
        var tap = from.tap();
        if (tap != null) {
          tap.control(scratch, 0, plain, false, now);
        }
        feedback.read(from, scratch, plain, now);
      } else {
        counters.refused();
      }
      return;
    }
    int plain = cipher.unprotect(data, offset, length, scratch, 0);
    if (plain > 0 && RtpHeader.length(scratch, 0, plain) > 0) {
      from.proved(now);
      var why = from.inflow().receive(scratch, 0, plain, cipher.lastIndex(), now);
      var tap = from.tap();
      if (tap != null) {
        tap.came(scratch, 0, plain, why, now);
      }
    } else {
      counters.refused();
    }
  }

  /**
   * Takes what other shards sent, forwards a slice of pictures and lets go what waits; true if more
   * is to be done.
   */
  boolean slice() {
    boolean more = true;
    try {
      more = mirrors.receive();
      more |= fanOut.slice();
    } catch (RuntimeException fault) {
      faults.note("A slice", fault, now);
    }
    flush();
    return more;
  }

  /** Does what is due: repairs, reports, choices, farewells. */
  void poll(long time) {
    now = time;
    if (now >= linesDue) {
      serveLines();
    }
    if (!upkeep.begin(now)) {
      return;
    }
    if (upkeep.choosing()) {
      for (int i = 0; i < inOrder.size(); i++) {
        inOrder.get(i).share(now);
      }
      for (OnShard conference : conferences.values()) {
        settle(conference);
      }
    }
    // From the last to the first: a removal moves only those that were served.
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      serve(inOrder.get(i));
    }
    if (upkeep.reporting()) {
      tally();
    }
    mirrors.pass(now);
    serveLines();
  }

  /** Sends what waited for its line, and what is due of probes. */
  private void serveLines() {
    linesDue = Long.MAX_VALUE;
    for (int i = 0; i < inOrder.size(); i++) {
      var line = inOrder.get(i).line();
      line.release(now);
      line.pad(now);
      callAt(line.deadline());
    }
    flush();
  }

  private void callAt(long nanos) {
    linesDue = Math.min(linesDue, nanos);
  }

  private void settle(OnShard conference) {
    try {
      conference.media.settle(now);
    } catch (RuntimeException fault) {
      faults.note("Choosing speakers and layers", fault, now);
    }
  }

  private void serve(Transport transport) {
    try {
      var end = upkeep.serve(transport, now);
      if (end != null) {
        remove(transport.id(), end, now);
      }
    } catch (RuntimeException fault) {
      faults.note("The upkeep of a transport", fault, now);
      remove(transport.id(), "the media engine failed", now);
    }
  }

  private void tally() {
    for (int i = 0; i < inOrder.size(); i++) {
      var transport = inOrder.get(i);
      tally.add(transport, transport.told());
    }
  }

  /** When {@link #poll} is due next, in nanoseconds since 1970. */
  long deadline() {
    return Math.min(linesDue, upkeep.deadline(now, !inOrder.isEmpty()));
  }

  /** Takes a transport that was answered. */
  Transport add(TransportPlan plan, long time) {
    now = time;
    var arena = Arena.ofAuto(); // its memory goes with the transport
    var inflow = new Inflow(arena, plan.incoming(), plan.heeding(), fanOut, crossing);
    var transport = new Transport(arena, plan, surroundings, inflow, now);
    transports.put(plan.id().number(), transport);
    taps.joins(transport);
    inOrder.add(transport);
    counters.transports(inOrder.size());
    doorway.add(transport);
    return transport;
  }

  /**
   * New credentials for connectivity checks (RFC 8445 section 9); keys, numbers and routes stay as
   * they are, and so does the path until the peer takes them up. False if the transport is gone.
   */
  boolean restart(TransportId id, IceCredentials local, IceCredentials remote) {
    Transport transport = transports.get(id.number());
    if (transport != null) {
      doorway.restart(transport, local, remote);
    }
    return transport != null;
  }

  /**
   * Its keys are agreed: from here on its sources are heard and its outlets served, as the routes
   * allow. Before that, numbers and key frames would be spent on packets that nobody gets; and an
   * earlier transport of the same receiver is not robbed by one that may never come up.
   */
  void agreed(TransportId id, SrtpKeys keys, long time) {
    now = time;
    Transport transport = transports.get(id.number());
    if (transport == null || transport.connected()) {
      keys.wipe();
      return;
    }
    transport.agreed(keys);
    var at = conference(id.conference());
    long order = id.number();
    transport.inflow().origins().forEach(origin -> arrive(at, origin, order));
    transport.sounds().forEach((key, outlet) -> at.media.arrive(key, outlet, order));
    transport.pictures().forEach((key, outlet) -> at.media.arrive(key, outlet, order, now));
    at.spread.announce(at.media.wanted());
    listener.connected(id);
    flush();
  }

  private void arrive(OnShard at, Origin origin, long order) {
    at.spread.arrive(origin, order);
    var sound = origin.sound();
    var picture = origin.picture();
    if (sound != null) {
      at.media.arrive(sound, order, now);
    }
    if (picture != null) {
      at.media.arrive(picture, order, now);
    }
  }

  /** Takes a transport away; nothing of it, and nothing to it, leaves once this has returned. */
  void remove(TransportId id, String why, long time) {
    now = time;
    Transport transport = transports.remove(id.number());
    if (transport == null) {
      return;
    }
    inOrder.remove(transport);
    counters.transports(inOrder.size());
    doorway.remove(transport);
    tally.add(transport, transport.told());
    transport.close(); // first, so that its own outlets fall silent unheard
    OnShard at = conferences.get(id.conference());
    if (at != null) {
      transport.sounds().forEach(at.media::depart);
      transport.pictures().forEach((key, outlet) -> at.media.depart(key, outlet, now));
      transport.inflow().origins().forEach(origin -> depart(at, origin));
      at.spread.announce(at.media.wanted());
    }
    listener.closed(id, why);
    flush();
  }

  private void depart(OnShard at, Origin origin) {
    at.spread.depart(origin);
    var sound = origin.sound();
    var picture = origin.picture();
    if (sound != null) {
      at.media.depart(sound, now);
    }
    if (picture != null) {
      at.media.depart(picture, now);
    }
  }

  /** New routes for a conference; what they close is closed when this returns. */
  void apply(String conference, Routes routes, long time) {
    now = time;
    var at = conference(conference);
    if (at.media.isNews(routes)) {
      taps.follow(conference, routes.recorded(), now); // first: a change of rooms is sent too
    }
    at.media.apply(routes, now);
    at.spread.announce(at.media.wanted());
    flush();
  }

  /** From now on the headers of a receiver's packets go there, whenever the routes let them. */
  void record(String conference, int receiver, HeaderRing ring, long time) {
    now = time;
    var at = conferences.get(conference);
    boolean may = at != null && at.media.routes().recorded().contains(receiver);
    taps.add(conference, receiver, ring, may, inOrder, now);
  }

  /** They go nowhere any more. */
  void recordNoMore(String conference, int receiver) {
    taps.remove(conference, receiver, inOrder);
  }

  /** The conference is over: its transports go, its routes are forgotten. */
  void forget(String conference, long time) {
    now = time;
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      TransportId id = inOrder.get(i).id();
      if (id.conference().equals(conference)) {
        remove(id, "the conference is over", now);
      }
    }
    taps.forget(conference);
    OnShard at = conferences.remove(conference);
    if (at != null) {
      at.spread.announce(Set.of());
    }
  }

  /** All transports go. */
  void close(long time) {
    while (!inOrder.isEmpty()) {
      remove(inOrder.getLast().id(), "the media engine stops", time);
    }
  }

  /** Another shard has outlets that are routed to these sources of a conference. */
  void listens(String conference, int shard, Set<Integer> sources) {
    if (sources.isEmpty() && !conferences.containsKey(conference)) {
      return;
    }
    var at = conference(conference);
    at.spread.wanted(shard, sources);
    if (at.empty()) {
      conferences.remove(conference);
    }
  }

  /** A source of another shard is wanted here, and from now on comes. */
  void mirror(int home, Mirror.Passport passport) {
    OnShard at = conferences.get(passport.conference());
    if (at == null) {
      return;
    }
    Mirror mirror = mirrors.add(home, passport);
    var sound = mirror.sound();
    var picture = mirror.picture();
    if (sound != null) {
      at.media.arrive(sound, passport.order(), now);
    }
    if (picture != null) {
      at.media.arrive(picture, passport.order(), now);
    }
    flush();
  }

  /** It comes no longer. */
  void unmirror(int home, int place, long handle) {
    Mirror mirror = mirrors.remove(home, place, handle);
    OnShard at = mirror == null ? null : conferences.get(mirror.passport().conference());
    if (mirror == null || at == null) {
      return;
    }
    var sound = mirror.sound();
    var picture = mirror.picture();
    if (sound != null) {
      at.media.depart(sound, now);
    }
    if (picture != null) {
      at.media.depart(picture, now);
    }
    flush();
  }

  /** The sender of a mirrored source sends from this place on. */
  void withheld(int home, int place, long handle, int from, double[] bitsPerSecond) {
    mirrors.withheld(home, place, handle, from, bitsPerSecond, now);
  }

  /** Of a source that comes in here this layer is the best that another shard needs. */
  void needed(int shard, int place, long handle, int best) {
    crossing.needed(shard, place, handle, best);
  }

  private OnShard conference(String id) {
    return conferences.computeIfAbsent(
        id, name -> new OnShard(new ConferenceMedia(), new Spread(name, crossing)));
  }

  @Nullable Transport transport(TransportId id) {
    return transports.get(id.number());
  }

  /** How each transport of a conference fares now. */
  List<LineFigures> lines(String conference, long time) {
    now = time;
    var turns = new LineFigures.Turns(crossing.self(), turned, turning);
    return inOrder.stream()
        .filter(transport -> transport.id().conference().equals(conference))
        .map(transport -> LineReader.figures(transport, turns, time))
        .toList();
  }

  /** All that is known of each transport of a conference now. */
  List<TransportState> states(String conference, long time) {
    now = time;
    return inOrder.stream()
        .filter(transport -> transport.id().conference().equals(conference))
        .map(transport -> StateReader.state(transport, time))
        .toList();
  }

  /** So many datagrams were read together, and what they brought about left after so long. */
  void turned(int datagrams, long nanos) {
    turned += datagrams;
    turning += datagrams * nanos;
  }

  ShardCounters counters() {
    return counters;
  }

  Faults faults() {
    return faults;
  }

  /** Conferences of which anything is known here. */
  int conferences() {
    return conferences.size();
  }

  Doorway doorway() {
    return doorway;
  }

  /** Lets go what waits for the network or for other shards. */
  void flush() {
    egress.flush();
    crossing.flush();
  }
}
