package plenum.media.engine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.media.engine.TransportState.Dtls;
import plenum.media.engine.TransportState.Ice;
import plenum.media.forward.DropReason;
import plenum.media.forward.OutletStream;
import plenum.media.forward.VideoOutlet;

/** Reads the whole state of a transport; on its shard's thread, and only when somebody asks. */
final class StateReader {
  private static final long NANOS = 1_000_000_000;

  private StateReader() {}

  static TransportState state(Transport transport, long now) {
    var line = transport.line();
    var estimator = line.estimator();
    return new TransportState(
        transport.id(),
        now,
        transport.since(),
        path(transport, now),
        new TransportState.Line(
            estimator.known(),
            estimator.bitsPerSecond(),
            line.wanted(),
            estimator.lost(),
            transport.protection().distance()),
        sources(transport.inflow()),
        outlets(transport),
        transport.inflow().came(TrafficKind.UNKNOWN).drops().byReason());
  }

  private static TransportState.Path path(Transport transport, long now) {
    var address = transport.ice().path(now);
    var ice = address.map(_ -> Ice.CONNECTED);
    return new TransportState.Path(
        ice.orElse(transport.reachedFrom().isEmpty() ? Ice.NEW : Ice.DISCONNECTED),
        transport.connected() ? Dtls.CONNECTED : Dtls.CONNECTING,
        address,
        transport.reachedFrom().size(),
        transport.heard(now),
        transport.deliveries().roundTrip());
  }

  private static List<TransportState.Source> sources(Inflow inflow) {
    var sources = new ArrayList<TransportState.Source>();
    for (Origin origin : inflow.origins()) {
      var layers = new ArrayList<TransportState.Layer>();
      for (SourceStream stream : inflow.streams()) {
        if (stream.stream().section().source() == origin.number() && stream.reception().begun()) {
          layers.add(layer(stream));
        }
      }
      sources.add(
          new TransportState.Source(
              origin.number(), origin.picture() != null, origin.routed(), origin.needed(), layers));
    }
    return sources;
  }

  private static TransportState.Layer layer(SourceStream stream) {
    var reception = stream.reception();
    return new TransportState.Layer(
        stream.stream().layer(),
        stream.stream().ssrc(),
        Optional.ofNullable(stream.codec()),
        reception.expected(),
        reception.received(),
        reception.octets(),
        reception.jitter() * NANOS / reception.rate(),
        stream.drops().byReason());
  }

  private static List<TransportState.Outlet> outlets(Transport transport) {
    var outlets = new ArrayList<TransportState.Outlet>();
    transport
        .sounds()
        .forEach((key, outlet) ->
            outlets.add(
                outlet(
                    key, outlet.stream(), outlet.carried(), Optional.empty(), Optional.empty())));
    transport
        .pictures()
        .forEach((key, outlet) ->
            outlets.add(
                outlet(
                    key,
                    outlet.stream(),
                    outlet.carried(),
                    Optional.of(view(outlet)),
                    Optional.ofNullable(outlet.repairs()))));
    outlets.sort((one, other) -> Integer.compare(one.slot(), other.slot()));
    return outlets;
  }

  private static TransportState.Outlet outlet(
      OutletKey key,
      OutletStream stream,
      int carried,
      Optional<TransportState.View> view,
      Optional<OutletStream> repairs) {
    Map<DropReason, Long> drops = new EnumMap<>(DropReason.class);
    drops.putAll(stream.drops().byReason());
    repairs.ifPresent(again ->
        again.drops().byReason().forEach((why, count) -> drops.merge(why, count, Long::sum)));
    return new TransportState.Outlet(
        key.slot(),
        stream.ssrc(),
        carried,
        view,
        stream.packets(),
        stream.octets(),
        repairs.map(OutletStream::packets).orElse(0L),
        drops);
  }

  private static TransportState.View view(VideoOutlet outlet) {
    return new TransportState.View(
        outlet.routed(), outlet.wish(), outlet.allowed(), outlet.shown(), outlet.awaited());
  }
}
