package plenum.media.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.FanOut;
import plenum.media.ice.IceLite;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtcpReader;
import plenum.media.rtp.RtpHeader;
import plenum.media.srtp.SrtpCiphers;
import plenum.media.srtp.SrtpKeys;
import plenum.media.stun.StunMessage;

/**
 * The transports of one UDP port, and the way of every packet between them. Sans-IO: datagrams and
 * the time come in, datagrams go out through the departure that it was given; who owns the socket
 * and the thread calls {@link #receive}, then {@link #slice} until it says that nothing is left,
 * then {@link #poll} when {@link #deadline} has come. Confined to that thread.
 */
final class Shard {
  private static final int BATCH = 64;
  private static final int SLOT = 1536;

  private final Arena arena = Arena.ofAuto();
  private final MemorySegment scratch = arena.allocate(SLOT, 64);
  private final AddressTable addresses = new AddressTable();
  private final Map<String, Transport> byUfrag = new HashMap<>();
  private final Map<Long, Transport> transports = new LinkedHashMap<>();
  private final Map<String, ConferenceMedia> conferences = new HashMap<>();
  private final FanOut fanOut = new FanOut();
  private final Egress egress;
  private final Transport.Surroundings surroundings;
  private final EngineListener listener;
  private final Upkeep upkeep;
  private final Feedback feedback = new Feedback();
  private final ShardCounters counters = new ShardCounters();
  private long now;

  /** Sends through {@code departure}, which has taken or dropped a batch when it returns. */
  Shard(
      SrtpCiphers ciphers,
      RandomGenerator random,
      EngineListener listener,
      Consumer<DatagramBatch> departure) {
    this.listener = listener;
    egress = new Egress(new DatagramBatch(BATCH, SLOT), departure);
    surroundings = new Transport.Surroundings(egress, () -> now, ciphers, random);
    upkeep = new Upkeep(listener);
  }

  /** A datagram of any content; {@code now} is in nanoseconds since 1970. */
  void receive(
      MemorySegment data, long offset, int length, long high, long low, int port, long time) {
    now = time;
    counters.received();
    if (length == 0) {
      return;
    }
    int first = Octets.u8(data, offset);
    if (first < 4) {
      stun(data.asSlice(offset, length), new RemoteAddress(high, low, port));
      return;
    }
    Transport transport = addresses.find(high, low, port);
    if (transport == null) {
      counters.unknown();
    } else if (first >= 128 && first < 192) {
      media(transport, data, offset, length);
    } else if (first >= 20 && first < 64 && transport.handshake() != null) {
      transport.handshake().receive(Octets.bytes(data, offset, length));
    }
  }

  private void stun(MemorySegment datagram, RemoteAddress from) {
    StunMessage message = StunMessage.read(datagram).orElse(null);
    Transport transport = message == null ? null : byUfrag.get(message.recipient().orElse(""));
    if (message == null || transport == null) {
      counters.unknown();
      return;
    }
    if (transport.ice().receive(message, from, now)
        instanceof IceLite.Outcome.Answered(var reply, var changes)) {
      addresses.put(from.high(), from.low(), from.port(), transport);
      if (changes.contains(IceLite.Change.MOVED)) {
        transport.moved(from);
      }
      int size = (int) reply.byteSize();
      Octets.copy(reply, 0, egress.data(), egress.reserve(), size);
      egress.commit(size, from.high(), from.low(), from.port());
    }
  }

  private void media(Transport from, MemorySegment data, long offset, int length) {
    var cipher = from.receiver();
    if (cipher == null || length < 8 || length > SLOT) {
      return;
    }
    if (RtcpReader.looksLikeRtcp(Octets.u8(data, offset + 1))) {
      int plain = cipher.unprotectRtcp(data, offset, length, scratch, 0);
      if (plain > 0) {
        feedback.read(from, scratch, plain, now);
      } else {
        counters.refused();
      }
      return;
    }
    int plain = cipher.unprotect(data, offset, length, scratch, 0);
    if (plain > 0 && RtpHeader.length(scratch, 0, plain) > 0) {
      from.inflow().receive(scratch, 0, plain, cipher.lastIndex(), now);
    } else {
      counters.refused();
    }
  }

  /** Forwards a slice of pictures and lets go what waits; true if more is to be forwarded. */
  boolean slice() {
    boolean more = fanOut.slice();
    egress.flush();
    return more;
  }

  /** Does what is due: repairs, reports, choices, farewells. */
  void poll(long time) {
    now = time;
    upkeep.turn(transports.values(), conferences.values(), now);
    transports.values().stream()
        .filter(transport -> upkeep.lapsed(transport, now))
        .toList()
        .forEach(transport -> remove(transport.id(), "consent lapsed"));
    egress.flush();
  }

  /** When {@link #poll} is due next, in nanoseconds since 1970. */
  long deadline() {
    return upkeep.deadline(now, !transports.isEmpty());
  }

  /** Takes a transport that was answered. */
  Transport add(TransportPlan plan, long time) {
    now = time;
    var inflow = new Inflow(arena, plan.incoming(), fanOut);
    var transport = new Transport(Arena.ofAuto(), plan, surroundings, inflow);
    transports.put(plan.id().number(), transport);
    byUfrag.put(plan.ice().local().ufrag(), transport);
    ConferenceMedia media = conference(plan.id().conference());
    transport.sounds().forEach(media::arrive);
    transport.pictures().forEach((key, outlet) -> media.arrive(key, outlet, now));
    return transport;
  }

  /** Its keys are agreed: from here on its sources can be heard, if a route allows it. */
  void agreed(TransportId id, SrtpKeys keys, long time) {
    now = time;
    Transport transport = transports.get(id.number());
    if (transport == null || transport.connected()) {
      keys.wipe();
      return;
    }
    transport.agreed(keys);
    ConferenceMedia media = conference(id.conference());
    transport.inflow().sounds().forEach(source -> media.arrive(source, now));
    transport.inflow().pictures().forEach(source -> media.arrive(source, now));
    listener.connected(id);
  }

  /** Takes a transport away; nothing of it flows any more when this returns. */
  void remove(TransportId id, String why) {
    Transport transport = transports.remove(id.number());
    if (transport == null) {
      return;
    }
    ConferenceMedia media = conference(id.conference());
    transport.inflow().sounds().forEach(source -> media.depart(source, now));
    transport.inflow().pictures().forEach(source -> media.depart(source, now));
    transport.sounds().forEach(media::depart);
    transport.pictures().forEach(media::depart);
    byUfrag.remove(transport.ice().local().ufrag(), transport);
    addresses.remove(transport);
    upkeep.removed(transport);
    transport.close();
    listener.closed(id, why);
  }

  /** New routes for a conference; what they close is closed when this returns. */
  void apply(String conference, Routes routes, long time) {
    now = time;
    conference(conference).apply(routes, now);
    egress.flush();
  }

  /** The conference is over: its transports go, its routes are forgotten. */
  void forget(String conference) {
    transports.values().stream()
        .map(Transport::id)
        .filter(id -> id.conference().equals(conference))
        .toList()
        .forEach(id -> remove(id, "the conference is over"));
    conferences.remove(conference);
  }

  private ConferenceMedia conference(String id) {
    return conferences.computeIfAbsent(id, _ -> new ConferenceMedia());
  }

  @Nullable Transport transport(TransportId id) {
    return transports.get(id.number());
  }

  ShardCounters counters() {
    return counters;
  }

  void flush() {
    egress.flush();
  }
}
