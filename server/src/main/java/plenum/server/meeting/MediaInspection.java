package plenum.server.meeting;

import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenum.conference.Conference;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.TransportId;
import plenum.media.engine.TransportState;
import plenum.media.forward.DropReason;
import plenum.media.forward.VideoCodec;
import plenum.media.net.RemoteAddress;
import plenum.server.meeting.MediaSnapshot.Carried;
import plenum.server.meeting.MediaSnapshot.Carrier;
import plenum.server.meeting.MediaSnapshot.Connection;
import plenum.server.meeting.MediaSnapshot.Device;

/**
 * Tells the state of a conference's media by two looks at the engine, for who sits in one room.
 * What is counted is the difference between the two, which are nearer to each other than {@link
 * Seals#AFTER}: so whoever may be told of now was in no other sealed room in between.
 *
 * @param earlier the first look, by transport
 * @param room of who reads: 0 the plenary
 * @param relays the addresses of the relays that are configured
 */
record MediaInspection(
    Conference conference,
    Lines lines,
    Seals seals,
    int room,
    Set<InetAddress> relays,
    Map<TransportId, TransportState> earlier,
    Instant now) {
  private static final long MILLI = 1_000_000;
  private static final double NANOS = 1e9;

  /** In milliseconds, as operators see round trips. */
  private static final long STEP = 10;

  private static final List<OutletName> OUTLETS = List.of(OutletName.values());

  /** By the second look. */
  MediaSnapshot of(List<TransportState> states) {
    var bySeat = new HashMap<SeatId, List<Connection>>();
    var watchers = new ArrayList<MediaSnapshot.Watcher>();
    for (var state : states) {
      lines
          .owner(state.transport())
          .ifPresent(owner -> {
            boolean open = Lines.rightOf(owner).map(this::open).orElse(true);
            var connection = connection(state, device(owner), open);
            Lines.seatOf(owner)
                .ifPresentOrElse(
                    seat -> bySeat.computeIfAbsent(seat, _ -> new ArrayList<>()).add(connection),
                    () -> watchers.add(new MediaSnapshot.Watcher(!open, connection)));
          });
    }
    var seats =
        conference.programme().seats().stream()
            .map(Seat::id)
            .filter(bySeat::containsKey)
            .map(seat ->
                new MediaSnapshot.SeatMedia(
                    seat.value(), !open(seat), bySeat.getOrDefault(seat, List.of())))
            .toList();
    double seconds = states.stream().mapToDouble(this::seconds).max().orElse(0);
    return new MediaSnapshot(
        conference.id().value(), now, rounded(seconds), seats, List.copyOf(watchers));
  }

  private boolean open(SeatId seat) {
    return seals.shown(seat, room, now) == Seals.Shown.WHOLE;
  }

  private static Device device(Lines.Owner owner) {
    return switch (owner) {
      case Lines.Owner.OfPage _ -> Device.PAGE;
      case Lines.Owner.OfPublisher _ -> Device.PUBLISHER;
      case Lines.Owner.OfViewer _ -> Device.VIEWER;
      case Lines.Owner.OfPhone _ -> Device.PHONE;
    };
  }

  private Connection connection(TransportState state, Device device, boolean open) {
    var path = state.path();
    var trip = path.roundTrip();
    long step = open ? 1 : STEP;
    return new Connection(
        device,
        Instant.ofEpochSecond(0, state.since()),
        key(path.ice()),
        key(path.dtls()),
        path.address().map(this::carrier),
        path.address().map(MediaInspection::family),
        trip.isPresent()
            ? Optional.of((trip.getAsLong() / MILLI + step / 2) / step * step)
            : Optional.empty(),
        path.heard() == 0
            ? Optional.empty()
            : Optional.of(Math.max(0, (state.at() - path.heard()) / MILLI)),
        path.addresses(),
        open ? Optional.of(media(state)) : Optional.empty());
  }

  private Carrier carrier(RemoteAddress address) {
    if (address.carrier() == RemoteAddress.Carrier.TCP) {
      return Carrier.TCP;
    }
    return relays.contains(address.socketAddress().getAddress()) ? Carrier.RELAY : Carrier.UDP;
  }

  private static String family(RemoteAddress address) {
    return address.socketAddress().getAddress().getAddress().length == 4 ? "ipv4" : "ipv6";
  }

  private MediaSnapshot.Media media(TransportState state) {
    var before = Optional.ofNullable(earlier.get(state.transport()));
    double seconds = seconds(state);
    var line = state.line();
    return new MediaSnapshot.Media(
        new MediaSnapshot.Line(
            line.known() ? Optional.of(Math.round(line.estimate() / 1_000)) : Optional.empty(),
            Math.round(line.wanted() / 1_000),
            rounded(100 * line.lost()),
            line.repeated()),
        state.sources().stream().map(source -> source(source, before, seconds)).toList(),
        state.outlets().stream()
            .map(outlet -> outlet(outlet, before, seconds))
            .filter(MediaInspection::says)
            .toList(),
        total(state.unknown()) - before.map(then -> total(then.unknown())).orElse(0L));
  }

  /** Over how long its counts are told: a connection that is younger has none before. */
  private double seconds(TransportState state) {
    long from =
        Optional.ofNullable(earlier.get(state.transport()))
            .map(TransportState::at)
            .orElse(state.since());
    return (state.at() - from) / NANOS;
  }

  private static MediaSnapshot.Source source(
      TransportState.Source source, Optional<TransportState> before, double seconds) {
    return new MediaSnapshot.Source(
        new SourceNumber(source.number()).kind().name().toLowerCase(Locale.ROOT),
        source.routed(),
        place(source.needed()),
        source.layers().stream()
            .sorted((one, other) -> Integer.compare(one.layer(), other.layer()))
            .map(layer -> layer(layer, before.flatMap(then -> same(then, layer)), seconds))
            .toList());
  }

  private static Optional<TransportState.Layer> same(
      TransportState before, TransportState.Layer layer) {
    return before.sources().stream()
        .flatMap(source -> source.layers().stream())
        .filter(then -> then.ssrc() == layer.ssrc() && then.layer() == layer.layer())
        .findFirst();
  }

  private static MediaSnapshot.Layer layer(
      TransportState.Layer now, Optional<TransportState.Layer> before, double seconds) {
    long expected = now.expected() - before.map(TransportState.Layer::expected).orElse(0L);
    long received = now.received() - before.map(TransportState.Layer::received).orElse(0L);
    long octets = now.octets() - before.map(TransportState.Layer::octets).orElse(0L);
    return new MediaSnapshot.Layer(
        now.layer(),
        now.codec().map(MediaInspection::name).orElse("opus"),
        rate(received, seconds),
        kbps(octets, seconds),
        Math.max(0, expected - received),
        now.jitter() / MILLI,
        news(now.drops(), before.map(TransportState.Layer::drops).orElse(Map.of())));
  }

  private static String name(VideoCodec codec) {
    return codec.name().toLowerCase(Locale.ROOT);
  }

  private MediaSnapshot.Outlet outlet(
      TransportState.Outlet now, Optional<TransportState> state, double seconds) {
    var before =
        state.stream()
            .flatMap(then -> then.outlets().stream())
            .filter(then -> then.slot() == now.slot())
            .findFirst();
    return new MediaSnapshot.Outlet(
        OUTLETS.get(now.slot()).name().toLowerCase(Locale.ROOT),
        carried(now.carries()),
        now.view().map(this::view),
        rate(now.packets() - before.map(TransportState.Outlet::packets).orElse(0L), seconds),
        kbps(now.octets() - before.map(TransportState.Outlet::octets).orElse(0L), seconds),
        now.repairs() - before.map(TransportState.Outlet::repairs).orElse(0L),
        news(now.drops(), before.map(TransportState.Outlet::drops).orElse(Map.of())));
  }

  private static boolean says(MediaSnapshot.Outlet outlet) {
    return outlet.carries().isPresent()
        || outlet.view().flatMap(MediaSnapshot.View::routed).isPresent()
        || !outlet.drops().isEmpty();
  }

  private MediaSnapshot.View view(TransportState.View view) {
    return new MediaSnapshot.View(
        carried(view.routed()),
        view.wish().name().toLowerCase(Locale.ROOT),
        place(view.allowed()),
        place(view.shown()),
        place(view.awaited()));
  }

  private static Optional<Integer> place(int layer) {
    return layer == TransportState.NO_LAYER ? Optional.empty() : Optional.of(layer);
  }

  private Optional<Carried> carried(int number) {
    if (number == 0) {
      return Optional.empty();
    }
    var source = new SourceNumber(number);
    return conference.programme().seats().stream()
        .filter(seat -> seat.number() == source.seatNumber())
        .findFirst()
        .map(seat -> new Carried(seat.id().value(), key(source.kind())));
  }

  private static Map<String, Long> news(Map<DropReason, Long> now, Map<DropReason, Long> before) {
    var news = new TreeMap<String, Long>();
    now.forEach((why, count) -> {
      long more = count - before.getOrDefault(why, 0L);
      if (more > 0) {
        news.put(why.key(), more);
      }
    });
    return news;
  }

  private static long total(Map<DropReason, Long> drops) {
    return drops.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double rate(long packets, double seconds) {
    return seconds > 0 ? rounded(packets / seconds) : 0;
  }

  private static long kbps(long octets, double seconds) {
    return seconds > 0 ? Math.round(octets * 8 / seconds / 1_000) : 0;
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static String key(Enum<?> of) {
    return of.name().toLowerCase(Locale.ROOT);
  }
}
